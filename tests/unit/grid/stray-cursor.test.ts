import { expect, test } from 'vitest';
import { hasChoices } from '../../../renderer/grid/field-choices';
import { moveCursor } from '../../../renderer/grid/cursor-actions';
import { GridSession } from '../../../renderer/grid/grid-session';
import { commitToSelection } from '../../../renderer/grid/edit-actions';
import { replaceOne } from '../../../renderer/grid/find/replace-actions';
import { sheetCommands } from '../../../renderer/grid/commands/sheet-commands';
import { moveStep } from '../../../renderer/grid/history-actions';
import { gridColumns } from '../../../renderer/grid/model/grid-column';
import { plainPaste } from '../../../renderer/grid/model/paste-choice';
import { singleCell } from '../../../renderer/grid/model/selection';
import { pasteContent } from '../../../renderer/grid/paste-actions';
import { performCommand } from '../../../renderer/grid/perform-command';
import { addRow } from '../../../renderer/grid/row-actions';
import { keepSelection } from '../../../renderer/grid/use-selection-upkeep';
import { runCommand } from '../../../renderer/ui/command';
import { Workspace } from '../../../renderer/state/workspace';
import { sheetNamed } from '../../../shared/plan/sheet';
import { plainApi } from '../state/plain-api';
import { loadedRow } from './sample-rows';

const amounts = ['100', '200', '300'];

/** A sheet of three rows with the cursor on the amount of the last. */
async function begun() {
  const rows = amounts.map((annual_Max, at) => ({
    ...loadedRow(String(at), { plan_ID: 'P1', accum_Name: `A${at}`, annual_Max }),
    position: at,
  }));
  const { api, tellRows } = plainApi(rows);
  const workspace = new Workspace(api);
  await workspace.open();
  const sheet = sheetNamed('accumulators');
  const session = new GridSession({ workspace, sheet, columns: gridColumns(sheet) });
  keepSelection(session);
  const column = session.columns.findIndex(({ id }) => id === 'annual_Max');
  session.selection.set(singleCell({ row: 2, column }));
  const go = (...removed: readonly string[]): void => tellRows({ added: [], updated: [], removed });
  return { session, column, go, tellRows };
}

function run(session: GridSession, id: string): void {
  const command = sheetCommands(session).find((one) => one.id === id);
  if (command === undefined) throw new Error(`There is no ${id}`);
  runCommand(command, (reason) => session.workspace.tell('information', reason));
}

function held(session: GridSession): readonly unknown[] {
  return session.allRows.all().map(({ cells }) => cells['annual_Max']);
}

const words =
  'Nothing was changed: the row that was selected is no longer on the sheet. Select a cell first.';

test.each([
  'edit.clear',
  'edit.untouch',
  'edit.cell',
  'edit.repeat',
  'fill.down',
  'fill.fromAbove',
  'rows.remove',
  'rows.duplicate',
])('%s changes no row that nobody chose, where the selected one went', async (id) => {
  const { session, go } = await begun();
  go('2');
  run(session, id);
  expect(session.workspace.notice.get()?.text).toBe(words);
  expect(session.editing.get()).toBeNull();
  expect(session.question.get()).toBeNull();
  expect(held(session)).toEqual(['100', '200']);
});

/** They need a screen or a clipboard; what is pasted has a test of its own. */
const needsWindow = ['Columns', 'View', 'Clipboard'];
/** They do not look at what is selected, or open a menu of commands that are tried here. */
const others = ['edit.undo', 'rows.add', 'menu.selection', 'menu.column'];
/** They choose what is selected then. */
const choosing = ['Select', 'Go to', 'Find'];

test('no command changes a row that nobody chose, nor takes it for chosen from then on', async () => {
  const { session: anyOne } = await begun();
  const tried = sheetCommands(anyOne).filter(
    ({ id, group }) => !needsWindow.includes(group) && !others.includes(id),
  );
  expect(tried.length).toBeGreaterThan(40);
  for (const { id, group } of tried) {
    const { session, go } = await begun();
    const edit = { kind: 'set', rowId: '1', cells: { annual_Max: '201' }, untouch: [] } as const;
    session.workspace.edit('before', 'accumulators', [edit]);
    const listed = session.columns.findIndex((column) => column.kind === 'field' && hasChoices(column));
    const isOfList = id === 'edit.choose' || id === 'menu.list';
    if (isOfList) session.selection.set(singleCell({ row: 2, column: listed }));
    go('2');
    run(session, id);
    if (!choosing.includes(group)) run(session, 'edit.clear');
    const { done } = session.workspace.history.get();
    expect([id, held(session), done.length]).toEqual([id, ['100', '201'], 1]);
    expect([id, session.editing.get(), session.question.get()]).toEqual([id, null, null]);
  }
});

test('typing and pasting change none either, however the rows go on moving', async () => {
  const { session, go, tellRows } = await begun();
  go('2');
  const added = [{ ...loadedRow('before', { plan_ID: 'P1', accum_Name: 'B' }), position: -1 }];
  tellRows({ added, updated: [], removed: [] });
  performCommand(session, { kind: 'typeOver' });
  performCommand(session, { kind: 'clearAndEdit' });
  expect(session.editing.get()).toBeNull();
  pasteContent(session, { text: '9', html: '', hasFiles: false }, { kind: 'cells', choice: plainPaste });
  expect(session.workspace.notice.get()?.text).toBe(words);
  expect(session.workspace.history.get().done).toEqual([]);
});

test('what is typed where the row goes meanwhile is put into no other by Ctrl+Enter', async () => {
  const { session, go } = await begun();
  performCommand(session, { kind: 'typeOver' });
  go('2');
  commitToSelection(session, '9');
  expect(held(session)).toEqual(['100', '200']);
  expect(session.workspace.notice.get()?.text).toBe(words);
});

test('Replace goes to the next match from a cell that nobody chose, and replaces that', async () => {
  const { session, go } = await begun();
  const { find } = session;
  go('2');
  find.open('replace');
  find.ask({ text: '00' });
  await expect.poll(() => find.count.get()).toEqual({ total: 2, ordinal: 2, isLooking: false });
  replaceOne(session, find, '55');
  expect(held(session)).toEqual(['100', '200']);
  replaceOne(session, find, '55');
  expect(held(session)).toEqual(['155', '200']);
});

test('who moves the cursor, or selects the cell it stands on, changes that', async () => {
  const { session, column, go } = await begun();
  go('2');
  session.selection.set(singleCell({ row: 1, column }));
  run(session, 'edit.clear');
  expect(held(session)).toEqual(['100', null]);
  go('1');
  moveCursor(session, { kind: 'step', direction: 'up' }, false);
  run(session, 'edit.clear');
  expect(held(session)).toEqual([null]);
});

test('rows that stay selected, or that one has taken back oneself, are no stray ones', async () => {
  const { session, column, go } = await begun();
  const from = { row: 1, column };
  session.selection.set({ active: from, ranges: [{ anchor: from, extent: { row: 2, column } }] });
  go('2');
  run(session, 'edit.clear');
  expect(held(session)).toEqual(['100', null]);
  addRow(session);
  session.selection.set(singleCell({ row: 2, column }));
  moveStep(session, 'undo');
  await expect.poll(() => session.allRows.count).toBe(2);
  session.workspace.notice.set(null);
  run(session, 'edit.cell');
  expect(session.editing.get()?.rowId).toBe('1');
});

test('the button that takes a row back leaves no stray cursor, as Ctrl+Z does not', async () => {
  const { session, column, go } = await begun();
  addRow(session);
  session.selection.set(singleCell({ row: 3, column }));
  await session.workspace.move('undo');
  expect(session.allRows.count).toBe(3);
  performCommand(session, { kind: 'typeOver' });
  expect(session.editing.get()?.rowId).toBe('2');
  session.editing.set(null);
  go('2');
  performCommand(session, { kind: 'typeOver' });
  expect(session.editing.get()).toBeNull();
});

test('columns that are moved or hidden leave a stray cursor one that nobody chose', async () => {
  const { session, go } = await begun();
  go('2');
  run(session, 'columns.widen');
  run(session, 'edit.clear');
  expect(held(session)).toEqual(['100', '200']);
});
