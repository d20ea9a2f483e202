import { probe } from '../../src/page/probe.ts';
import type { LabelledPage } from './page-faults.ts';

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

/** The pages with a state in which the probe finds nothing, as they are and within a long text; those that scripts write are left out. */
export async function missedByProbe(pages: readonly LabelledPage[]): Promise<string[]> {
  const withState = pages.filter(({ label }) => label.dynamic !== true && label.must.length > 0);
  if (withState.length === 0) throw new Error('There is no page with a state.');
  const place = document.createElement('div');
  document.body.append(place);
  const missed: string[] = [];
  for (const { name, html } of withState) {
    show(place, html);
    if (!(await isFound())) missed.push(name);
    place.prepend(document.createRange().createContextualFragment(prose));
    place.append(document.createRange().createContextualFragment(prose));
    if (!(await isFound())) missed.push(`${name} in a long text`);
  }
  place.remove();
  return missed;
}
