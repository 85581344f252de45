import { GridSession } from '../../../renderer/grid/grid-session';
import { gridColumns } from '../../../renderer/grid/model/grid-column';
import { Workspace } from '../../../renderer/state/workspace';
import type { Row } from '../../../shared/plan/row';
import { sheetNamed, type SheetName } from '../../../shared/plan/sheet';
import { plainApi } from '../state/plain-api';

/** What a sheet works on, with these rows in it. */
export async function sessionOf(
  rows: readonly Row[],
  name: SheetName = 'accumulators',
): Promise<GridSession> {
  const workspace = new Workspace(plainApi(rows).api);
  await workspace.open();
  const sheet = sheetNamed(name);
  return new GridSession({ workspace, sheet, columns: gridColumns(sheet) });
}
