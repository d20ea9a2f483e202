import { html, type TemplateResult } from 'lit';
import { hostNames } from '../../states/machine/wire/world.ts';

/** The line that tells a step, aloud too, and the time below it; `MomentView` fills them. */
export function spokenLine(): TemplateResult {
  return html`<p class="line" role="status" aria-live="polite">
      <b></b> <span class="says"></span>
      <span class="places"
        >${hostNames.map(
          (host, index) =>
            html`${index > 0 ? ', ' : ''}${host}
              <span><bdi class="state-name" translate="no" lang="en" dir="ltr"></bdi></span>`,
        )}</span
      >
    </p>
    <p class="remark"></p>`;
}
