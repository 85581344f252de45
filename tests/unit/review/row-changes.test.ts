import { describe, expect, it } from 'vitest';
import { reviewLines } from '../../../renderer/review/review-lines';
import { changesByPlan } from '../../../renderer/review/row-changes';
import type { RowView } from '../../../renderer/state/row-view';
import type { Row } from '../../../shared/plan/row';
import { amountChange } from '../../../shared/plan/amount-change';
import { editedRow, loadedRow } from '../state/sample-rows';

function view(row: Row): RowView {
  return { row, problems: [], state: row.baseline === null ? 'new' : 'edited' };
}

describe('the review', () => {
  it('leaves out rows without a change', () => {
    expect(changesByPlan([view(loadedRow('a', 1))])).toEqual([]);
  });

  it('shows a changed amount as loaded and as mine with the difference in dollars and percent', () => {
    const [plan] = changesByPlan([view(editedRow(loadedRow('a', 1), { annual_Max: '1050.5' }))]);
    expect(plan?.rows[0]?.cells).toEqual([
      {
        field: 'annual_Max',
        label: 'Annual maximum: total, family',
        before: '1,000.00',
        after: '1,050.50',
        amount: { difference: '+50.50', percent: '+5.1 %' },
      },
    ]);
  });

  it('names a value that was taken away', () => {
    const [plan] = changesByPlan([view(editedRow(loadedRow('a', 1), { annual_Max: null }))]);
    expect(plan?.rows[0]?.cells[0]).toMatchObject({ before: '1,000.00', after: 'blank', amount: undefined });
  });

  it('shows the cells of a new row without its key', () => {
    const [plan] = changesByPlan([view({ ...loadedRow('a', 1), baseline: null })]);
    expect(plan?.rows[0]).toMatchObject({ name: 'A', state: 'new' });
    expect(plan?.rows[0]?.cells.map(({ field, before }) => [field, before])).toEqual([
      ['annual_Max', undefined],
    ]);
  });

  it('brings the rows of a plan together under one line', () => {
    const other = { plan_ID: '00999' };
    const rows = [loadedRow('a', 1), loadedRow('b', 2, other), loadedRow('c', 3)];
    const lines = reviewLines(changesByPlan(rows.map((row) => view(editedRow(row, { annual_Max: '1' })))));
    expect(lines.map(({ kind }) => kind)).toEqual([
      ...['plan', 'row', 'cell', 'row', 'cell'],
      ...['plan', 'row', 'cell'],
    ]);
  });

  it('says what blocks a row above its cells', () => {
    const problem = {
      rule: 'type',
      severity: 'error',
      field: 'annual_Max',
      message: 'This is not an amount.',
    } as const;
    const row = editedRow(loadedRow('a', 1), { annual_Max: 'abc' });
    const lines = reviewLines(changesByPlan([{ row, problems: [problem], state: 'invalid' }]));
    expect(lines[2]).toMatchObject({ kind: 'problem', text: 'This is not an amount.' });
    const warning = { ...problem, rule: 'cents', severity: 'warning' } as const;
    const warned = reviewLines(changesByPlan([{ row, problems: [warning], state: 'edited' }]));
    expect(warned[2]).toMatchObject({ kind: 'warning', text: 'Check: This is not an amount.' });
  });
});

describe('the change of an amount', () => {
  it('is exact where a double is not', () => {
    expect(amountChange('0.1', '0.3')?.difference).toBe('+0.20');
    expect(amountChange('9999999999999.99', '9999999999999.98')?.difference).toBe('-0.01');
  });

  it('has no percentage from nought', () => {
    expect(amountChange('0', '5')).toEqual({ difference: '+5.00', percent: undefined });
  });

  it('grows from a negative amount towards nought', () => {
    expect(amountChange('-250', '-125')).toEqual({ difference: '+125.00', percent: '+50.0 %' });
  });

  it('is unknown unless both are amounts', () => {
    expect(amountChange(null, '5')).toBeUndefined();
    expect(amountChange('5', 'abc')).toBeUndefined();
  });
});
