import { expect, it } from 'vitest';
import type { LongestMessages } from '../../../renderer/state/longest-messages';
import { RowTally } from '../../../renderer/state/row-tally';
import { noRuleLists } from '../../../renderer/state/rule-lists';
import { SheetRows } from '../../../renderer/state/sheet-rows';
import type { Row } from '../../../shared/plan/row';
import { answeredRow, editedRow, loadedRow } from './sample-rows';

function heard(rows: readonly Row[]): LongestMessages {
  const sheet = new SheetRows('accumulators', () => noRuleLists);
  const tally = new RowTally(sheet);
  for (const row of rows) sheet.put(row);
  sheet.publish();
  for (const { id } of rows) tally.count(id);
  return tally.longest;
}

const rejected = answeredRow(editedRow(loadedRow('a', 1), { annual_Max: '1500' }), 'rejected');

function said(id: string, message: string): Row {
  const row = { ...rejected, id };
  if (row.run === null) throw new Error('no run');
  return { ...row, run: { ...row.run, message } };
}

it('knows the longest message of a run', () => {
  const { ofRuns, ofChecks } = heard([said('a', 'No.'), said('b', 'No, not this plan.'), said('c', 'Why?')]);
  expect(ofRuns).toBe('No, not this plan.');
  expect(ofChecks).toBe('');
});

it('keeps the messages of checks apart, those of rows a run spoke of before too', () => {
  const wrong = editedRow(loadedRow('b', 2), { annual_Max: 'abc' });
  const { ofRuns, ofChecks } = heard([wrong, editedRow(said('c', 'No.'), { annual_Max: 'abc' })]);
  expect(ofRuns).toBe('');
  expect(ofChecks).toMatch(/^This is not an amount/);
});
