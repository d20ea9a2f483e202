import { expect } from '@open-wc/testing';
import { probe } from '../../src/page/probe.ts';

interface LabelledPage {
  readonly name: string;
  readonly html: string;
  readonly label: { readonly dynamic?: boolean; readonly must: readonly unknown[] };
}

const folders = [
  'corpus',
  'pages',
  'wild-pages',
  'field-pages',
  'far-pages',
  'outer-pages',
  'edge-pages',
  'found-pages',
  'real-pages',
  'hard-pages',
  'site-pages',
  'sister-pages',
  'rendered-pages',
];

/** More text than is searched at once, so that the page lies across the edge of what is. */
const prose = `<div style="height:1px;overflow:hidden">${'<p>Lorem ipsum dolor sit amet, consectetur adipiscing elit.</p>'.repeat(263)}</div>`;

/** Whether the probe finds something in this document. */
async function isFound(): Promise<boolean> {
  const ended = new AbortController();
  let found = false;
  const settled = probe(
    ended.signal,
    (element) => element.shadowRoot,
    () => {
      found = true;
    },
  );
  await settled();
  ended.abort();
  return found;
}

/** Puts a page into an element of this document, which is the one that the probe looks at; its scripts do not run. */
function show(place: Element, html: string): void {
  const { head, body } = new DOMParser().parseFromString(html, 'text/html');
  place.replaceChildren(...head.querySelectorAll('style'), ...body.childNodes);
}

describe('the probe, on every labelled page with a state', () => {
  const place = document.createElement('div');
  before(() => {
    document.body.append(place);
  });
  after(() => {
    place.remove();
  });

  for (const folder of folders) {
    it(`asks for the annotator in ${folder}, also within a long text`, async () => {
      const pages = (await (await fetch(`/test/fixtures/${folder}/pages.json`)).json()) as LabelledPage[];
      const withState = pages.filter(({ label }) => label.dynamic !== true && label.must.length > 0);
      expect(withState).not.to.be.empty;
      const missed: string[] = [];
      for (const { name, html } of withState) {
        show(place, html);
        if (!(await isFound())) missed.push(name);
        place.prepend(document.createRange().createContextualFragment(prose));
        place.append(document.createRange().createContextualFragment(prose));
        if (!(await isFound())) missed.push(`${name} in a long text`);
      }
      expect(missed).to.deep.equal([]);
    });
  }
});
