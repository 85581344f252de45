import type { RowColumn } from '../../../../renderer/state/arranging/row-column';
import { noRuleLists } from '../../../../renderer/state/rule-lists';
import { SheetRows } from '../../../../renderer/state/sheet-rows';
import { ShownRows } from '../../../../renderer/state/shown-rows';
import type { Row } from '../../../../shared/plan/row';
import { fieldNamed, sheetNamed } from '../../../../shared/plan/sheet';
import { shelve } from '../shelved-rows';

export interface ArrangedSheet {
  readonly all: SheetRows;
  readonly shown: ShownRows;
  /** Identities in the order of the screen. */
  readonly ids: () => readonly string[];
}

/** Rows as they come from the store, and as they are shown. */
export function arrangedSheet(rows: readonly Row[]): ArrangedSheet {
  const all = new SheetRows('accumulators', () => noRuleLists);
  const shown = new ShownRows(all);
  shelve(all, rows);
  return {
    all,
    shown,
    ids: () => Array.from({ length: shown.count }, (_, index) => shown.idAt(index) ?? ''),
  };
}

export function fieldColumn(id: string): RowColumn {
  const field = fieldNamed('accumulators', id);
  if (field === undefined) throw new Error(`no field ${id}`);
  return { kind: 'field', id, field };
}

export const statusColumn: RowColumn = { kind: 'status', id: 'status' };

export const allFields: readonly RowColumn[] = sheetNamed('accumulators').fields.map(({ name }) =>
  fieldColumn(name),
);
