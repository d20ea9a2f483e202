import type { PasteMessages } from '../../../i18n/en/paste.ts';
import { paste as words } from '../../../i18n/every-language/paste.ts';
import type { Connection, Snapshot } from '../../../netstat/connection.ts';
import type { Diagnosis, Finding } from '../../../netstat/diagnose/finding.ts';
import { ruleText } from '../../../netstat/diagnose/rule-text.ts';
import { states } from '../../../states/states.ts';
import { filledCommands, firstPlatform } from '../findings/commands.ts';
import { formatName } from '../findings/format-name.ts';
import { needWords } from '../findings/diagnosis-words.ts';
import type { Listing } from '../listing/listing.ts';
import { cellText } from '../table/columns.ts';
import { markdownText } from '../table/copy-table.ts';
import type { ReportChoice } from '../worker/protocol.ts';
import { AddressMask } from './mask.ts';

/** Rows of a finding that the report quotes. */
const rowsShown = 5;

const counted = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n');

/** A text between back quotes, which may hold some itself: CommonMark, section 6.1. */
function code(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const edge = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  return `${fence}${edge}${text}${edge}${fence}`;
}

/** Writes the parts of one report. */
class Writer {
  readonly #choice: ReportChoice;
  readonly #words: PasteMessages;
  readonly #mask = new AddressMask();

  constructor(choice: ReportChoice) {
    this.#choice = choice;
    this.#words = words[choice.language];
  }

  address(address: string | undefined): string {
    if (address === undefined) return '';
    return this.#choice.isUnmasked ? address : this.#mask.mask(address);
  }

  /** A text that a program wrote, such as what it calls itself. */
  #text(text: string): string {
    return this.#choice.isUnmasked ? text : this.#mask.maskIn(text);
  }

  /** A value of a finding's group; addresses are masked. */
  groupValue(name: string, value: string | number): string {
    return name === 'rip' || name === 'lip' ? this.address(String(value)) : this.#text(String(value));
  }

  /** One row without anything that its columns do not show. */
  row(connection: Connection): string {
    const { localAddress, localPort = '', remoteAddress, remotePort = '' } = connection;
    const end = (address: string | undefined, port: number | string) => `${this.address(address)}:${String(port)}`;
    const queues =
      connection.recvQ === undefined && connection.sendQ === undefined
        ? []
        : [`Recv-Q ${String(connection.recvQ ?? '?')}`, `Send-Q ${String(connection.sendQ ?? '?')}`];
    return [
      connection.token ?? '',
      `${end(localAddress, localPort)} ${end(remoteAddress, remotePort)}`,
      ...queues,
      cellText(connection, 'timer'),
      this.#text(cellText(connection, 'process')),
    ]
      .filter((part) => part !== '')
      .join('  ');
  }

  /** A finding whose commands name no address. */
  masked(finding: Finding): Finding {
    if (this.#choice.isUnmasked) return finding;
    const group = Object.entries(finding.group).filter(([name]) => name !== 'rip' && name !== 'lip');
    return { ...finding, group: Object.fromEntries(group) };
  }

  /** A snapshot from which commands take ports and process ids, and no address. */
  maskedSnapshot(finding: Finding, snapshot: Snapshot): Snapshot {
    if (this.#choice.isUnmasked) return snapshot;
    const connections = snapshot.connections
      .filter(({ line }) => line === finding.evidence[0]?.line)
      .map((row) => ({ ...row, remoteAddress: undefined }));
    return { ...snapshot, connections };
  }

  finding(finding: Finding, snapshot: Snapshot): string {
    const { language, system } = this.#choice;
    const w = this.#words;
    const text = ruleText(finding.rule, language);
    const group = Object.entries(finding.group).map(
      ([name, value]) => `${w.field(name)} ${code(this.groupValue(name, value))}`,
    );
    const lines = new Set(finding.evidence.slice(0, rowsShown).map(({ line }) => line));
    const rows = snapshot.connections.filter(({ line }) => lines.has(line)).map((row) => this.row(row));
    const platform = firstPlatform(snapshot.platform, system);
    const filled = filledCommands(text, this.masked(finding), this.maskedSnapshot(finding, snapshot));
    const commands = (platform && filled[platform]) ?? [];
    const quoted = (lines: readonly string[]) =>
      `\`\`\`\`text\n${lines.join('\n').replaceAll('````', '``` `')}\n\`\`\`\``;
    return [
      `### ${w[finding.severity]}: ${markdownText(text.title)}`,
      ...(group.length > 0 ? [group.join(', ')] : []),
      markdownText(text.explain),
      ...(rows.length > 0 ? [`${w.evidence(finding.evidence.length)}\n\n${quoted(rows)}`] : []),
      ...(finding.confidence === 'high' ? [] : [`**${w.howSure}** ${w[finding.confidence]}`]),
      ...(text.tells === '' ? [] : [`**${w.tells}** ${markdownText(text.tells)}`]),
      ...(commands.length > 0 ? [`**${w.next}**\n\n${quoted(commands)}`] : []),
      ...(text.remedies.length > 0 ? [`**${w.remedies}**\n\n${counted(text.remedies.map(markdownText))}`] : []),
      ...(text.antiRemedies.length > 0
        ? [
            `**${w.antiRemedies}**\n\n${counted(
              text.antiRemedies.map(({ text: what, because }) => markdownText(`${what}${w.because(because)}`)),
            )}`,
          ]
        : []),
      ...(text.sources.length > 0 ? [`${w.sources}: ${text.sources.map(markdownText).join('; ')}`] : []),
    ].join('\n\n');
  }
}

/** Rows per state, in the order of a connection's life. */
function stateCounts({ connections }: Snapshot): string {
  const counts = new Map<string, number>();
  for (const { state } of connections) if (state !== undefined) counts.set(state, (counts.get(state) ?? 0) + 1);
  return states.flatMap(({ id }) => (counts.has(id) ? [`${id} ${String(counts.get(id))}`] : [])).join(', ');
}

/**
 * The findings as Markdown for a ticket. It holds the columns of the rows only, never the text around them, which may
 * name hosts and people; addresses are masked unless the reader wants them.
 */
export function reportText(
  listing: Listing,
  snapshot: Snapshot | undefined,
  diagnosis: Diagnosis | undefined,
  choice: ReportChoice,
): string {
  const w = words[choice.language];
  const writer = new Writer(choice);
  const findings = diagnosis?.findings ?? [];
  const checked = diagnosis?.checked.length ?? 0;
  const parts = [
    `## ${w.reportTitle}`,
    [
      `${formatName(snapshot, listing.counts.length > 0, w)}${snapshot?.takenAt === undefined ? '' : `, ${markdownText(snapshot.takenAt)}`}: ${w.rows(snapshot?.connections.length ?? listing.rows)}`,
      ...(snapshot === undefined ? [] : [stateCounts(snapshot)]),
      choice.isUnmasked ? '' : w.maskedNote,
    ]
      .filter((line) => line !== '')
      .join('  \n'),
    ...(findings.length === 0 ? [checked > 0 ? w.nothingFound(checked) : w.nothingChecked] : []),
    ...(snapshot === undefined ? [] : findings.map((finding) => writer.finding(finding, snapshot))),
    ...(diagnosis !== undefined && diagnosis.unanswered.length > 0
      ? [
          `### ${w.unansweredTitle}\n\n${counted(
            diagnosis.unanswered.map(
              ({ rule, missing }) =>
                `${markdownText(ruleText(rule, choice.language).title)} (${missing.map((need) => needWords[choice.language][need]).join(', ')})`,
            ),
          )}`,
        ]
      : []),
  ];
  return `${parts.join('\n\n')}\n`;
}
