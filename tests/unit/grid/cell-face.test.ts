import { describe, expect, test } from 'vitest';
import {
  cellHint,
  cellNote,
  cellMark,
  cellMarks,
  cellText,
  type ShownRow,
} from '../../../renderer/grid/model/cell-face';
import { type GridColumn, gridColumns } from '../../../renderer/grid/model/grid-column';
import type { Problem } from '../../../shared/plan/problem';
import type { Row } from '../../../shared/plan/row';
import { decideAgain, decideGoneAgain, rowState } from '../../../shared/plan/row-state';
import { sheetNamed } from '../../../shared/plan/sheet';
import { rowErrors } from '../../../shared/plan/validation';
import { loadedRow, newRow } from './sample-rows';

const columns = gridColumns(sheetNamed('accumulators'));

function column(id: string): GridColumn {
  const found = columns.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`no column ${id}`);
  return found;
}

function shown(row: Row): ShownRow {
  const problems = rowErrors(row, { rowsWithKey: () => 1, benefitCodes: null });
  return { row, problems, state: rowState(row, problems.length > 0) };
}

function hint(row: ShownRow, id: string): string {
  return cellHint(row, column(id), cellMarks(row, column(id)));
}

const loaded = loadedRow('a', { plan_ID: 'P1', accum_Name: 'DED', annual_Max: '1000', annual_Max_Net: null });
const edited = shown({ ...loaded, cells: { ...loaded.cells, annual_Max: '1250.5', annual_Max_Net: '7' } });

describe('a cell', () => {
  test('shows amounts with thousands separators and two decimals', () => {
    expect(cellText(edited, column('annual_Max'))).toBe('1,250.50');
  });

  test('is marked as changed, and tells what it was', () => {
    expect(cellMarks(edited, column('annual_Max')) & cellMark.changed).toBeTruthy();
    expect(hint(edited, 'annual_Max')).toBe('Was 1,000.00');
    expect(hint(edited, 'annual_Max_Net')).toBe('Was blank');
    expect(cellMarks(edited, column('annual_Max_OON')) & cellMark.changed).toBe(0);
  });

  test('that cannot be read keeps its text, is marked, and says why', () => {
    const bad = shown({ ...loaded, cells: { ...loaded.cells, annual_Max: 'abc' } });
    expect(cellText(bad, column('annual_Max'))).toBe('abc');
    expect(cellMarks(bad, column('annual_Max')) & cellMark.invalid).toBeTruthy();
    expect(hint(bad, 'annual_Max')).toMatch(/^This is not an amount.*\nWas 1,000\.00$/s);
  });

  test('of the key is read-only once the server has the row, and says why', () => {
    expect(cellMarks(shown(loaded), column('plan_ID')) & cellMark.readOnly).toBeTruthy();
    expect(hint(shown(loaded), 'plan_ID')).toMatch(/part of the key/);
    expect(cellMarks(shown(newRow('n', {})), column('plan_ID')) & cellMark.readOnly).toBe(0);
  });

  test('has a note where it is marked, and none for being read-only', () => {
    expect(cellNote(edited, column('annual_Max'))).toBe('Was 1,000.00');
    expect(cellNote(edited, column('plan_ID'))).toBe('');
    expect(cellNote(edited, column('annual_Max_OON'))).toBe('');
    const bad = shown({ ...loaded, cells: { ...loaded.cells, annual_Max: 'abc' } });
    expect(cellNote(bad, column('message'))).toBe(cellText(bad, column('message')));
  });

  test('in conflict was what was loaded; once its decision is undone, that is what the server holds', () => {
    const conflict = (message: string, baseline: Row['baseline'] = edited.row.baseline): ShownRow =>
      shown({ ...edited.row, baseline, run: { state: 'conflict', message, revision: 0 } });
    expect(hint(conflict('Changed by ann.'), 'annual_Max')).toMatch(/^Was 1,000\.00\nConflict: /);
    const undone = conflict(decideAgain);
    expect(hint(undone, 'annual_Max')).toMatch(/^On the server 1,000\.00\nConflict: /);
    expect(cellNote(undone, column('annual_Max_Net'))).toMatch(/^On the server blank\n/);
    // Decided, the row is an ordinary edit.
    expect(hint(shown({ ...undone.row, revision: 1 }), 'annual_Max')).toBe('Was 1,000.00');
    expect(cellNote(conflict(decideGoneAgain, null), column('annual_Max'))).toBe('');
  });

  test('with a text that may not fit its column tells it in full', () => {
    const long = loadedRow('b', { plan_ID: 'P1', accum_Name: 'DED', annual_Max: '9999999999999.99' });
    expect(hint(shown(long), 'annual_Max')).toBe('9,999,999,999,999.99');
  });

  test('nobody filled in is told from one that was made blank', () => {
    const row = shown(newRow('n', { annual_Max: null }));
    expect(cellMarks(row, column('annual_Max')) & cellMark.untouched).toBe(0);
    expect(cellMarks(row, column('annual_Max_Net')) & cellMark.untouched).toBeTruthy();
    expect(cellMarks(row, column('annual_Max')) & cellMark.blank).toBeTruthy();
    expect(hint(row, 'annual_Max')).toBe('Blank: no value is sent.');
    expect(hint(row, 'annual_Max_Net')).toBe('Untouched: not sent as a change.');
    // What the server itself has blank is nobody's doing.
    expect(cellMarks(shown(loaded), column('annual_Max_Net')) & cellMark.blank).toBe(0);
  });
});

describe('a warning', () => {
  const warning: Problem = {
    rule: 'member-over-family',
    severity: 'warning',
    field: 'annual_Max_Member',
    beside: 'annual_Max',
    message: 'One is more than the other.',
  };
  const row: ShownRow = { ...edited, problems: [warning, { ...warning, rule: 'zero-limit' }] };

  test('marks both cells it compares, as something else than an error', () => {
    for (const id of ['annual_Max_Member', 'annual_Max']) {
      expect(cellMarks(row, column(id)) & cellMark.warned).toBeTruthy();
      expect(cellMarks(row, column(id)) & cellMark.invalid).toBe(0);
      expect(cellNote(row, column(id))).toContain('One is more than the other.');
    }
    expect(cellMarks(row, column('annual_Max_OON')) & cellMark.warned).toBe(0);
  });

  test('is told beside the row while nothing more urgent is', () => {
    expect(cellText(row, column('message'))).toBe('Check: One is more than the other. (and 1 more)');
    const error: Problem = {
      rule: 'type',
      severity: 'error',
      field: 'annual_Max_OON',
      message: 'No amount.',
    };
    const invalid: ShownRow = { ...row, state: 'invalid', problems: [warning, error] };
    expect(cellText(invalid, column('message'))).toBe('No amount (Annual maximum, Out of network family).');
  });
});

describe('status and message', () => {
  test('an edited row says so in a word', () => {
    expect(cellText(edited, column('status'))).toBe('Edited');
    expect(cellText(edited, column('message'))).toBe('');
  });

  test('a row with errors says what to fix, in which column, and how many more there are', () => {
    const row = shown(newRow('n', { plan_ID: 'P1', annual_Max: 'abc' }));
    expect(cellText(row, column('status'))).toBe('Fix');
    expect(cellText(row, column('message'))).toBe('Accumulator is missing. (and 1 more)');
    const bad = shown({ ...loaded, cells: { ...loaded.cells, annual_Max: 'abc' } });
    expect(cellText(bad, column('message'))).toMatch(
      /^This is not an amount \(Annual maximum, Total family\)\. Write/,
    );
  });

  test('a rejected row shows the words of the server until it is edited again', () => {
    const run = { state: 'rejected', message: 'No such plan.', revision: 0 } as const;
    const rejected = { ...loaded, run };
    expect(cellText(shown(rejected), column('message'))).toBe('No such plan.');
    const again = { ...rejected, revision: 1, cells: { ...loaded.cells, annual_Max: '5' } };
    expect(cellText(shown(again), column('status'))).toBe('Edited');
    expect(cellText(shown(again), column('message'))).toBe('');
  });
});
