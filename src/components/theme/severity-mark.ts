import { html, type TemplateResult } from 'lit';
import { severityLooks } from './severities.ts';
import type { Severity } from '../../netstat/diagnose/finding.ts';

/** The shape of a severity, in the colour of the text around it; always beside words that say the same. */
export function severityMark(severity: Severity): TemplateResult {
  return html`<svg class="mark" viewBox="0 0 16 16" aria-hidden="true">
    <path d=${severityLooks[severity].mark} />
  </svg>`;
}
