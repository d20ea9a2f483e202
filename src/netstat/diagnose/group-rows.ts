import type { Column, Rows } from './column.ts';
import type { GroupField, RowField } from './rule.ts';

/** What a supply of ephemeral ports is shared by: rows with one destination, or, with no field, all rows. */
const destination = ['lip', 'rip', 'rport'] as const satisfies readonly RowField[];

/** The fields that rows are grouped by, on a system where ports run out for each destination or for all together. */
export function groupFields(fields: readonly GroupField[], portsPerDestination: boolean): readonly RowField[] {
  return fields.flatMap((field) => (field !== 'port_scope' ? [field] : portsPerDestination ? destination : []));
}

/**
 * Parts rows by the values of fields, one field after the other. A value that was not printed is one of its own.
 *
 * @param column the values of a field in the snapshot of the rows
 * @param least groups of fewer rows are left out: a long listing has thousands of them, and most rules ask for many
 */
export function groupRows(
  rows: Rows,
  fields: readonly RowField[],
  column: (field: RowField) => Column,
  least = 1,
): readonly Rows[] {
  let groups: readonly Rows[] = [rows];
  for (const field of fields) {
    const parted: Rows[] = [];
    for (const group of groups) {
      // One row cannot be parted.
      if (group.length === 1 && least <= 1) parted.push(group);
      else if (group.length >= least) for (const part of column(field).part(group, least)) parted.push(part);
    }
    groups = parted;
  }
  return groups;
}
