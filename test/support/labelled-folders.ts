import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of the fixtures. */
export const fixtures = join(import.meta.dirname, '..', 'fixtures');

/** Names of the folders in it that hold labelled pages. */
export const labelledFolders: readonly string[] = readdirSync(fixtures).filter((name) =>
  /^(?:corpus|(?:[a-z]+-)?pages)$/.test(name),
);
