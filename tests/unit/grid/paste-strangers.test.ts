import { expect, test, vi } from 'vitest';
import type { GridSession } from '../../../renderer/grid/grid-session';
import { plainPaste } from '../../../renderer/grid/model/paste-choice';
import { singleCell } from '../../../renderer/grid/model/selection';
import { pasteCells, readLines } from '../../../renderer/grid/paste-actions';
import { loadedRow } from './sample-rows';
import { sessionOf } from './sample-session';

const rows = [loadedRow('a', { plan_ID: 'P1', accum_Name: 'DED', annual_Max: '100' })];

async function pasted(lines: readonly (readonly string[])[]): Promise<GridSession> {
  const session = await sessionOf(rows);
  const column = session.columns.findIndex(({ id }) => id === 'plan_ID');
  session.selection.set(singleCell({ row: 0, column }));
  pasteCells(session, readLines(lines), { choice: plainPaste, own: undefined });
  await vi.waitUntil(() => session.question.get() ?? session.workspace.notice.get());
  return session;
}

test('a list with columns of its own is pasted without them once somebody says so', async () => {
  const session = await pasted([
    ['Group', 'Plan', 'Accumulator', 'Annual maximum Total family'],
    ['Cedar', 'P1', 'DED', '250'],
  ]);
  const question = session.question.get();
  expect(question?.text).toMatch(/^No column of this sheet is called “Group”\. Nothing has been pasted\./);
  expect(session.rows.rowAt(0)?.cells['annual_Max']).toBe('100');
  question?.answers[0]?.run();
  await vi.waitUntil(() => session.rows.rowAt(0)?.cells['annual_Max'] === '250');
});

test('a heading that several columns have is refused, and the columns that may be meant are named', async () => {
  const session = await pasted([
    ['Plan', 'Accumulator', 'Total family'],
    ['P1', 'DED', '250'],
  ]);
  expect(session.question.get()).toBeNull();
  expect(session.workspace.notice.get()?.text).toContain('may be');
  expect(session.rows.rowAt(0)?.cells['annual_Max']).toBe('100');
});

test('a second line of two headings is refused with the columns it may mean', async () => {
  const session = await pasted([
    ['Group', 'Plan', 'Accumulator', 'Family', 'Member'],
    ['Cedar', 'P1', 'DED', '250', '100'],
  ]);
  expect(session.question.get()).toBeNull();
  expect(session.workspace.notice.get()?.text).toMatch(
    /^“Family” may be “Annual maximum Total family”, “[^”]+” and \d+ more\. Write one of these\. Nothing was pasted\.$/,
  );
});

test('a list with a title above its headings is pasted from the headings on once somebody says so', async () => {
  const session = await pasted([
    ['Renewal 2027', '', ''],
    ['Plan', 'Accumulator', 'annual_Max_Net'],
    ['P1', 'DED', '250'],
  ]);
  const question = session.question.get();
  expect(question?.text).toBe(
    'The headings stand in line 2 of what was copied. Above them stands “Renewal 2027”. Nothing has been pasted.',
  );
  expect(session.rows.rowAt(0)?.cells).toMatchObject({ plan_ID: 'P1', annual_Max: '100' });
  question?.answers[0]?.run();
  expect(session.rows.rowAt(0)?.cells).toMatchObject({ annual_Max: '100', annual_Max_Net: '250' });
  expect(session.rows.count).toBe(1);
});

test('headings in two lines are not pasted by their places', async () => {
  const session = await pasted([
    ['', '', 'In network', ''],
    ['Plan', 'Accumulator', 'Family', 'Member'],
    ['P1', 'DED', '250', '90'],
  ]);
  session.question.get()?.answers[0]?.run();
  expect(session.workspace.notice.get()?.text).toMatch(/^“Family” may be /);
  expect(session.rows.rowAt(0)?.cells['annual_Max']).toBe('100');
  expect(session.rows.count).toBe(1);
});

test('a name over two columns of the block is refused, not taken for a line of content', async () => {
  for (const first of [
    ['Plan', 'Accumulator', 'annual_Max_Net', 'Annual Max Net', 'annual_Max_Net'],
    ['Plan', 'Accumulator', 'annual_Max_Net', 'Annual Max Net', 'Group'],
  ]) {
    const session = await pasted([first, ['P1', 'DED', '11', '22', '33']]);
    expect(session.question.get()).toBeNull();
    expect(session.workspace.notice.get()?.text).toMatch(
      /^“(annual_Max_Net|Annual Max Net)” stands over more than one column of the block\./,
    );
    expect(session.rows.count).toBe(1);
    expect(session.rows.rowAt(0)?.cells).toMatchObject({ annual_Max: '100' });
  }
});

test('a list that calls plan and name otherwise is refused: without them its amounts would go to other rows', async () => {
  const session = await pasted([
    ['Plan code', 'Benefit', 'annual_Max', 'annual_Max_Member', 'annual_Max_Net'],
    ['P2', 'DED', '250', '', ''],
  ]);
  expect(session.question.get()).toBeNull();
  expect(session.workspace.notice.get()?.text).toBe(
    'No column of this sheet is called “Plan code”, “Benefit”. Nothing was pasted.',
  );
  expect(session.rows.rowAt(0)?.cells['annual_Max']).toBe('100');
});
