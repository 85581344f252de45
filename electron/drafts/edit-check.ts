import type { Cells } from '../../shared/plan/cells';
import type { AddedRow } from '../../shared/plan/edit';
import type { Row } from '../../shared/plan/row';
import { isNameFixed } from '../../shared/plan/row-state';
import { fieldNamed, type SheetName } from '../../shared/plan/sheet';

/** Why a `set` edit of the row is not allowed, in plan language; undefined when it is. */
export function setProblem(row: Row, cells: Cells, untouch: readonly string[]): string | undefined {
  for (const name of [...Object.keys(cells), ...untouch]) {
    const field = fieldNamed(row.sheet, name);
    if (field === undefined) return `There is no field ${name} on this sheet.`;
    if (field.audit) return `${field.heading} is kept by the server and cannot be edited.`;
    if (field.keyPart === undefined || !isNameFixed(row) || cells[name] === row.cells[name]) continue;
    return `${field.heading} names a row the server has or may have. Add another row instead.`;
  }
  return undefined;
}

/** Why a row may not be added as it is; undefined when it may. */
export function addProblem(added: AddedRow): string | undefined {
  return (
    cellsProblem(added.sheet, added.cells, added.baseline) ??
    (added.baseline === null ? undefined : cellsProblem(added.sheet, added.baseline, added.baseline))
  );
}

/** A row that comes back by undo carries what the server had said of who and when; a fresh one says nothing. */
function cellsProblem(sheet: SheetName, cells: Cells, baseline: Cells | null): string | undefined {
  for (const [name, value] of Object.entries(cells)) {
    const field = fieldNamed(sheet, name);
    if (field === undefined) return `There is no field ${name} on this sheet.`;
    if (field.audit && value !== null && value !== baseline?.[name]) {
      return `${field.heading} is kept by the server and cannot be edited.`;
    }
  }
  return undefined;
}
