import type { PlatformId } from '../../states/platforms.ts';

/**
 * The layout of one tool's output, as data.
 *
 * A row is written as one letter per field around the state:
 *
 * | letter | field |
 * | --- | --- |
 * | `X` | the state |
 * | `p` | protocol word |
 * | `d` | decimal number |
 * | `h` | hexadecimal number of at least six digits |
 * | `a` | address and port parted by a colon |
 * | `b` | address and port parted by a dot |
 * | `i` | address alone |
 * | `o` | port alone |
 * | `t` | minutes and seconds |
 * | `s` | field that starts with `src=` |
 * | `w` | any word |
 */
export interface Format {
  /** Name of the layout, kept in `Snapshot.format`. */
  readonly name: string;
  readonly platform?: PlatformId;
  /** Rows the tool prints, the longest first. */
  readonly rows: readonly string[];
  /** Prefix of the ids of a connection tracker's states. */
  readonly tracker?: 'CT' | 'IPVS';
}
