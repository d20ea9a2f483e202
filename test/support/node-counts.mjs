/** A node:test reporter that prints one line of JSON: `{ passed, failed: [name], skipped: [{ name, why }] }`. */
export default async function* counts(source) {
  const totals = { passed: 0, failed: [], skipped: [] };
  for await (const { type, data } of source) {
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    // A suite fails with its tests; one that fails before or after them counts itself.
    const ofATest = data.details?.error?.failureType === 'subtestsFailed';
    if (data.details?.type === 'suite' && (type === 'test:pass' || ofATest)) {
      if (data.skip !== undefined) totals.skipped.push({ name: data.name, why: data.skip });
      continue;
    }
    if (data.skip !== undefined)
      totals.skipped.push({ name: data.name, why: data.skip === true ? 'no reason given' : data.skip });
    else if (type === 'test:fail') totals.failed.push(data.name);
    else totals.passed += 1;
  }
  yield `${JSON.stringify(totals)}\n`;
}
