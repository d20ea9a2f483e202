import { loadPage, paintedRanges } from '../component/page/page-frame.ts';
import { until } from '../component/until.ts';

interface Hit {
  readonly token: string;
  readonly ord: number;
}
interface Label {
  readonly kind: string;
  /** A script of the page writes the text. */
  readonly dynamic?: boolean;
  readonly must: readonly { readonly token: string; readonly count: number }[];
}
/** A page of a folder of test/fixtures, with its label. */
export interface LabelledPage {
  readonly name: string;
  readonly html: string;
  readonly label: Label;
}
/** What is marked wrongly on a page, and what is not marked. */
export type Faults = Record<'missed' | 'wrong' | 'unlabelled', readonly Hit[]>;
interface Scoring {
  readonly pageOrdinals: () => Hit[];
  readonly score: (label: Label, hits: readonly Hit[]) => Faults;
}

const fixtures = '/test/fixtures';
// A fixture of its own, without types.
const { pageOrdinals, score } = (await import(`${fixtures}/corpus/score.mjs`)) as unknown as Scoring;

/** The labelled pages of a folder of test/fixtures. */
export async function labelledPages(folder: string): Promise<readonly LabelledPage[]> {
  return (await (await fetch(`${fixtures}/${folder}/pages.json`)).json()) as LabelledPage[];
}

/** Annotates a labelled page, and compares what is painted with its label; without a label for it nothing is a fault but on pages without any state. */
export async function faultsOf({ html, label }: LabelledPage): Promise<Faults> {
  const page = await loadPage(html);
  // What is folded away is not painted, so everything is opened first.
  for (const details of page.document.querySelectorAll('details')) details.open = true;
  await page.annotate().settled();
  const frame = page.view as unknown as { __annotatedRanges: Range[]; eval(code: string): Hit[] };
  const scored = () => {
    frame.__annotatedRanges = paintedRanges(page).map(({ range }) => range);
    return score(label, frame.eval(`(${pageOrdinals.toString()})()`));
  };
  if (label.dynamic === true) await until(() => scored().missed.length === 0);
  const { missed, wrong, unlabelled } = scored();
  page.end();
  page.frame.remove();
  return { missed, wrong, unlabelled: label.kind === 'negative' ? unlabelled : [] };
}
