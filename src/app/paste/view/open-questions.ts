import { html, nothing, type TemplateResult } from 'lit';
import { wholeNames } from '../../../components/whole-words/whole-words.ts';
import { commandsShowing } from '../findings/commands.ts';
import { readPorts } from '../findings/expected-ports.ts';
import type { DiagnosisReport, OpenQuestion } from '../worker/protocol.ts';
import { commandLine } from './command-line.ts';
import type { FindingsOptions } from './findings.ts';

/** Asks for what only the reader knows. */
function portsField({ words, expectedPorts, expectPorts }: FindingsOptions): TemplateResult {
  const { refused } = readPorts(expectedPorts);
  return html`<label class="ports"
      >${words.expectedPorts}
      <input
        inputmode="numeric"
        autocomplete="off"
        placeholder="80, 443"
        .value=${expectedPorts}
        @change=${(event: Event) => {
          expectPorts((event.target as HTMLInputElement).value);
        }}
    /></label>
    ${refused.length > 0 ? html`<p class="refused" role="alert">${words.portsRefused(refused.slice(0, 3).join(', '))}</p>` : nothing}`;
}

/** What could not be asked, by what is missing, with the command that would show it. */
export function unanswered(
  questions: readonly OpenQuestion[],
  context: FindingsOptions,
): TemplateResult | typeof nothing {
  const { words, platform } = context;
  if (questions.length === 0) return nothing;
  // Questions that lack the same thing stand together, with the one command that would show it.
  const byNeed = new Map<string, OpenQuestion[]>();
  for (const question of questions) {
    const key = [...question.missing].sort().join();
    byNeed.set(key, [...(byNeed.get(key) ?? []), question]);
  }
  return html`<details class="unanswered">
    <summary>${words.unansweredTitle} <span class="count">${words.unansweredCount(questions.length)}</span></summary>
    <p>${words.unansweredLead}</p>
    ${[...byNeed.values()].map((group) => {
      const missing = group[0]?.missing ?? [];
      const lines = commandsShowing(missing, platform);
      return html`<div class="lacking">
        <h3>${words.needsText((group[0]?.needs ?? []).join(', '))}</h3>
        ${lines.map((line) => commandLine(line, words))} ${missing.includes('param') ? portsField(context) : nothing}
        ${lines.length === 0 && !missing.includes('param') ? html`<p class="remark">${words.notPrinted}</p>` : nothing}
        <ul>
          ${group.map(({ title }) => html`<li>${wholeNames(title)}</li>`)}
        </ul>
      </div>`;
    })}
  </details>`;
}

/** What the reader told, for them to change: nobody asks for it any more. */
export function answered(
  { unanswered: open }: DiagnosisReport,
  options: FindingsOptions,
): TemplateResult | typeof nothing {
  const isAsked = open.some(({ missing }) => missing.includes('param'));
  return isAsked || options.expectedPorts === '' ? nothing : html`<div class="lacking">${portsField(options)}</div>`;
}
