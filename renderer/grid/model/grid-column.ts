import type { Field } from '../../../shared/plan/field';
import type { Sheet } from '../../../shared/plan/sheet';

/** Frozen at the left edge, scrolling, or frozen at the right edge. */
export type Region = 'start' | 'center' | 'end';

interface ColumnFacts {
  /** The JSON name of the field, or `status` or `message`. */
  readonly id: string;
  readonly heading: string;
  /** Heading over a run of columns; empty for status and message. */
  readonly group: string;
  readonly region: Region;
  /** Width in CSS pixels until somebody drags it; the message is as wide as the longest one wants. */
  readonly width: number;
  readonly leastWidth: number;
}

export type FieldColumn = ColumnFacts & { readonly kind: 'field'; readonly field: Field };
export type GridColumn =
  FieldColumn | (ColumnFacts & { readonly kind: 'status' }) | (ColumnFacts & { readonly kind: 'message' });

const status: GridColumn = {
  kind: 'status',
  id: 'status',
  heading: 'Status',
  group: '',
  region: 'start',
  width: 112,
  leastWidth: 32,
};

const message: GridColumn = {
  kind: 'message',
  id: 'message',
  heading: 'Message',
  group: '',
  region: 'end',
  width: 112,
  leastWidth: 80,
};

/**
 * The columns of a sheet in their order on screen. Status stands first and message last, so that the fields
 * are one unbroken run and a block from Excel lands column by column.
 */
export function gridColumns(sheet: Sheet): readonly GridColumn[] {
  return [status, ...sheet.fields.map(fieldColumn), message];
}

function fieldColumn(field: Field): FieldColumn {
  return {
    kind: 'field',
    id: field.name,
    heading: field.heading,
    group: field.group,
    region: field.keyPart === undefined ? 'center' : 'start',
    width: fieldWidth(field),
    leastWidth: 48,
    field,
  };
}

function fieldWidth(field: Field): number {
  if (field.keyPart === 1) return 156;
  if (field.kind === 'identifier') return (field.length?.[1] ?? 0) > 10 ? 168 : 116;
  if (field.kind === 'dateTime') return 164;
  if (field.kind === 'text' && !field.audit) return 156;
  if (field.kind === 'integer' || field.kind === 'rangeUnit') return 88;
  // Limits of a stop-loss go up to tens of millions.
  return field.group === 'Annual maximum' || field.group === 'Lifetime maximum' ? 118 : 108;
}
