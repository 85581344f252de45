import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { beginChoosing, beginEdit, commitEdit, keepTyped } from '../../../renderer/grid/edit-actions';
import type { GridSession } from '../../../renderer/grid/grid-session';
import { singleCell } from '../../../renderer/grid/model/selection';
import { sessionOf } from './sample-session';

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('requestAnimationFrame', (draw: () => void) => setTimeout(draw, 16));
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function sheet(): Promise<GridSession> {
  const baseline = { plan_ID: 'P1', coverage_Type: 'EE', pre_Ex_Amount: '5', range_Type: null };
  const row = { id: 'a', sheet: 'preExisting', position: 1, cells: baseline, baseline } as const;
  return await sessionOf([{ ...row, revision: 0, run: null }], 'preExisting');
}

function moveTo(session: GridSession, field: string): void {
  const column = session.columns.findIndex(({ id }) => id === field);
  session.selection.set(singleCell({ row: 0, column }));
}

const listed = (session: GridSession): readonly string[] =>
  session.help.get().choices.map(({ value }) => value);

test('what was typed last in another cell is not looked for in the list of the next', async () => {
  const session = await sheet();
  moveTo(session, 'pre_Ex_Amount');
  beginEdit(session, 'enter', 'typing');
  keepTyped(session, '12 of them', false);
  // Before the help for that was worked out: keys may come faster than frames.
  commitEdit(session, '12 of them');
  moveTo(session, 'range_Type');
  beginChoosing(session);
  expect(listed(session)).toEqual(['D', 'M']);
  vi.runAllTimers();
  expect(listed(session)).toEqual(['D', 'M']);
  // What is typed here is.
  keepTyped(session, 'Mon', false);
  vi.runAllTimers();
  expect(listed(session)).toEqual(['M']);
});

test('an editor that is opened with what its cell holds says nothing of what was typed in another', async () => {
  const session = await sheet();
  moveTo(session, 'pre_Ex_Amount');
  beginEdit(session, 'enter', 'typing');
  keepTyped(session, '(1,250)', false);
  commitEdit(session, '(1,250)');
  moveTo(session, 'range_Type');
  beginEdit(session, 'edit', 'content');
  vi.runAllTimers();
  expect(session.help.get()).toMatchObject({ hint: undefined, choices: [] });
});
