/** A node:test reporter that prints one line of JSON: `{ passed, failed, skipped: [{ name, why }], failedFiles }`. */
export default async function* counts(source) {
  const totals = { passed: 0, failed: 0, skipped: [], failedFiles: [] };
  for await (const { type, data } of source) {
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    if (data.details?.type === 'suite') continue;
    if (data.skip !== undefined)
      totals.skipped.push({ name: data.name, why: data.skip === true ? 'no reason given' : data.skip });
    else if (type === 'test:fail') {
      totals.failed += 1;
      if (data.file !== undefined && !totals.failedFiles.includes(data.file)) totals.failedFiles.push(data.file);
    } else totals.passed += 1;
  }
  yield `${JSON.stringify(totals)}\n`;
}
