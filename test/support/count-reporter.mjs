import { writeFileSync } from 'node:fs';

/** A web-test-runner reporter that writes `{ passed, failed, skipped }` to the file named by TEST_COUNTS. */
export function countReporter() {
  return {
    onTestRunFinished({ sessions }) {
      const file = process.env['TEST_COUNTS'];
      if (!file) return;
      const counts = { passed: 0, failed: 0, skipped: 0 };
      const walk = (suite) => {
        for (const test of suite.tests ?? []) counts[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed'] += 1;
        for (const inner of suite.suites ?? []) walk(inner);
      };
      for (const session of sessions) {
        if (session.testResults) walk(session.testResults);
        if (session.errors.length > 0 || session.status !== 'FINISHED') counts.failed += session.errors.length || 1;
      }
      writeFileSync(file, JSON.stringify(counts));
    },
  };
}
