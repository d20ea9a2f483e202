/**
 * Which of the rows that stand in a list are used for what is to stand there next. A row that shows the same goes on
 * showing it, so that it is neither written, styled nor laid out again; a row whose content goes is filled anew in its
 * place. No row is moved: that costs as much as a new one.
 *
 * @param before what each row shows, each thing once
 * @param now what is to be shown, each thing once
 * @returns for each thing the place of its row before, rising; -1 where a row has to be put in
 */
export function reuse<Shown>(before: readonly Shown[], now: readonly Shown[]): readonly number[] {
  let next = 0;
  return now.map((shown, index) => {
    const isWanted = (row: Shown | undefined) => row !== undefined && now.includes(row, index);
    const place = before.indexOf(shown, next);
    // One that comes from far below would cost the rows above it that stay.
    if (place >= 0 && before.slice(next, place).filter(isWanted).length < 2) {
      next = place + 1;
      return place;
    }
    return next < before.length && !isWanted(before[next]) ? next++ : -1;
  });
}
