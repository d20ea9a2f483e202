import type { GroupField, RowField } from './rule.ts';
import type { RowValue, SocketRow } from './socket-row.ts';

/** What a supply of ephemeral ports is shared by: rows with one destination, or, with no field, all rows. */
const destination = ['lip', 'rip', 'rport'] as const satisfies readonly RowField[];

/** The fields that rows are grouped by, on a system where ports run out for each destination or for all together. */
export function groupFields(fields: readonly GroupField[], portsPerDestination: boolean): readonly RowField[] {
  return fields.flatMap((field) => (field !== 'port_scope' ? [field] : portsPerDestination ? destination : []));
}

/** Parts rows by the values of fields, one field after the other. A value that was not printed is one of its own. */
export function groupRows(rows: readonly SocketRow[], fields: readonly RowField[]): readonly (readonly SocketRow[])[] {
  let groups: readonly (readonly SocketRow[])[] = [rows];
  for (const field of fields) {
    const parted: (readonly SocketRow[])[] = [];
    for (const group of groups) {
      // One row cannot be parted, and most groups of a long listing are one row.
      if (group.length === 1) parted.push(group);
      else for (const part of partedBy(field, group)) parted.push(part);
    }
    groups = parted;
  }
  return groups;
}

function partedBy(field: RowField, rows: readonly SocketRow[]): Iterable<readonly SocketRow[]> {
  const groups = new Map<RowValue, SocketRow[]>();
  for (const row of rows) {
    const value = row[field];
    const group = groups.get(value);
    if (group === undefined) groups.set(value, [row]);
    else group.push(row);
  }
  return groups.values();
}
