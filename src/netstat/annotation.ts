import type { PlatformId } from '../states/platforms.ts';
import type { StateId } from '../states/states.ts';

/** One TCP state found in a text. */
export interface Annotation {
  /** Offset of the first UTF-16 code unit, 0-based. */
  readonly start: number;
  /** Offset after the last UTF-16 code unit. */
  readonly end: number;
  /** `text.slice(start, end)`. */
  readonly token: string;
  /** Canonical id of the state. */
  readonly state: StateId;
  /** The known spelling that the token was read as, where it differs from the token itself. */
  readonly alias?: string;
  /** The platform whose layout was recognised, where one was. */
  readonly platform?: PlatformId;
  /** It stands in a row that tells of one socket. */
  readonly isInRow: boolean;
  /** The evidence that decided, as a short English phrase. */
  readonly why: string;
}
