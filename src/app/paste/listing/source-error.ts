import type { BinaryKind } from '../input/file-kind.ts';

/** Why a source cannot be read as a text. */
export class SourceError extends Error {
  readonly source: string;
  readonly reason: BinaryKind | 'empty' | 'folder' | 'one-line' | 'unreadable';

  constructor(source: string, reason: SourceError['reason']) {
    super(`${source}: ${reason}`);
    this.source = source;
    this.reason = reason;
  }
}
