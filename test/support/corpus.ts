/** The labelled pages of test/fixtures/corpus/, and how well the marks on one of them are where they belong. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame } from 'puppeteer-core';

const folder = join(import.meta.dirname, '..', 'fixtures', 'corpus');

interface Hit {
  readonly token: string;
  readonly ord: number;
}
interface Scoring {
  readonly pageOrdinals: () => Hit[];
  readonly score: (label: unknown, hits: readonly Hit[]) => Record<'missed' | 'wrong' | 'unlabelled', Hit[]>;
}
// A fixture of its own, without types.
const { pageOrdinals, score } = (await import(join(folder, 'score.mjs'))) as unknown as Scoring;

/** One labelled page. */
export interface LabelledPage {
  readonly name: string;
  readonly content: string;
  readonly label: { readonly kind: string };
}

/** Every labelled page. */
export const labelledPages: readonly LabelledPage[] = readdirSync(folder)
  .filter((file) => file.endsWith('.html'))
  .map((file) => {
    const name = file.slice(0, -5);
    const read = (ending: string) => readFileSync(join(folder, name + ending), 'utf8');
    return { name, content: read('.html'), label: JSON.parse(read('.json')) as LabelledPage['label'] };
  });

/** Opens everything that is folded away, because marks are painted on what can be seen. */
export async function unfold(frame: Frame): Promise<void> {
  await frame.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
}

/** The tokens that are marked wrongly in a frame, and those that are not marked, as words; empty where all is well. */
export async function faultsOf(frame: Frame, { label }: LabelledPage): Promise<readonly string[]> {
  // As text: the compiler's own helper functions are not there where the code runs.
  const hits = (await frame.evaluate(`(() => {
    globalThis.__annotatedRanges = [...CSS.highlights].flatMap(([, painted]) => [...painted].map((one) => {
      const range = document.createRange();
      range.setStart(one.startContainer, one.startOffset);
      range.setEnd(one.endContainer, one.endOffset);
      return range;
    }));
    return (${pageOrdinals.toString()})();
  })()`)) as Hit[];
  const { missed, wrong, unlabelled } = score(label, hits);
  const said = (kind: string) => (hit: Hit) => `${kind} ${hit.token} ${String(hit.ord)}`;
  return [
    ...missed.map(said('missed')),
    ...wrong.map(said('wrong')),
    ...(label.kind === 'negative' ? unlabelled.map(said('unlabelled')) : []),
  ];
}
