import { html, type TemplateResult } from 'lit';
import { durationsOf } from '../../states/durations.ts';
import type { StateId } from '../../states/states.ts';
import { notes } from './notes.ts';
import type { PageContext } from './page.ts';

/**
 * How long a state lasts: in a sentence, and system by system where that is known. Where the list says all that the
 * sentence says, it stands alone.
 */
export function limits(id: StateId, sentence: string, context: PageContext): TemplateResult {
  const { entry, durationTexts } = context.catalogue;
  const known = durationsOf(id);
  if (known.length === 0) return html`${sentence}`;
  return html`${known.length > 2 ? '' : html`<p>${sentence}</p>`}
    <ul role="list" class="limits">
      ${known.map(
        (duration) =>
          html`<li>
            <b translate="no">${entry[duration.system]}</b>
            ${durationTexts[duration.id]}${notes(context, duration.sources)}
          </li>`,
      )}
    </ul>`;
}
