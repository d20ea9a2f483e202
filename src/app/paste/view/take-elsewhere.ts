import type { PasteMessages } from '../../../i18n/en/paste.ts';
import { showNotice } from '../../notice.ts';
import type { Sample } from '../samples.ts';
import type { SourceInput } from '../worker/protocol.ts';

/** Texts of the clipboard; none, and a notice, where it is empty or closed. */
export async function sourcesOfClipboard(words: PasteMessages): Promise<readonly SourceInput[]> {
  try {
    const text = await navigator.clipboard.readText();
    if (text !== '') return [{ name: '', content: text }];
    showNotice(words.clipboardEmpty, [{ label: words.dismiss }]);
  } catch {
    showNotice(words.clipboardRefused, [{ label: words.dismiss }]);
  }
  return [];
}

/** The text of a sample; none, and a notice, where it cannot be fetched. */
export async function sourcesOfSample(
  { file, title }: Sample,
  folder: URL,
  words: PasteMessages,
): Promise<readonly SourceInput[]> {
  try {
    const answer = await fetch(new URL(file, folder));
    if (!answer.ok) throw new Error(answer.statusText);
    return [{ name: words[title], content: await answer.text() }];
  } catch {
    showNotice(words.sampleFailed, [{ label: words.dismiss }]);
    return [];
  }
}
