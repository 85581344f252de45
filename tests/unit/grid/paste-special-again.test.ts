import { expect, test } from 'vitest';
import { repeatCommand } from '../../../renderer/grid/commands/repeat';
import { GridSession } from '../../../renderer/grid/grid-session';
import { gridColumns } from '../../../renderer/grid/model/grid-column';
import { plainPaste } from '../../../renderer/grid/model/paste-choice';
import { pasteSpecial } from '../../../renderer/grid/paste-special';
import { sheetNamed } from '../../../shared/plan/sheet';
import { loadedRow } from './sample-rows';
import { sessionOf } from './sample-session';

const rows = [loadedRow('a', { plan_ID: 'P1', accum_Name: 'DED', annual_Max: '100' })];

test('F4 on the other sheet fills columns of that sheet with the rows of a special paste', async () => {
  const session = await sessionOf(rows);
  const columns = session.columns.filter(({ id }) => id === 'accum_Name' || id === 'annual_Max');
  const paste = { kind: 'pasteSpecial', lines: [['DED', '250']], columns } as const;
  pasteSpecial(session, paste, { place: 'newRows', choice: plainPaste });
  expect(session.allRows.rowAt(1)?.cells).toEqual({ accum_Name: 'DED', annual_Max: '250' });
  const sheet = sheetNamed('preExisting');
  const other = new GridSession({ workspace: session.workspace, sheet, columns: gridColumns(sheet) });
  repeatCommand(other).run();
  const names = Object.keys(other.allRows.rowAt(0)?.cells ?? {});
  expect(names).toHaveLength(2);
  expect(sheet.fields.map(({ name }) => name)).toEqual(expect.arrayContaining(names));
});
