import { describe, expect, it } from 'vitest';
import { cellChanges } from '../../../renderer/review/row-changes';
import { countLines, rowLines } from '../../../renderer/review/review-lines';
import type { RowView } from '../../../renderer/state/row-view';
import type { ReviewedRow } from '../../../shared/batch/reviewed-row';
import { amountChange } from '../../../shared/plan/amount-change';
import type { Row } from '../../../shared/plan/row';
import { rebased } from '../../../shared/plan/row-update';
import { editedRow, loadedRow } from '../state/sample-rows';

function view(row: Row): RowView {
  return { row, problems: [], state: row.baseline === null ? 'new' : 'edited' };
}

function found(row: Row, other: Partial<ReviewedRow> = {}): ReviewedRow {
  return { rowId: row.id, revision: row.revision, kind: 'update', message: '', server: {}, ...other };
}

const edited = editedRow(loadedRow('a', 1), { annual_Max: '1050.5' });

describe('the cells of the review', () => {
  it('show an amount as loaded, on the server and as mine with the difference in dollars and percent', () => {
    expect(cellChanges(edited, found(edited))).toEqual([
      {
        field: 'annual_Max',
        label: 'Annual maximum: total, family',
        before: '1,000.00',
        server: '1,000.00',
        after: '1,050.50',
        amount: { difference: '+50.50', percent: '+5.1 %' },
        isConflict: false,
      },
    ]);
  });

  it('do not claim to know the server before it was read', () => {
    expect(cellChanges(edited, undefined)[0]).toMatchObject({ server: undefined, before: '1,000.00' });
  });

  it('compare with the server and not with what was loaded, once both are known', () => {
    const [cell] = cellChanges(edited, found(edited, { kind: 'conflict', server: { annual_Max: '2101' } }));
    expect(cell).toMatchObject({
      server: '2,101.00',
      amount: { difference: '-1,050.50', percent: '-50.0 %' },
      isConflict: true,
    });
  });

  it('show what somebody else changed beside, which stays as the server holds it', () => {
    const cells = cellChanges(edited, found(edited, { server: { lifetime_Max: '7' } }));
    expect(cells.map(({ field, server, after }) => [field, server, after])).toEqual([
      ['annual_Max', '1,000.00', '1,050.50'],
      ['lifetime_Max', '7.00', undefined],
    ]);
  });

  it('know the server of a row to fix once its plan was read', () => {
    const blocked = { kind: 'blocked', server: { lifetime_Max: '7' } } as const;
    expect(cellChanges(edited, found(edited, blocked))[0]).toMatchObject({ server: '1,000.00' });
    expect(cellChanges(edited, found(edited, { ...blocked, server: null }))[0]).toMatchObject({
      server: undefined,
    });
  });

  it('name a value that was taken away', () => {
    const row = editedRow(loadedRow('a', 1), { annual_Max: null });
    expect(cellChanges(row, undefined)[0]).toMatchObject({
      before: '1,000.00',
      after: 'blank',
      amount: undefined,
    });
  });

  it('leave out the key of a new row, which the server has not got', () => {
    const row = { ...loadedRow('a', 1), baseline: null };
    const cells = cellChanges(row, found(row, { kind: 'create', server: null }));
    expect(cells.map(({ field, before, server }) => [field, before, server])).toEqual([
      ['annual_Max', undefined, null],
    ]);
  });
});

describe('the lines of a row', () => {
  it('say what blocks it above its cells', () => {
    const problem = {
      rule: 'type',
      severity: 'error',
      field: 'annual_Max',
      message: 'This is not an amount.',
    } as const;
    const row = editedRow(loadedRow('a', 1), { annual_Max: 'abc' });
    const lines = rowLines({ row, problems: [problem], state: 'invalid' }, undefined);
    expect(lines[0]).toMatchObject({ kind: 'row', row: { name: 'A', kind: 'blocked', message: '' } });
    expect(lines[1]).toMatchObject({
      kind: 'problem',
      text: 'This is not an amount (Annual maximum, Total family).',
    });
    const warning = { ...problem, rule: 'cents', severity: 'warning' } as const;
    const warned = rowLines({ row, problems: [warning], state: 'edited' }, undefined);
    expect(warned[1]).toMatchObject({ kind: 'warning', text: 'Check: This is not an amount.' });
  });

  it('mark a large change on the line of its cell, and nowhere else', () => {
    const large = {
      rule: 'large-change',
      severity: 'warning',
      field: 'annual_Max',
      message: 'A large change: +900 %.',
    } as const;
    const row = editedRow(loadedRow('a', 1), { annual_Max: '10000', lifetime_Max: '7' });
    const warned = { row, problems: [large], state: 'edited' } as const;
    const lines = rowLines(warned, undefined);
    expect(lines.map((line) => (line.kind === 'cell' ? line.check : line.kind))).toEqual([
      ...['row', 'A large change: +900 %.', undefined],
    ]);
    expect(countLines(warned, undefined)).toBe(3);
  });

  it('name a large change against what was loaded apart from the percentage against what the server has now', () => {
    const large = {
      rule: 'large-change',
      severity: 'warning',
      field: 'annual_Max',
      message: 'A large change: -98.7 % against 1,000.00. Check that it is meant.',
    } as const;
    const row = editedRow(loadedRow('a', 1), { annual_Max: '13' });
    const warned = { row, problems: [large], state: 'conflict' } as const;
    const other = found(row, { kind: 'conflict', server: { annual_Max: '12' } });
    const lines = rowLines(warned, other);
    expect(lines.map((line) => (line.kind === 'cell' ? line.check : line.kind))).toEqual([
      ...['row', 'warning', undefined],
    ]);
    expect(lines[1]).toMatchObject({
      text: 'Check: A large change: -98.7 % against 1,000.00 as loaded (Annual maximum: total, family). Check that it is meant.',
    });
    expect(countLines(warned, other)).toBe(3);
  });

  it('are as many as are counted beforehand', () => {
    for (const row of [edited, { ...loadedRow('a', 1), baseline: null }]) {
      for (const one of [undefined, found(row), found(row, { server: { lifetime_Max: '7' } })]) {
        expect(rowLines(view(row), one)).toHaveLength(countLines(view(row), one));
      }
    }
  });

  it('say who made a conflict, and leave its amounts to the lines of the cells', () => {
    const amounts =
      'Annual maximum: total, family: the server has 2,101.00, loaded was 1,000.00, mine is 1,050.50.';
    const said = (message: string): unknown =>
      rowLines(view(edited), found(edited, { kind: 'conflict', server: { annual_Max: '2101' }, message }))[0];
    const by = 'Changed by J. Doe on 2026-11-20 14:05.';
    expect(said(`${by} ${amounts}`)).toMatchObject({ row: { message: by, isWholeConflict: false } });
    expect(said(`Changed on 2026-11-20 14:05. ${amounts}`)).toMatchObject({
      row: { message: 'Changed on 2026-11-20 14:05.' },
    });
    expect(said(amounts)).toMatchObject({ row: { message: '' } });
  });

  it('say that a row to be created again is there, and let it be decided cell by cell', () => {
    const mine = editedRow(loadedRow('a', 1), { annual_Max: '1050.5', lifetime_Max: null });
    const gone = rebased(mine, { frozen: mine.cells, revision: mine.revision, baseline: null });
    const anew = 'The server has this accumulator now, and did not when yours was to be created.';
    const by = 'Changed by J. Doe on 2026-11-20 14:05.';
    const message = `${anew} ${by} Lifetime maximum: the server has 7.00, mine is blank.`;
    const told = found(gone, { kind: 'conflict', server: { ...gone.cells, lifetime_Max: '7' }, message });
    expect(rowLines(view(gone), told)[0]).toMatchObject({
      row: { message: `${anew} ${by}`, isWholeConflict: false },
    });
    const inConflict = cellChanges(gone, told).filter(({ isConflict }) => isConflict);
    expect(inConflict.map(({ field, server, after }) => [field, server, after])).toEqual([
      ['lifetime_Max', '7.00', 'blank'],
    ]);
  });

  it('say why a row is in conflict that has no cells in conflict', () => {
    const gone = found(edited, { kind: 'conflict', server: null, message: 'The server no longer has it.' });
    expect(rowLines(view(edited), gone)[0]).toMatchObject({
      row: { message: 'The server no longer has it.', isWholeConflict: true },
    });
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
