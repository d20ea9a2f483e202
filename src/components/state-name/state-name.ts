import { html, type TemplateResult } from 'lit';

/** A state's name or another word of a tool's output: never translated, always left to right. */
export function stateName(name: string): TemplateResult {
  return html`<bdi class="state-name" translate="no" lang="en" dir="ltr">${name}</bdi>`;
}
