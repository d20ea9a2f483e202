import { relative } from 'node:path';
import process from 'node:process';

/**
 * A node:test reporter that prints one line of JSON:
 * `{ [path of a test file]: { passed, failed: [name], skipped: [{ name, why }], seconds } }`.
 */
export default async function* counts(source) {
  const files = {};
  for await (const { type, data } of source) {
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    const path = relative(process.cwd(), data.file).replaceAll('\\', '/');
    const count = (files[path] ??= { passed: 0, failed: [], skipped: [], seconds: 0 });
    if (data.nesting === 0) count.seconds += data.details.duration_ms / 1000;
    // A suite fails with its tests; one that fails before or after them counts itself.
    const ofATest = data.details?.error?.failureType === 'subtestsFailed';
    if (data.details?.type === 'suite' && (type === 'test:pass' || ofATest)) {
      if (data.skip !== undefined) count.skipped.push({ name: data.name, why: data.skip });
      continue;
    }
    if (data.skip !== undefined)
      count.skipped.push({ name: data.name, why: data.skip === true ? 'no reason given' : data.skip });
    else if (type === 'test:fail') count.failed.push(data.name);
    else count.passed += 1;
  }
  yield `${JSON.stringify(files)}\n`;
}
