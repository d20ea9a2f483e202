/** A place in a drawing, in its units. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The way of a segment across a ladder, and what is written beside it. */
export interface LadderWay {
  readonly start: Point;
  readonly end: Point;
  /** What the segment says, in words that may stand on lines of their own: control bits first. */
  readonly words: readonly string[];
}

/** A line of text along a way: the middle of its baseline, and its turn in degrees. */
export interface SegmentLabel extends Point {
  readonly text: string;
  readonly angle: number;
}

/** Size of the letters in units of the drawing: that of phones, where they are largest. */
const size = 14;
/** Width of a letter: monospaced fonts have 0.55 to 0.61 em, and the style sheet sets them a little tighter. */
const letter = size * 0.59;
/** Room between a way and its words, from line to line, and around words. */
const [gap, leading, pad] = [4, size + 1, 1.5];

type Quad = readonly Point[];

const textOf = (words: readonly string[]): string => words.join(' ');

/** The ways in which words stand above and below their line, the plainest first. */
function layouts(words: readonly string[]): readonly (readonly [above: readonly string[], below: readonly string[]])[] {
  const [control = '', ...numbers] = words;
  const whole = textOf(words);
  const rest = textOf(numbers);
  return [
    [[whole], []],
    [[control], [rest]],
    [[], [whole]],
    [[control, rest], []],
    [[], [control, rest]],
    [[control], numbers],
    [[], words],
    [words, []],
  ];
}

/** Where along its way a label may stand: from the middle to its sender; only where all of that is taken, beyond. */
const [near, far] = [
  [0.5, 0.42, 0.34, 0.27, 0.2],
  [0.58, 0.66, 0.73, 0.8],
];

/** Whether a straight line parts two convex shapes. */
function apart(one: Quad, another: Quad): boolean {
  return [one, another].some((shape) =>
    shape.some((corner, index) => {
      const next = shape[(index + 1) % shape.length] ?? corner;
      const reach = (of: Quad) => of.map(({ x, y }) => x * (next.y - corner.y) - y * (next.x - corner.x));
      const [a, b] = [reach(one), reach(another)];
      return Math.max(...a) <= Math.min(...b) || Math.max(...b) <= Math.min(...a);
    }),
  );
}

/** What gives points from a place on a way, turned with it: to the right along the text, and down. */
function along({ start, end }: LadderWay, share: number) {
  const at = { x: start.x + (end.x - start.x) * share, y: start.y + (end.y - start.y) * share };
  const [dx, dy] = start.x < end.x ? [end.x - start.x, end.y - start.y] : [start.x - end.x, start.y - end.y];
  const length = Math.hypot(dx, dy);
  const [cos, sin] = [dx / length, dy / length];
  return {
    length,
    angle: (Math.atan2(dy, dx) * 180) / Math.PI,
    point: (right: number, down: number): Point => ({
      x: at.x + right * cos - down * sin,
      y: at.y + right * sin + down * cos,
    }),
  };
}

/** What a way takes itself: its line, and its head. */
function drawn(way: LadderWay): readonly Quad[] {
  const { point, length } = along(way, 0.5);
  const half = length / 2;
  const head = way.start.x < way.end.x ? half : -half;
  const back = head - Math.sign(head) * 10;
  return [
    [point(-half, -1), point(half, -1), point(half, 1), point(-half, 1)],
    [point(head, -4.5), point(back, -4.5), point(back, 4.5), point(head, 4.5)],
  ];
}

/** A label as it would stand: its lines, and the room they take. */
interface Candidate {
  readonly lines: readonly SegmentLabel[];
  readonly boxes: readonly Quad[];
}

/** Everything that a label could be, between the two hosts. */
function* candidates(way: LadderWay): Generator<Candidate> {
  const sides = [near, far].flatMap((shares) =>
    layouts(way.words).flatMap((layout) => shares.map((share) => [layout, share] as const)),
  );
  for (const [[above, below], share] of sides) {
    const { point, angle, length } = along(way, share);
    const room = length * Math.min(share, 1 - share);
    const lines = [
      ...above.map((text, index) => ({ text, down: -gap - leading * (above.length - 1 - index) })),
      ...below.map((text, index) => ({ text, down: gap + size * 0.8 + leading * index })),
    ].filter(({ text }) => text !== '');
    const half = (text: string): number => (text.length * letter) / 2 + pad;
    if (lines.some(({ text }) => half(text) > room)) continue;
    yield {
      lines: lines.map(({ text, down }) => ({ text, angle, ...point(0, down) })),
      boxes: lines.map(({ text, down }) => {
        const [top, bottom] = [down - size * 0.8, down + size * 0.2];
        return [point(-half(text), top), point(half(text), top), point(half(text), bottom), point(-half(text), bottom)];
      }),
    };
  }
}

/**
 * Finds a place beside each way for what its segment says: in one line above the middle where that is free, else
 * parted, below, or nearer to an end, so that no words meet other words or another way.
 *
 * @returns the lines of each way, in the order of the ways
 */
export function segmentLabels(ways: readonly LadderWay[]): readonly (readonly SegmentLabel[])[] {
  const lines = ways.map(drawn);
  const placed: (Candidate | undefined)[] = ways.map(() => undefined);
  const meets = (boxes: readonly Quad[], quads: readonly Quad[]): number =>
    boxes.filter((box) => quads.some((quad) => !apart(box, quad))).length;
  const faults = new Set(ways.keys());
  // What stands first may leave no place to what comes after it: both look again.
  for (let round = 0; round < 3 && faults.size > 0; round += 1)
    for (const [index, way] of ways.entries()) {
      if (!faults.has(index)) continue;
      let least = Infinity;
      for (const candidate of candidates(way)) {
        let found = 0;
        for (const other of ways.keys()) {
          if (other === index) continue;
          found += meets(candidate.boxes, lines[other] ?? []) + 3 * meets(candidate.boxes, placed[other]?.boxes ?? []);
          if (found >= least) break;
        }
        if (found >= least) continue;
        least = found;
        placed[index] = candidate;
        if (found === 0) break;
      }
      if (least === 0) faults.delete(index);
      else faults.add(index);
    }
  return placed.map((candidate) => candidate?.lines ?? []);
}
