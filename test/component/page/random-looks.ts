import { pageOf, type PageFrame } from './page-frame.ts';
import { build, change, pageStyle, type Nodes, type RandomPage } from './random-pages.ts';

/** Where a node stands: the number of each node on the way, from the top. */
function pathOf(node: Node): string {
  const path: number[] = [];
  for (let at: Node | null = node; at; at = at.parentNode ?? ((at as Partial<ShadowRoot>).host as Node | null))
    path.unshift(at.parentNode ? [...at.parentNode.childNodes].indexOf(at as ChildNode) : 0);
  return path.join('.');
}

/** The marks of a page, each with the place of its token. */
function marksOf({ view }: PageFrame): string[] {
  return [...view.CSS.highlights]
    .flatMap(([name, highlight]) =>
      [...(highlight as unknown as Iterable<StaticRange>)].map(
        ({ startContainer, startOffset, endContainer, endOffset }) =>
          `${name} from ${pathOf(startContainer)}:${startOffset} to ${pathOf(endContainer)}:${endOffset}`,
      ),
    )
    .sort();
}

/** The marks of a page after it changed in rounds, and those of a fresh look at it then. */
export async function bothLooks({ body, rounds }: RandomPage): Promise<[living: string[], fresh: string[]]> {
  const page = await pageOf(`<style>${pageStyle}</style>`, 2000);
  // What nobody sees is not painted.
  page.frame.style.opacity = '0';
  const { document } = page;
  const nodes: Nodes = new Map();
  document.body.append(...body.map((node) => build(document, nodes, node)));
  const [first, second] = [new AbortController(), new AbortController()];
  const annotated = page.annotate({ signal: first.signal });
  await annotated.settled();
  for (const round of rounds) {
    for (const one of round) change(document, nodes, one);
    await annotated.settled();
  }
  const living = marksOf(page);
  first.abort();
  await page.annotate({ signal: second.signal }).settled();
  const fresh = marksOf(page);
  second.abort();
  page.frame.remove();
  return [living, fresh];
}
