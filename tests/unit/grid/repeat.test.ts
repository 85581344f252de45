import { expect, test } from 'vitest';
import { repeatCommand } from '../../../renderer/grid/commands/repeat';
import { sheetCommands } from '../../../renderer/grid/commands/sheet-commands';
import { applyFill } from '../../../renderer/grid/fill-actions';
import type { GridSession } from '../../../renderer/grid/grid-session';
import { plainPaste } from '../../../renderer/grid/model/paste-choice';
import { singleCell } from '../../../renderer/grid/model/selection';
import { pasteContent } from '../../../renderer/grid/paste-actions';
import { pasteSpecial } from '../../../renderer/grid/paste-special';
import { runCommand } from '../../../renderer/ui/command';
import { loadedRow } from './sample-rows';
import { sessionOf } from './sample-session';

const cannot = 'What was done last cannot be repeated.';
const maxima = ['100', '200', '300', '400'];

async function sheet(): Promise<GridSession> {
  const rows = maxima.map((annual_Max, at) =>
    loadedRow(String(at), { plan_ID: 'P1', accum_Name: `A${at}`, annual_Max }),
  );
  return await sessionOf(rows);
}

function columnOf(session: GridSession): number {
  return session.columns.findIndex(({ id }) => id === 'annual_Max');
}

function select(session: GridSession, row: number): void {
  session.selection.set(singleCell({ row, column: columnOf(session) }));
}

/** What stands to be read after F4, and the amounts. */
function repeated(session: GridSession): { readonly says: string | undefined; readonly amounts: unknown } {
  runCommand(repeatCommand(session), (reason) => session.workspace.tell('information', reason));
  const says = session.workspace.notice.get()?.text;
  return { says, amounts: session.allRows.all().map(({ cells }) => cells['annual_Max']) };
}

function run(session: GridSession, id: string): void {
  sheetCommands(session)
    .find((command) => command.id === id)
    ?.run();
}

function dragFill(session: GridSession, from: number): void {
  const column = columnOf(session);
  const at = (row: number) => ({ firstRow: row, lastRow: row, firstColumn: column, lastColumn: column });
  applyFill(session, { source: at(from), target: at(from + 1), isVertical: true }, 'copy');
}

test('F4 does the last gesture again and says what that is, as often as it is pressed', async () => {
  const session = await sheet();
  expect(repeated(session)).toEqual({ says: 'Nothing to repeat yet.', amounts: maxima });
  select(session, 0);
  run(session, 'edit.clear');
  select(session, 2);
  expect(repeated(session)).toEqual({ says: 'Again: Clear', amounts: [null, '200', null, '400'] });
  select(session, 3);
  expect(repeated(session).amounts).toEqual([null, '200', null, null]);
  // Where it was undone, it is done elsewhere.
  await session.workspace.move('undo');
  select(session, 1);
  expect(repeated(session).amounts).toEqual([null, null, null, '400']);
});

test('a question that was not answered leaves nothing to be mistaken for its answer', async () => {
  const session = await sheet();
  const fillToEnd = sheetCommands(session).find(({ id }) => id === 'fill.toEnd');
  select(session, 0);
  fillToEnd?.run();
  expect(session.question.get()?.text).toContain('3 filled cells');
  session.question.set(null);
  dragFill(session, 1);
  select(session, 0);
  expect(repeated(session)).toEqual({ says: cannot, amounts: ['100', '200', '200', '400'] });
  fillToEnd?.run();
  session.question.get()?.answers[0]?.run();
  select(session, 2);
  expect(repeated(session)).toEqual({ says: '1 cell filled', amounts: ['100', '100', '100', '100'] });
});

test('F4 after a paste that was asked about and cancelled does what was really done last', async () => {
  const session = await sheet();
  const content = { text: 'one\ntwo\nthree', html: '', hasFiles: false };
  select(session, 0);
  run(session, 'edit.clear');
  select(session, 3);
  pasteContent(session, content, { kind: 'cells', choice: plainPaste });
  expect(session.question.get()?.title).toBe('Make rows of text?');
  session.question.set(null);
  select(session, 1);
  expect(repeated(session)).toEqual({ says: 'Again: Clear', amounts: [null, null, '300', '400'] });
  // Once the question is answered, pasting is what was done last: F4 asks for the clipboard.
  select(session, 3);
  pasteContent(session, content, { kind: 'cells', choice: plainPaste });
  session.question.get()?.answers[0]?.run();
  expect(session.allRows.all()).toHaveLength(6);
  select(session, 2);
  expect(repeated(session)).toMatchObject({
    says: 'Again: Paste',
    amounts: [null, null, '300', 'one', 'two', 'three'],
  });
});

test('F4 does nothing older than what was done last', async () => {
  const session = await sheet();
  select(session, 3);
  run(session, 'edit.clear');
  dragFill(session, 0);
  select(session, 2);
  expect(repeated(session)).toEqual({ says: cannot, amounts: ['100', '100', '300', null] });
  // A special paste is remembered before its step is made, and repeated until another one follows.
  const paste = { kind: 'pasteSpecial', lines: [['250']], columns: undefined } as const;
  pasteSpecial(session, paste, { place: 'selection', choice: plainPaste });
  await expect.poll(() => session.allRows.row('2')?.cells['annual_Max']).toBe('250');
  select(session, 0);
  expect(repeated(session).says).toBe('1 cell pasted');
  await expect.poll(() => session.allRows.row('0')?.cells['annual_Max']).toBe('250');
  session.workspace.edit('typing elsewhere', 'accumulators', [
    { kind: 'set', rowId: '1', cells: { annual_Max: '1' }, untouch: [] },
  ]);
  select(session, 3);
  expect(repeated(session)).toEqual({ says: cannot, amounts: ['250', '1', '250', null] });
});

test('nothing older is done again where columns were hidden, moved or sized since', async () => {
  const session = await sheet();
  for (const gesture of ['columns.hide', 'columns.widen']) {
    select(session, 0);
    run(session, 'edit.clear');
    session.selection.set(singleCell({ row: 0, column: columnOf(session) + 1 }));
    run(session, gesture);
    select(session, 2);
    expect(repeated(session)).toEqual({ says: cannot, amounts: [null, '200', '300', '400'] });
    await session.workspace.move('undo');
  }
});
