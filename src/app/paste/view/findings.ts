import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Language } from '../../../i18n/language.ts';
import type { ThresholdId } from '../../../netstat/diagnose/thresholds.ts';
import type { PasteMessages } from '../../../i18n/en/paste.ts';
import type { CommandPlatform } from '../../../netstat/diagnose/rule-text.ts';
import type { Severity } from '../../../netstat/diagnose/finding.ts';
import { findingKey } from '../findings/finding-key.ts';
import { wholeNames } from '../../../components/whole-words/whole-words.ts';
import type { DiagnosisReport, FindingReport } from '../worker/protocol.ts';
import { severityMark } from '../../../components/theme/severity-mark.ts';
import { explanation } from './finding-explained.ts';
import { answered, unanswered } from './open-questions.ts';

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
