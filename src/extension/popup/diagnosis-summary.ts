import { paste as wordsIn } from '../../i18n/every-language/paste.ts';
import type { Language } from '../../i18n/language.ts';
import { holdParticles } from '../../i18n/particles.ts';
import { examine } from '../../netstat/diagnose/examine.ts';
import type { DiagnoseOptions, Severity } from '../../netstat/diagnose/finding.ts';
import { ruleText } from '../../netstat/diagnose/rule-text.ts';
import { parse } from '../../netstat/parse.ts';

/** What the rules say of a page, in two lines. */
export interface DiagnosisSummary {
  /** How many findings there are of each severity, in words. */
  readonly outcome: string;
  /** The first finding there is something to do about. */
  readonly gravest?: { readonly severity: Severity; readonly word: string; readonly title: string };
}

/**
 * What the paste view would say first of the same text: it looks at the last snapshot.
 *
 * @param thresholds limits that the reader changed
 * @returns undefined where the text has no rows to ask about
 */
export function summarise(
  text: string,
  language: Language,
  thresholds: NonNullable<DiagnoseOptions['thresholds']>,
): DiagnosisSummary | undefined {
  const words = wordsIn[language];
  const { snapshots } = parse(text);
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
