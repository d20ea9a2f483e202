import { paste as wordsIn } from '../../i18n/every-language/paste.ts';
import type { Language } from '../../i18n/language.ts';
import { holdParticles } from '../../i18n/particles.ts';
import type { Snapshot } from '../../netstat/connection.ts';
import { examine } from '../../netstat/diagnose/examine.ts';
import type { DiagnoseOptions, Severity } from '../../netstat/diagnose/finding.ts';
import { ruleText } from '../../netstat/diagnose/rule-text.ts';
import { parse } from '../../netstat/parse.ts';

/** What is read in the text of a page. */
export interface ListingSummary {
  /** Rows with a state, in all of its listings. */
  readonly connections: number;
  /** Undefined where the text has no rows that the rules ask about. */
  readonly diagnosis?: DiagnosisSummary;
}

/** What the rules say of a page, in two lines. */
export interface DiagnosisSummary {
  /** How many findings there are of each severity, in words. */
  readonly outcome: string;
  /** The first finding there is something to do about. */
  readonly gravest?: { readonly severity: Severity; readonly word: string; readonly title: string };
}

type Thresholds = NonNullable<DiagnoseOptions['thresholds']>;

/**
 * Reads the text of a page as the paste view would.
 *
 * @param thresholds limits that the reader changed
 */
export function summarise(text: string, language: Language, thresholds: Thresholds): ListingSummary {
  const { snapshots } = parse(text);
  const rows = snapshots.flatMap(({ connections }) => connections.filter(({ state }) => state !== undefined));
  const diagnosis = diagnosisOf(snapshots, language, thresholds);
  return { connections: rows.length, ...(diagnosis && { diagnosis }) };
}

/** What the paste view would say first: it looks at the last snapshot. */
function diagnosisOf(
  snapshots: readonly Snapshot[],
  language: Language,
  thresholds: Thresholds,
): DiagnosisSummary | undefined {
  const words = wordsIn[language];
  const { findings, checked } = examine(snapshots.slice(-1), { thresholds });
  if (checked.length === 0) return undefined;
  const count = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  const [first] = findings;
  const outcome =
    first === undefined
      ? words.nothingFound(checked.length)
      : words.verdict(count('act'), count('look'), count('normal'));
  return {
    // The counts above it are of the whole page.
    outcome: snapshots.length > 1 ? words.ofTheLast(snapshots.length, outcome) : outcome,
    ...(first === undefined || first.severity === 'normal'
      ? {}
      : {
          gravest: {
            severity: first.severity,
            word: words[first.severity],
            title: holdParticles(ruleText(first.rule, language).title),
          },
        }),
  };
}
