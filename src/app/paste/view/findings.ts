import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Language } from '../../../i18n/language.ts';
import type { ThresholdId } from '../../../netstat/diagnose/thresholds.ts';
import type { PasteMessages } from '../../../i18n/en/paste.ts';
import type { CommandPlatform } from '../../../netstat/diagnose/rule-text.ts';
import type { Severity } from '../../../netstat/diagnose/finding.ts';
import { readPorts } from '../findings/expected-ports.ts';
import { findingKey } from '../findings/finding-key.ts';
import { commandPlatforms, commandsShowing } from '../findings/commands.ts';
import { wholeCommand, wholeNames } from '../../../components/whole-words/whole-words.ts';
import type { DiagnosisReport, FindingReport, OpenQuestion } from '../worker/protocol.ts';
import { severityMark } from '../../../components/theme/severity-mark.ts';
import { rowLink } from './row-link.ts';

/** What the list of findings needs from the view around it. */
export interface FindingsOptions {
  readonly words: PasteMessages;
  readonly diagnosis: DiagnosisReport;
  /** The platform whose commands are shown first; nothing for a system that none are known for. */
  readonly platform: CommandPlatform | undefined;
  /** The finding whose rows are shown now. */
  readonly shown: number | undefined;
  readonly showRows: (finding: number) => void;
  readonly showLine: (line: number) => void;
  /** Shows a limit where it can be changed. */
  readonly showLimit: (id: ThresholdId) => void;
  readonly language: Language;
  /** Ports that should listen, as the reader wrote them. */
  readonly expectedPorts: string;
  /** What is folded up is drawn too; until then there are the headings, and what is open. */
  readonly isWhole: boolean;
  readonly expectPorts: (ports: string) => void;
}

const order: readonly Severity[] = ['act', 'look', 'normal'];

function command(text: string, words: PasteMessages): TemplateResult {
  return html`<div class="command">
    <code translate="no" lang="en">${wholeCommand(text)}</code>
    <tcp-copy-button
      label=${words.copyCommand}
      copied=${words.copied}
      failed=${words.copyByHand}
      .make=${() => Promise.resolve(text)}
    ></tcp-copy-button>
  </div>`;
}

/** The commands of the reader's platform, and those of the others folded up. */
function commands(
  { commands: filled }: FindingReport,
  { words, platform, isWhole }: FindingsOptions,
): TemplateResult | typeof nothing {
  const platforms = (Object.keys(commandPlatforms) as CommandPlatform[]).filter((id) => (filled[id]?.length ?? 0) > 0);
  if (platforms.length === 0) return nothing;
  const own = platforms.filter((id) => id === platform);
  const others = platforms.filter((id) => id !== platform);
  const list = (id: CommandPlatform) => (filled[id] ?? []).map((line) => command(line, words));
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
function explanation(finding: FindingReport, at: number, options: FindingsOptions): TemplateResult {
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

function findingTemplate(
  finding: FindingReport,
  at: number,
  isOpen: boolean,
  options: FindingsOptions,
): TemplateResult {
  const { words, isWhole } = options;
  const { severity, text, group } = finding;
  return html`<li>
    <details class="finding" id="finding-${at}" data-severity=${severity} ?open=${isOpen}>
      <summary>
        <span class="severity">${severityMark(severity)}${words[severity]}</span>
        <span class="name">${wholeNames(text.title)}</span>
        <span class="where"
          >${Object.entries(group).map(
            ([name, value]) => html`<span>${words.field(name)} <bdi translate="no">${value}</bdi></span>`,
          )}${finding.rows > 0 ? html`<span>${words.evidence(finding.rows)}</span>` : nothing}</span
        >
      </summary>
      ${isOpen || isWhole ? explanation(finding, at, options) : nothing}
    </details>
  </li>`;
}

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

function unanswered(questions: readonly OpenQuestion[], context: FindingsOptions): TemplateResult | typeof nothing {
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
        ${lines.map((line) => command(line, words))} ${missing.includes('param') ? portsField(context) : nothing}
        ${lines.length === 0 && !missing.includes('param') ? html`<p class="remark">${words.notPrinted}</p>` : nothing}
        <ul>
          ${group.map(({ title }) => html`<li>${wholeNames(title)}</li>`)}
        </ul>
      </div>`;
    })}
  </details>`;
}

/** What the reader told, for them to change: nobody asks for it any more. */
function answered({ unanswered: open }: DiagnosisReport, options: FindingsOptions): TemplateResult | typeof nothing {
  const isAsked = open.some(({ missing }) => missing.includes('param'));
  return isAsked || options.expectedPorts === '' ? nothing : html`<div class="lacking">${portsField(options)}</div>`;
}

function checked({ checked: rules }: DiagnosisReport, { words }: FindingsOptions): TemplateResult | typeof nothing {
  if (rules.length === 0) return nothing;
  return html`<details class="checked">
    <summary>${words.checkedTitle(rules.length)}</summary>
    <ul>
      ${rules.map(({ title, found }) => html`<li>${wholeNames(title)}${found ? html` <b>${words.foundMark}</b>` : nothing}</li>`)}
    </ul>
  </details>`;
}

/** Says where a rule found more than is listed. */
function leftOut(found: DiagnosisReport['findings'], words: PasteMessages): TemplateResult[] {
  const rules = new Map(found.map((finding) => [finding.rule, finding]));
  return [...rules.values()].flatMap(({ rule, text, values: { groups } }) => {
    const listed = found.filter((finding) => finding.rule === rule).length;
    return typeof groups === 'number' && groups > listed
      ? [html`<p class="remark">${words.moreGroups(text.title, groups - listed, listed)}</p>`]
      : [];
  });
}

/** What all findings come to, in a sentence. */
export function outcomeOf({ findings: found, checked }: DiagnosisReport, words: PasteMessages): string {
  const count = (severity: Severity) => found.filter((finding) => finding.severity === severity).length;
  const [act = 0, look = 0, normal = 0] = order.map(count);
  if (found.length > 0) return words.verdict(act, look, normal);
  return checked.length > 0 ? words.nothingFound(checked.length) : words.nothingChecked;
}

/** What the rules found, could not ask, and asked: the most severe first. */
export function findings(options: FindingsOptions): TemplateResult {
  const { words, diagnosis } = options;
  const { findings: found } = diagnosis;
  return html`<section class="findings" aria-labelledby="findings-title">
    <h2 id="findings-title">${words.findingsTitle}</h2>
    <p class="outcome">${outcomeOf(diagnosis, words)}</p>
    <ol role="list">
      ${repeat(found, findingKey, (finding, at) =>
        findingTemplate(finding, at, at === 0 && finding.severity !== 'normal', options),
      )}
    </ol>
    ${leftOut(found, words)}
    ${
      options.isWhole
        ? html`${unanswered(diagnosis.unanswered, options)} ${answered(diagnosis, options)}
          ${checked(diagnosis, options)}`
        : nothing
    }
  </section>`;
}
