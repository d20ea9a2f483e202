import { html, noChange, type TemplateResult } from 'lit';
import { wholeCommand } from '../../../components/whole-words/whole-words.ts';
import type { ThresholdWords } from '../../../netstat/diagnose/rule-words.ts';
import type { ThresholdId } from '../../../netstat/diagnose/thresholds.ts';
import type { PasteMessages } from '../../../i18n/en/paste.ts';
import type { Language } from '../../../i18n/language.ts';
import type { StateId } from '../../../states/states.ts';
import type { ReaderSystem } from '../../../states/systems.ts';
import { firstPlatform } from '../findings/commands.ts';
import type { DiagnosisReport, Overview } from '../worker/protocol.ts';
import { ratesTemplate } from './comparison.ts';
import { countsTemplate } from './counts.ts';
import { dataPane, type DataPaneOptions } from './data-pane.ts';
import type { DrawingStage } from './drawing-stages.ts';
import { findings } from './findings.ts';
import { limitsTemplate } from './limits.ts';
import type { LookedAt } from './looked-at.ts';
import type { PasteSession } from './paste-session.ts';
import { comparisonOf, seriesTemplate } from './several-snapshots.ts';

/** What the result of a reading needs, and what it tells. */
export interface PasteResultOptions extends Pick<
  DataPaneOptions,
  'machine' | 'hrefFor' | 'showPane' | 'explain' | 'openFinding' | 'showLine'
> {
  readonly words: PasteMessages;
  readonly language: Language;
  readonly session: PasteSession;
  readonly overview: Overview;
  readonly diagnosis: DiagnosisReport;
  readonly stage: DrawingStage;
  readonly looked: LookedAt;
  readonly system: ReaderSystem | undefined;
  /** Words of the limits; undefined until they have come. */
  readonly limitTexts: Readonly<Record<ThresholdId, ThresholdWords>> | undefined;
  /** Takes the ports that should listen, as the reader wrote them. */
  readonly expectPorts: (ports: string) => void;
  /** Gives all limits their defaults. */
  readonly resetLimits: () => void;
  /** Shows the rows of a finding. */
  readonly showRows: (finding: number) => void;
  /** Shows a limit where it can be changed. */
  readonly showLimit: (id: ThresholdId) => void;
}

function found(options: PasteResultOptions): TemplateResult {
  const { words, language, session, overview, diagnosis, stage, looked } = options;
  if (overview.rows === 0 && overview.counts.length === 0)
    return html`<section class="findings">
      <h2>${words.nothingRead}</h2>
      <p>${wholeCommand(words.nothingReadNext)}</p>
    </section>`;
  return findings({
    words,
    diagnosis,
    platform: firstPlatform(overview.tallies[session.snapshot]?.platform, options.system),
    shown: looked.finding,
    showRows: options.showRows,
    showLine: options.showLine,
    showLimit: options.showLimit,
    language,
    expectedPorts: session.expectedPorts,
    expectPorts: options.expectPorts,
    isWhole: stage === 'all',
  });
}

function pane(options: PasteResultOptions): TemplateResult {
  const { looked } = options;
  return dataPane({
    ...options,
    pane: looked.pane,
    choice: looked.choice,
    states: looked.states,
    row: looked.row,
    arrangement: looked.arrangement,
    textPlace: looked.textPlace,
    choose: (choice) => {
      looked.show({ choice });
    },
    allStates: () => {
      looked.show({ states: [], choice: 'all' });
    },
    dismissRow: () => {
      looked.show({ row: undefined });
    },
  });
}

/** What was read: counts, findings, limits, the connections themselves, and what several snapshots say. */
export function pasteResult(options: PasteResultOptions): TemplateResult {
  const { words, language, session, overview, stage, looked, showLine } = options;
  const choose = (id: StateId): void => {
    looked.toggleState(id);
  };
  return html`<div class="result">
      <div class="judged">
        ${countsTemplate({ words, language, overview, snapshot: session.snapshot, chosen: looked.states, choose })}
        ${found(options)} ${ratesTemplate(session.rates, words, language)}
        ${limitsTemplate({
          words,
          limits: session.limits,
          areKept: session.areLimitsKept,
          texts: stage === 'all' ? options.limitTexts : undefined,
          change: (limits) => void session.limit(limits),
          reset: options.resetLimits,
        })}
      </div>
      ${
        // What is there of another text stays until it gives way.
        stage === 'findings' ? noChange : pane(options)
      }
    </div>
    ${seriesTemplate({ words, language, session, overview })}
    ${comparisonOf({ words, language, session, overview, showLine })}`;
}
