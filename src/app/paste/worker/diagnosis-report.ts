import type { Language } from '../../../i18n/language.ts';
import { holdParticles, holdParticlesIn } from '../../../i18n/particles.ts';
import type { Snapshot } from '../../../netstat/connection.ts';
import { examine } from '../../../netstat/diagnose/examine.ts';
import type { DiagnoseOptions } from '../../../netstat/diagnose/finding.ts';
import { ruleText } from '../../../netstat/diagnose/rule-text.ts';
import { thresholds, type ThresholdId } from '../../../netstat/diagnose/thresholds.ts';
import { filledCommands } from '../findings/commands.ts';
import { limitWords, needWords } from '../findings/diagnosis-words.ts';
import { marginNotes } from './margin-notes.ts';
import type { DiagnosisReport } from './protocol.ts';
import type { Reading } from './reading.ts';

function isThreshold(id: string): id is ThresholdId {
  return Object.hasOwn(thresholds, id);
}

/** Asks the rules about one snapshot, remembers what they said in the reading, and puts it in words. */
export async function reportDiagnosis(
  reading: Reading,
  snapshot: Snapshot | undefined,
  language: Language,
  options: DiagnoseOptions,
): Promise<DiagnosisReport> {
  const diagnosis = examine(snapshot === undefined ? [] : [snapshot], options);
  const evidence = diagnosis.findings.map((finding) => finding.evidence.map(({ line }) => line));
  const found = new Set(diagnosis.findings.flatMap(({ rule, folded }) => [rule, ...folded]));
  const title = (rule: (typeof diagnosis.checked)[number]) => holdParticles(ruleText(rule, language).title);
  const words = limitWords[language];
  const report: DiagnosisReport = {
    findings: await Promise.all(
      diagnosis.findings.map(async (whole, at) => {
        const { evidence: rows, ...finding } = whole;
        const text = ruleText(finding.rule, language);
        return {
          ...finding,
          text: holdParticlesIn(text),
          commands: snapshot === undefined ? text.next : filledCommands(text, whole, snapshot),
          limits: Object.entries(finding.values).flatMap(([id, value]) =>
            isThreshold(id) ? [{ id, unit: words[id].unit, value }] : [],
          ),
          foldedTitles: finding.folded.map(title),
          rows: rows.length,
          sample: await reading.sample(evidence[at] ?? []),
        };
      }),
    ),
    unanswered: diagnosis.unanswered.map(({ rule, missing }) => ({
      rule,
      title: title(rule),
      missing,
      needs: missing.map((need) => needWords[language][need]),
    })),
    checked: diagnosis.checked.map((rule) => ({ rule, title: title(rule), found: found.has(rule) })),
  };
  Object.assign(reading, { diagnosis, evidence, notes: marginNotes(report, evidence), snapshot });
  return report;
}
