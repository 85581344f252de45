import { expect, it } from 'vitest';
import { changesByPlan } from '../../../renderer/review/row-changes';
import { totalSentence } from '../../../renderer/review/total-sentence';
import type { RowState } from '../../../shared/plan/row-state';
import { editedRow, loadedRow } from '../state/sample-rows';

function sentence(...states: readonly RowState[]): string {
  const views = states.map((state, index) => ({
    row: editedRow(loadedRow(`r${index}`, index), { annual_Max: '1' }),
    problems: [],
    state,
  }));
  return totalSentence(changesByPlan(views));
}

it('says how many of the rows will be sent and how many have something to fix', () => {
  expect(sentence('edited', 'new', 'invalid', 'invalid')).toBe(
    '1 plan, 4 rows, 4 cells. 2 of 4 rows will be sent, 2 have something to fix.',
  );
});

it('counts rows the last run has left to decide', () => {
  expect(sentence('edited', 'conflict')).toBe(
    '1 plan, 2 rows, 2 cells. 1 of 2 rows will be sent, 1 waits for a decision about the last run.',
  );
});

it('says nothing where nothing was changed', () => {
  expect(sentence()).toBe('');
});
