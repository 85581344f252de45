import { expect, it } from 'vitest';
import { ReviewChoices } from '../../../renderer/review/review-choices';
import type { ReviewedRow } from '../../../shared/batch/reviewed-row';
import { editedRow, loadedRow } from '../state/sample-rows';

const row = editedRow(loadedRow('a', 1), { annual_Max: '77' });
const found = (annual: string): ReviewedRow => ({
  ...{ rowId: 'a', revision: 1, kind: 'conflict', message: '' },
  server: { annual_Max: annual },
});

it('choices are there again when the review is opened again, until the server holds something else', () => {
  const workspace = {};
  const first = new ReviewChoices(workspace);
  first.learn(row, found('99'));
  first.choose('a', 'annual_Max', 'theirs');
  expect(first.decidedWord('a')).toBe('Takes theirs');
  const again = new ReviewChoices(workspace);
  again.learn(row, found('99'));
  expect(again.of('a')).toBe('theirs');
  const changed = new ReviewChoices(workspace);
  changed.learn(row, found('98'));
  expect(changed.of('a')).toBeUndefined();
  expect(changed.decidedWord('a')).toBeUndefined();
});
