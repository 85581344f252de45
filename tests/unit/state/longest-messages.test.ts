import { expect, it } from 'vitest';
import type { LongestMessages } from '../../../renderer/state/longest-messages';
import { RowTally } from '../../../renderer/state/row-tally';
import { noRuleLists } from '../../../renderer/state/rule-lists';
import { SheetRows } from '../../../renderer/state/sheet-rows';
import type { Row } from '../../../shared/plan/row';
import { answeredRow, editedRow, loadedRow } from './sample-rows';

interface Bed {
  readonly longest: LongestMessages;
  readonly put: (...rows: readonly Row[]) => void;
}

function bedOf(...rows: readonly Row[]): Bed {
  const sheet = new SheetRows('accumulators', () => noRuleLists);
  const tally = new RowTally(sheet);
  const put: Bed['put'] = (...changed) => {
    for (const row of changed) sheet.put(row);
    sheet.publish();
    for (const { id } of changed) tally.count(id);
    tally.total();
  };
  put(...rows);
  return { longest: tally.longest, put };
}

function heard(rows: readonly Row[]): LongestMessages {
  return bedOf(...rows).longest;
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

it('forgets a message that is gone, and keeps the longest of the others', () => {
  const { longest, put } = bedOf(said('a', 'No.'), said('b', 'No, this plan has no such accumulator.'));
  expect(longest.ofRuns).toBe('No, this plan has no such accumulator.');
  put(said('b', 'Why?'));
  expect(longest.ofRuns).toBe('Why?');
  put(said('c', 'Not now, as there is another run.'));
  expect(longest.ofRuns).toBe('Not now, as there is another run.');
  put(loadedRow('c', 3));
  expect(longest.ofRuns).toBe('Why?');
  put(loadedRow('b', 2));
  put(editedRow(loadedRow('a', 1), { annual_Max: 'abc' }));
  expect([longest.ofRuns, longest.ofChecks]).toEqual(['', expect.stringMatching(/^This is not an amount/)]);
  put(loadedRow('a', 1));
  expect([longest.ofRuns, longest.ofChecks]).toEqual(['', '']);
});
