import { html, nothing, type TemplateResult } from 'lit';
import type { Reader } from '../reader.ts';
import { wantedPatterns } from '../sites/plan.ts';

/** The sites that are to be marked and that the browser does not permit, as where the settings came from another device. */
export function missingSites({ settings, policy, permitted }: Reader): readonly string[] {
  const given = new Set(permitted);
  return wantedPatterns(settings, policy).filter((pattern) => !given.has(pattern));
}

/** Says that a permission is missing, with the way to give it. */
export function missingPermission(
  { words }: Reader,
  missing: readonly string[],
  allow: (sites: readonly string[]) => void,
): TemplateResult | typeof nothing {
  if (missing.length === 0) return nothing;
  return html`<p class="notice problem row">
    <span>${words.notPermitted}</span>
    <button
      type="button"
      @click=${() => {
        allow(missing);
      }}
    >
      ${words.allow}
    </button>
  </p>`;
}
