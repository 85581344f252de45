import { type Cells, sameContent } from '../../../shared/plan/cells';
import type { Edit } from '../../../shared/plan/edit';
import type { Row } from '../../../shared/plan/row';
import { mergedEdits } from './merged-edits';
import { type Paste, type PasteOutcome, pastePlan, type PasteSheet } from './paste-plan';
import type { RowSource } from './row-source';
import type { Sliced } from './sliced';

/** Cells that were cut: by row, the place of each in its line and the field it is in. */
export interface CutCells {
  readonly lineOf: ReadonlyMap<string, number>;
  readonly fieldsOf: ReadonlyMap<string, readonly { readonly field: string; readonly place: number }[]>;
  readonly rowOf: (id: string) => Row | undefined;
}

/**
 * Decides what pasting cells does that were cut: they go to where they are pasted and are gone from where they
 * were, in one step. A cell that finds no place, as it would land on one that cannot be edited, stays.
 */
export function* cutMove(paste: Paste, cut: CutCells, sheet: PasteSheet): Sliced<PasteOutcome> {
  const landed = new Set<string>();
  const note = (line: number, place: number): void => {
    landed.add(`${line} ${place}`);
  };
  const plan = yield* pastePlan({ ...paste, landed: note }, { ...sheet, rows: rowsWithout(sheet.rows, cut) });
  if (!plan.ok) return plan;
  const left: Edit[] = [];
  for (const [rowId, fields] of cut.fieldsOf) {
    const line = cut.lineOf.get(rowId) ?? -1;
    const moved = fields.filter(({ place }) => landed.has(`${line} ${place}`));
    if (moved.length > 0) left.push({ kind: 'set', rowId, cells: blank(moved), untouch: [] });
  }
  const gone = { edits: left, cells: 0, readOnly: 0, blanked: 0 };
  const { edits } = mergedEdits([gone, { ...gone, edits: plan.edits }]);
  return { ...plan, edits: edits.flatMap((edit) => changing(edit, cut.rowOf)) };
}

/** An edit without what its row holds already: a cell may have moved to where the same stood. */
function changing(edit: Edit, rowOf: CutCells['rowOf']): readonly Edit[] {
  if (edit.kind !== 'set') return [edit];
  const row = rowOf(edit.rowId);
  const cells = Object.entries(edit.cells).filter(([name, value]) => !sameContent(value, row?.cells[name]));
  return cells.length === 0 ? [] : [{ ...edit, cells: Object.fromEntries(cells) }];
}

/** The rows as they are once the cells are gone, so that a cell may move onto its neighbour. */
function rowsWithout(rows: RowSource, { fieldsOf }: CutCells): RowSource {
  return {
    count: rows.count,
    rowAt: (index) => {
      const row = rows.rowAt(index);
      const fields = row === undefined ? undefined : fieldsOf.get(row.id);
      if (row === undefined || fields === undefined) return row;
      return { ...row, cells: { ...row.cells, ...blank(fields) } };
    },
  };
}

function blank(fields: readonly { readonly field: string }[]): Cells {
  return Object.fromEntries(fields.map(({ field }) => [field, null]));
}
