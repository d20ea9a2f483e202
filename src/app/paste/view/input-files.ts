import type { SourceInput } from '../worker/protocol.ts';

/** Files as sources. */
export function sourcesOf(files: Iterable<File>): SourceInput[] {
  return [...files].map((file) => ({ name: file.name, content: file }));
}

/** What was dropped or pasted: files, else a text; undefined where it is neither. */
export function sourcesIn(data: DataTransfer | null): readonly SourceInput[] | undefined {
  if (data === null) return undefined;
  if (data.files.length > 0) {
    const items = [...data.items].filter(({ kind }) => kind === 'file');
    return sourcesOf(data.files).map((source, at) =>
      items[at]?.webkitGetAsEntry()?.isDirectory ? { ...source, isFolder: true } : source,
    );
  }
  const text = data.getData('text/plain');
  return text === '' ? undefined : [{ name: '', content: text }];
}
