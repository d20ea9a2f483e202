/** Places of the longest run of numbers that rises, however much stands between them; negative numbers are passed over. */
function longestRise(numbers: readonly number[]): ReadonlySet<number> {
  const runs: (readonly number[])[] = [];
  let best: readonly number[] = [];
  for (const [place, number] of numbers.entries()) {
    let before: readonly number[] = [];
    for (const run of runs) if ((numbers[run.at(-1) ?? 0] ?? 0) < number && run.length > before.length) before = run;
    if (number < 0) continue;
    const run = [...before, place];
    runs.push(run);
    if (run.length > best.length) best = run;
  }
  return new Set(best);
}

/**
 * Which of the rows that stand in a list are used for what is to stand there next. A row that shows the same goes on
 * showing it, so that it is neither written, styled nor laid out again; of the others as many are filled anew as there
 * are new things between the same neighbours. No row is moved: that costs as much as a new one.
 *
 * @param before what each row shows, each thing once
 * @param now what is to be shown, each thing once
 * @returns for each thing the place of its row before, rising; -1 where a row has to be put in
 */
export function reuse<Shown>(before: readonly Shown[], now: readonly Shown[]): readonly number[] {
  const places = now.map((shown) => before.indexOf(shown));
  const kept = longestRise(places);
  let next = 0;
  return places.map((place, index) => {
    if (kept.has(index)) {
      next = place + 1;
      return place;
    }
    const following = places.findIndex((_, later) => later > index && kept.has(later));
    const end = following < 0 ? before.length : (places[following] ?? 0);
    return next < end ? next++ : -1;
  });
}
