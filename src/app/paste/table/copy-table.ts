import type { Connection } from '../../../netstat/connection.ts';
import { cellText, type Column } from './columns.ts';

/** The forms a table can be copied in. */
export const copyForms = ['tsv', 'markdown', 'csv', 'json'] as const;

export type CopyForm = (typeof copyForms)[number];

/**
 * A cell that a spreadsheet will not take for a formula: one that begins like a formula gets an apostrophe in front.
 * Process names are chosen by whoever runs the process. Source: OWASP, CSV Injection.
 */
function harmless(text: string): string {
  return /^[=+\-@\t\r]/.test(text) && text !== '-' ? `'${text}` : text;
}

/** RFC 4180, section 2: a field with a comma, a quote or a line break stands in quotes, its quotes doubled. */
function csvField(text: string): string {
  const cell = harmless(text);
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

const tsvField = (text: string): string => harmless(text).replaceAll(/[\t\r\n]+/g, ' ');

/** A text that Markdown shows as it is, in one cell of a table. */
export function markdownText(text: string): string {
  return text
    .replaceAll(/[\r\n]+/g, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll(/[\\`*[\]|~#>]|(?<!\w)_|_(?!\w)/g, (sign) => `\\${sign}`);
}

/**
 * Rows as a text for the clipboard.
 *
 * @param shown the columns, in their order
 * @param heading the name of a column; JSON has the names of the engine instead
 */
export function tableText(
  connections: readonly Connection[],
  shown: readonly Column[],
  form: CopyForm,
  heading: (column: Column) => string,
): string {
  if (form === 'json') {
    // `line` counts from 1 for whoever reads it, as in the other forms.
    const rows = connections.map((connection) => ({ ...connection, line: connection.line + 1 }));
    return `[\n${rows.map((row) => `  ${JSON.stringify(row)}`).join(',\n')}\n]\n`;
  }
  const rows = [
    shown.map(heading),
    ...connections.map((connection) => shown.map((column) => cellText(connection, column))),
  ];
  if (form === 'csv') return rows.map((row) => `${row.map(csvField).join(',')}\r\n`).join('');
  if (form === 'tsv') return rows.map((row) => `${row.map(tsvField).join('\t')}\n`).join('');
  const [head = [], ...body] = rows.map((row) => `| ${row.map(markdownText).join(' | ')} |`);
  return [head, `|${' --- |'.repeat(shown.length)}`, ...body, ''].join('\n');
}
