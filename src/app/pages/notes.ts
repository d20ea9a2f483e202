import { html, nothing, type TemplateResult } from 'lit';
import type { Citation } from '../../states/references.ts';
import { anchorOf, numbersOf } from '../citations.ts';
import { linkTo, type PageContext } from './page.ts';

/** Address of a source on the page of sources. */
export function noteHref(context: PageContext): (note: number) => string {
  const page = linkTo(context, 'sources');
  return (note) => `${page}#${anchorOf(note)}`;
}

/** The numbers of what a sentence rests on, as links. */
export function notes(context: PageContext, keys: readonly Citation[]): TemplateResult {
  const href = noteHref(context);
  // A line may end between two of them: a row of numbers would take the last word of the sentence along.
  return html`${numbersOf(keys).map(
    (number, index) => html`${index === 0 ? nothing : html`<wbr />`}<sup><a href=${href(number)}>${number}</a></sup>`,
  )}`;
}
