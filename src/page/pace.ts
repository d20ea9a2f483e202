/** What reading and painting took is given back to the page this many times before it is read again. */
const turnRest = 75;
/** The shortest time that changes are collected for on a page with marks and on one without, and the longest, in milliseconds. */
const collectFor = 50;
const collectLonger = 300;
const restless = 1000;

/** How long the changes of a page are collected before it is read again. */
export interface Pace {
  /** Changes were read now. */
  readonly collected: () => void;
  /** A turn of reading or painting ends, which began at this time of `performance.now()`. */
  readonly spent: (began: number) => void;
  /**
   * Time until the changes that come in now are read, in milliseconds. A page that changes all the time is read in larger
   * portions: each one costs the text around it and a new picture.
   *
   * @param hasMarks a page without marks has none to lose in the meantime
   */
  readonly untilNext: (hasMarks: boolean) => number;
}

/** Keeps the pace at which a page that changes is read. */
export function pace(): Pace {
  /** When changes were read last, and how long reading and painting have taken from then on, in milliseconds. */
  let last = -Infinity;
  let taken = 0;
  return {
    collected() {
      last = performance.now();
      taken = 0;
    },
    spent(began) {
      taken += performance.now() - began;
    },
    untilNext(hasMarks) {
      const least = hasMarks ? collectFor : collectLonger;
      const next = last + Math.min(Math.max(turnRest * taken, least), restless);
      // Also where nothing was read for long: the rows of a stream come one frame after the other.
      return Math.max(collectFor, next - performance.now());
    },
  };
}
