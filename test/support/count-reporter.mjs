import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';

/**
 * A web-test-runner reporter that writes one JSON object to the file named by TEST_COUNTS:
 * `{ [path of a test file]: { passed, failed: [name], skipped: [{ name, why }], seconds } }`.
 */
export function countReporter() {
  return {
    onTestRunFinished({ sessions }) {
      const file = process.env['TEST_COUNTS'];
      if (!file) return;
      const counts = {};
      for (const { testFile, testResults, errors, status } of sessions) {
        const path = relative(process.cwd(), testFile).replaceAll('\\', '/');
        const count = (counts[path] ??= { passed: 0, failed: [], skipped: [], seconds: 0 });
        const walk = (suite) => {
          for (const { name, skipped, passed, duration = 0 } of suite.tests ?? []) {
            count.seconds += duration / 1000;
            if (skipped) count.skipped.push({ name, why: 'the component test says so' });
            else if (passed) count.passed += 1;
            else count.failed.push(name);
          }
          for (const inner of suite.suites ?? []) walk(inner);
        };
        if (testResults) walk(testResults);
        for (const { message } of errors) count.failed.push(message);
        if (status !== 'FINISHED' && errors.length === 0) count.failed.push(`did not finish (${status})`);
      }
      writeFileSync(file, JSON.stringify(counts));
    },
  };
}
