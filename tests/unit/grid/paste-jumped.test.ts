import { expect, test, vi } from 'vitest';
import { foldGroup, hideColumns } from '../../../renderer/grid/column-actions';
import type { GridSession } from '../../../renderer/grid/grid-session';
import { plainPaste } from '../../../renderer/grid/model/paste-choice';
import { singleCell } from '../../../renderer/grid/model/selection';
import { pasteCells, pasteNewRows, readLines } from '../../../renderer/grid/paste-actions';
import { type PasteForecast, pasteRowsDesk } from '../../../renderer/grid/paste-rows';
import { loadedRow } from './sample-rows';
import { sessionOf } from './sample-session';

async function sheet(): Promise<GridSession> {
  const session = await sessionOf([loadedRow('a', { plan_ID: 'P1', accum_Name: 'DED', annual_Max: '100' })]);
  foldGroup(session, 'Annual maximum', true);
  return session;
}

/** What is said after these lines went to the amount that stands first. */
async function said(session: GridSession, lines: readonly (readonly string[])[]): Promise<string> {
  const column = session.columns.findIndex(({ id }) => id === 'annual_Max');
  session.selection.set(singleCell({ row: 0, column }));
  session.workspace.notice.set(null);
  pasteCells(session, readLines(lines), { choice: plainPaste, own: undefined });
  return vi.waitUntil(() => session.workspace.notice.get()?.text);
}

test('a paste that jumps columns out of sight says so', async () => {
  const session = await sheet();
  expect(await said(session, [['1', '2', '3']])).toBe(
    '3 cells pasted; 5 columns out of sight between them were passed over',
  );
  expect(session.rows.rowAt(0)?.cells).toMatchObject({ annual_Max: '1', lifetime_Max: '2' });
  hideColumns(
    session,
    session.columns.filter(({ id }) => id === 'lifetime_Max'),
  );
  expect(await said(session, [['1', '2']])).toMatch(
    /; 6 columns out of sight between them were passed over$/,
  );
});

test('a paste that jumps none, or names its columns, says nothing of those out of sight', async () => {
  const session = await sheet();
  expect(await said(session, [['1']])).toBe('1 cell pasted');
  const named = [
    ['annual_Max', 'lifetime_Max'],
    ['5', '6'],
  ];
  expect(await said(session, named)).toBe('2 cells pasted');
});

test('lines that become rows say which columns get nothing, before and after, and copies of the sheet go to their own', async () => {
  const session = await sheet();
  const lines = [['P2', 'NEW', '1', '2']];
  const forecast = await new Promise<PasteForecast>((resolve) => {
    pasteRowsDesk(session).forecast(lines[0]?.join('\t') ?? '', resolve);
  });
  expect(forecast).toMatchObject({
    ok: true,
    effect: expect.stringMatching(
      /It goes to the columns you see: 5 columns out of sight between them get nothing\.$/,
    ) as string,
  });
  session.workspace.notice.set(null);
  pasteNewRows(session, readLines(lines), { columns: undefined });
  const told = await vi.waitUntil(() => session.workspace.notice.get()?.text);
  expect(told).toBe('1 row added; 5 columns out of sight between them got nothing');
  session.workspace.notice.set(null);
  const known = ['plan_ID', 'accum_Name', 'annual_Max', 'lifetime_Max'].flatMap(
    (id) => session.columns.find((column) => column.id === id) ?? [],
  );
  pasteNewRows(session, readLines([['P3', 'NEW', '1', '2']]), { columns: known });
  expect(await vi.waitUntil(() => session.workspace.notice.get()?.text)).toBe('1 row added');
});
