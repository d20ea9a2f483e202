import { sources, type Source, type SourceKey } from '../states/sources.ts';

/** The sources that one page cites, numbered in the order in which they are first cited. */
export class Footnotes {
  readonly #numbers = new Map<SourceKey, number>();

  /** The numbers of some sources, from 1; new ones get the next. */
  numbersOf(keys: readonly SourceKey[]): readonly number[] {
    return keys.map((key) => {
      const number = this.#numbers.get(key) ?? this.#numbers.size + 1;
      this.#numbers.set(key, number);
      return number;
    });
  }

  /** Everything cited so far, number 1 first. */
  get list(): readonly Source[] {
    return [...this.#numbers.keys()].map((key) => sources[key]);
  }
}

/** Where a source can be read on the web, for RFCs and public repositories. */
export function sourceLink({ doc, repo, path, section }: Source): string | undefined {
  const rfc = /^RFC (\d+)$/.exec(doc ?? '')?.[1];
  if (rfc !== undefined) {
    const part = /^(\d[\d.]*\d)/.exec(section ?? '')?.[1];
    return `https://www.rfc-editor.org/rfc/rfc${rfc}${part === undefined ? '' : `#section-${part}`}`;
  }
  if (repo === undefined || !/^[\w.-]+\/[\w.-]+$/.test(repo)) return undefined;
  // A path that names several files, or part of one, leads to the repository only.
  return path !== undefined && /^[\w./-]+$/.test(path)
    ? `https://github.com/${repo}/blob/HEAD/${path}`
    : `https://github.com/${repo}`;
}

/** A source in one line: the document or repository, the path and the section. */
export function sourceTitle({ doc, repo, path, section }: Source): string {
  return [doc, repo, path, section].filter((part) => part !== undefined).join(', ');
}
