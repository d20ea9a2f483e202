import { references, type Citation } from '../states/references.ts';
import { sources, type Source } from '../states/sources.ts';

/** A source with the number it has on every page. */
export interface NumberedSource {
  readonly key: Citation;
  /** From 1, in the order of the page of sources. */
  readonly number: number;
  readonly source: Source;
}

/** Everything that is cited anywhere: first what the texts rest on, then the sources of the spellings. */
export const citedSources: readonly NumberedSource[] = Object.entries({ ...references, ...sources }).map(
  ([key, source], index) => ({ key: key as Citation, number: index + 1, source }),
);

const byKey = new Map(citedSources.map((cited) => [cited.key, cited]));

/** The source behind a key. */
export function citedSource(key: Citation): NumberedSource {
  const cited = byKey.get(key);
  if (!cited) throw new RangeError(`No source is called ${key}.`);
  return cited;
}

/** The numbers of some sources, each once. */
export function numbersOf(keys: readonly Citation[]): readonly number[] {
  return [...new Set(keys.map((key) => citedSource(key).number))];
}

/** Anchor of a source on the page of sources. */
export function anchorOf(number: number): string {
  return `s${String(number)}`;
}

/** Where a source can be read on the web, for RFCs and public repositories: as it was when it was read, where that is known. */
export function sourceLink({ doc, repo, path, section, commit: read }: Source): string | undefined {
  const rfc = /^RFC (\d+)$/.exec(doc ?? '')?.[1];
  if (rfc !== undefined) {
    const part = /^(\d[\d.]*\d)/.exec(section ?? '')?.[1];
    return `https://www.rfc-editor.org/rfc/rfc${rfc}${part === undefined ? '' : `#section-${part}`}`;
  }
  if (repo === undefined || !/^[\w.-]+\/[\w.-]+$/.test(repo)) return undefined;
  const commit = /\bcommit ([\da-f]{12,})/.exec(doc ?? '')?.[1];
  if (commit !== undefined) return `https://github.com/${repo}/commit/${commit}`;
  const version = /^[\da-f]{7,}/.exec(read ?? '')?.[0];
  // A path that names several files, or part of one, leads to the repository only.
  if (path !== undefined && /^[\w./-]+$/.test(path))
    return `https://github.com/${repo}/blob/${version ?? 'HEAD'}/${path}`;
  return `https://github.com/${repo}${version === undefined ? '' : `/tree/${version}`}`;
}

/** What names a source: the document or repository, the path and the section. */
export function sourceTitle({ doc, repo, path, section }: Source): readonly string[] {
  return [doc, repo, path, section].filter((part) => part !== undefined);
}
