import { expect, test } from 'vitest';
import { copySelection, dropCopied } from '../../../renderer/grid/clipboard-actions';
import { GridSession } from '../../../renderer/grid/grid-session';
import { gridColumns } from '../../../renderer/grid/model/grid-column';
import { plainPaste } from '../../../renderer/grid/model/paste-choice';
import { singleCell } from '../../../renderer/grid/model/selection';
import { pasteContent } from '../../../renderer/grid/paste-actions';
import { sheetNamed } from '../../../shared/plan/sheet';
import { loadedRow } from '../state/sample-rows';
import { sessionOf } from './sample-session';

/** Both sheets of a workspace, the cursor of each on an amount: 77 on the first, and nothing on the other. */
async function bothSheets() {
  const own = await sessionOf([
    loadedRow('a', 1, { annual_Max: '77' }),
    { ...loadedRow('p', 1), sheet: 'preExisting' },
  ]);
  const sheet = sheetNamed('preExisting');
  const other = new GridSession({ workspace: own.workspace, sheet, columns: gridColumns(sheet) });
  const cursorOn = (session: GridSession, id: string): void => {
    session.selection.set(singleCell({ row: 0, column: session.columns.findIndex((one) => one.id === id) }));
  };
  cursorOn(own, 'annual_Max');
  cursorOn(other, 'pre_Ex_Amount');
  const cut = (kind: 'cut' | 'copy' = 'cut'): void => {
    copySelection(own, { kind, withHeaders: false }, () => undefined);
  };
  const paste = (session: GridSession, text: string) => {
    pasteContent(session, { text, html: '', hasFiles: false }, { kind: 'cells', choice: plainPaste });
    return [other.allRows.row('p')?.cells['pre_Ex_Amount'] ?? null, own.workspace.notice.get()?.text];
  };
  return { own, other, cursorOn, cut, paste };
}

const refused = expect.stringContaining('This was cut on Accumulators') as unknown;

test('what was cut on one sheet is refused on the other, and goes on its own', async () => {
  const { own, other, cursorOn, cut, paste } = await bothSheets();
  cut();
  expect(paste(other, '77')).toEqual([null, refused]);
  cursorOn(own, 'annual_Max_Member');
  paste(own, '77');
  expect(own.allRows.row('a')?.cells).toMatchObject({ annual_Max: null, annual_Max_Member: '77' });
  expect(paste(other, '77')).toEqual(['77', '1 cell pasted']);
});

test('what was copied, what Escape dropped, and what came from elsewhere since is pasted on the other sheet', async () => {
  const { own, other, cut, paste } = await bothSheets();
  cut('copy');
  expect(paste(other, '77')).toEqual(['77', '1 cell pasted']);
  cut();
  expect(paste(other, '78')).toEqual(['78', '1 cell pasted']);
  expect(paste(other, '77')).toEqual(['78', refused]);
  dropCopied(own);
  expect(paste(other, '77')).toEqual(['77', '1 cell pasted']);
  expect(own.allRows.row('a')?.cells['annual_Max']).toBe('77');
});
