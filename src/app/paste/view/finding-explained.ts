import { html, nothing, type TemplateResult } from 'lit';
import { wholeNames } from '../../../components/whole-words/whole-words.ts';
import type { CommandPlatform } from '../../../netstat/diagnose/rule-text.ts';
import { commandPlatforms } from '../findings/commands.ts';
import type { FindingReport } from '../worker/protocol.ts';
import { commandLine } from './command-line.ts';
import type { FindingsOptions } from './findings.ts';
import { rowLink } from './row-link.ts';

/** The commands of the reader's platform, and those of the others folded up. */
function commands(
  { commands: filled }: FindingReport,
  { words, platform, isWhole }: FindingsOptions,
): TemplateResult | typeof nothing {
  const platforms = (Object.keys(commandPlatforms) as CommandPlatform[]).filter((id) => (filled[id]?.length ?? 0) > 0);
  if (platforms.length === 0) return nothing;
  const own = platforms.filter((id) => id === platform);
  const others = platforms.filter((id) => id !== platform);
  const list = (id: CommandPlatform) => (filled[id] ?? []).map((line) => commandLine(line, words));
  return html`<dt>${words.next}</dt>
    <dd>
      ${own.length > 0 ? own.map(list) : html`<p class="remark">${words.noCommand}</p>`}
      ${
        others.length > 0
          ? html`<details class="others">
              <summary>${words.otherSystems}</summary>
              ${(isWhole ? others : []).map(
                (id) =>
                  html`<p class="system" translate="no">${commandPlatforms[id]}</p>
                    ${list(id)}`,
              )}
            </details>`
          : nothing
      }
    </dd>`;
}

/** An item of a list: a sentence, or what was made of one. */
const said = (item: string | TemplateResult | undefined) => (typeof item === 'string' ? wholeNames(item) : item);

function list(
  term: string,
  items: readonly (string | TemplateResult)[],
  className: string,
): TemplateResult | typeof nothing {
  if (items.length === 0) return nothing;
  return html`<dt>${term}</dt>
    <dd>
      ${
        items.length === 1
          ? html`<p>${said(items[0])}</p>`
          : html`<ul class=${className}>
              ${items.map((item) => html`<li>${said(item)}</li>`)}
            </ul>`
      }
    </dd>`;
}

function evidence(finding: FindingReport, at: number, options: FindingsOptions): TemplateResult {
  const { words, showRows, shown } = options;
  if (finding.rows === 0) return html`<p class="remark">${words.noEvidence}</p>`;
  return html`<div class="evidence">
    <ul role="list">
      ${finding.sample.map((row) => html`<li>${rowLink(row, options)}</li>`)}
    </ul>
    <button
      aria-pressed=${shown === at ? 'true' : 'false'}
      @click=${() => {
        showRows(at);
      }}
    >
      ${words.showRows(finding.rows)}
    </button>
  </div>`;
}

/** The limits that decided, as they are now. */
function limits(
  { limits: compared }: FindingReport,
  { words, language, showLimit }: FindingsOptions,
): TemplateResult | typeof nothing {
  if (compared.length === 0) return nothing;
  const amount = new Intl.NumberFormat(language);
  return html`<dt>${words.values}</dt>
    <dd>
      <ul role="list" class="compared">
        ${compared.map(
          ({ id, unit, value }) =>
            html`<li>
              <button
                class="plain"
                @click=${() => {
                  showLimit(id);
                }}
              >
                ${wholeNames(unit)}: ${typeof value === 'number' ? amount.format(value) : value}
              </button>
            </li>`,
        )}
      </ul>
    </dd>`;
}

/** What stands below the heading of a finding. */
export function explanation(finding: FindingReport, at: number, options: FindingsOptions): TemplateResult {
  const { words } = options;
  const { text } = finding;
  return html`<div class="explained">
    <p>${wholeNames(text.explain)}</p>
    ${evidence(finding, at, options)}
    <dl>
      ${
        finding.confidence === 'high'
          ? nothing
          : html`<dt>${words.howSure}</dt>
              <dd><p>${words[finding.confidence]}</p></dd>`
      }
      ${
        text.tells === ''
          ? nothing
          : html`<dt>${words.tells}</dt>
              <dd><p>${wholeNames(text.tells)}</p></dd>`
      }
      ${commands(finding, options)} ${list(words.remedies, text.remedies, 'helps')}
      ${list(
        words.antiRemedies,
        text.antiRemedies.map(
          ({ text: what, because }) => html`<b>${wholeNames(what)}</b>${wholeNames(words.because(because))}`,
        ),
        'leave',
      )}
      ${list(words.falsePositives, text.falsePositives, '')} ${list(words.foldedUnder, finding.foldedTitles, '')}
      ${limits(finding, options)}
      ${
        text.sources.length > 0
          ? html`<dt>${words.sources}</dt>
              <dd class="sources-line">${text.sources.join(' · ')}</dd>`
          : nothing
      }
    </dl>
  </div>`;
}
