import { describe, expect, test } from 'vitest';
import type { Cells } from '../../../shared/plan/cells';
import type { Row, RunState } from '../../../shared/plan/row';
import { comparedKey, keyCells, rowKey } from '../../../shared/plan/row-key';
import {
  changedFields,
  goneMessage,
  isUndecided,
  lostMessage,
  rowState,
  storedDifferently,
} from '../../../shared/plan/row-state';
import { rowErrors, type RuleContext } from '../../../shared/plan/validation';

const key = { plan_ID: 'P1', accum_Name: 'MED' };

function row(cells: Cells, baseline: Cells | null = null, run: Row['run'] = null): Row {
  return { id: 'r', sheet: 'accumulators', position: 0, cells, baseline, revision: 3, run };
}

const alone: RuleContext = { rowsWithKey: () => 1, benefitCodes: new Set(['ov']) };
const rules = (one: Row, context: RuleContext = alone): readonly string[] =>
  rowErrors(one, context).map((problem) => `${problem.rule} ${problem.field}`);

describe('the state a row shows', () => {
  test('follows from its content without a run', () => {
    expect(rowState(row(key), false)).toBe('new');
    expect(rowState(row(key, key), false)).toBe('clean');
    expect(rowState(row({ ...key, annual_Max: '1' }, { ...key, annual_Max: '2' }), false)).toBe('edited');
    expect(rowState(row({ ...key, annual_Max: null }, { ...key, annual_Max: '2' }), false)).toBe('edited');
    expect(rowState(row(key), true)).toBe('invalid');
  });

  test('is the outcome until the row is edited again', () => {
    for (const state of ['created', 'updated', 'rejected', 'failed', 'unknown', 'conflict'] as const) {
      expect(rowState(row(key, null, { state, message: '', revision: 3 }), false)).toBe(state);
      expect(rowState(row(key, null, { state, message: '', revision: 2 }), false)).toBe('new');
    }
  });

  test('is the outcome again once undo made the row as it was sent', () => {
    const rejected = { ...row(key, null, { state: 'rejected', message: '', revision: 1 }), asAt: 1 };
    expect(rowState(rejected, false)).toBe('rejected');
    expect(rowState({ ...rejected, asAt: 2 }, false)).toBe('new');
    const updated = row(key, key, { state: 'updated', message: '', revision: 1 });
    expect(rowState({ ...updated, asAt: 1 }, false)).toBe('updated');
    // The server wrote it in another way than it got it.
    expect(rowState({ ...updated, asAt: 1, cells: { ...key, annual_Max: '1' } }, false)).toBe('edited');
  });

  test('is no conflict once none of its edits is left: there is nothing to decide', () => {
    const conflict = { state: 'conflict', message: '', revision: 2 } as const;
    const undone = row(key, key, conflict);
    expect([rowState(undone, false), isUndecided(undone)]).toEqual(['clean', false]);
    const corrected = row({ ...key, annual_Max: '1' }, key, conflict);
    expect([rowState(corrected, false), isUndecided(corrected)]).toEqual(['edited', true]);
    const redone = { ...corrected, asAt: 2 };
    expect([rowState(redone, false), isUndecided(redone)]).toEqual(['conflict', true]);
  });

  test.each([goneMessage, lostMessage, () => `${storedDifferently} Sent 77.00, the server has 77.50.`])(
    'stays a conflict without edits where the server has another row or none: it shows what is not there',
    (words) => {
      const gone = { state: 'conflict', message: words({ sheet: 'accumulators' }), revision: 2 } as const;
      const undone = row(key, key, gone);
      // A load may change it or take it off the sheet, as any that nobody edited.
      expect([rowState(undone, false), isUndecided(undone)]).toEqual(['conflict', false]);
      expect(rowState(row({ ...key, annual_Max: '1' }, key, gone), false)).toBe('edited');
    },
  );

  test('is queued or sending as long as a run holds it, edits or not', () => {
    for (const state of ['queued', 'sending'] as readonly RunState[]) {
      expect(rowState(row(key, null, { state, message: '', revision: 1 }), true)).toBe(state);
    }
  });

  test('an untouched cell is no edit; a blank one is, where there was a value', () => {
    expect(changedFields(row({ ...key }, { ...key, annual_Max: '2' }))).toEqual([]);
    expect(changedFields(row({ ...key, annual_Max: null }, { ...key, annual_Max: '2' }))).toEqual([
      'annual_Max',
    ]);
  });
});

describe('what blocks a row', () => {
  test('missing key parts, wrong types and lengths', () => {
    expect(rules(row({ annual_Max: 'TBD', accum_Name: 'ELEVEN LETT' }))).toEqual([
      'required plan_ID',
      'length accum_Name',
      'type annual_Max',
    ]);
  });

  test('a key that another row has, on both of them', () => {
    const context = { ...alone, rowsWithKey: () => 2 };
    expect(rules(row(key), context)).toEqual(['duplicate-key accum_Name']);
    expect(rules(row(key, key), context)).toEqual([]);
  });

  test('the code of a benefit as the name of a new accumulator, once the codes are known', () => {
    expect(rules(row({ ...key, accum_Name: 'Ov' }))).toEqual(['benefit-code accum_Name']);
    expect(rules(row({ ...key, accum_Name: 'Ov' }), { ...alone, benefitCodes: null })).toEqual([]);
  });

  test('not what the server itself had', () => {
    const odd = { ...key, accum_Name: 'A NAME TOO LONG', annual_Max: '0.12345678901234567' };
    expect(rules(row({ ...odd, lifetime_Max: '1' }, { ...odd, lifetime_Max: null }))).toEqual([]);
  });
});

describe('keys', () => {
  test('are named as they are written and compared trimmed and without case', () => {
    expect(rowKey('accumulators', { plan_ID: 'P1', accum_Name: 'Med' })).toBe('P1|Med');
    expect(comparedKey('accumulators', { plan_ID: ' p1', accum_Name: 'MED ' })).toBe(
      comparedKey('accumulators', key),
    );
    expect(comparedKey('accumulators', { plan_ID: 'P1', accum_Name: ' ' })).toBeUndefined();
  });

  test('cannot be confused by a bar within an identifier', () => {
    const one = { plan_ID: 'a|b', coverage_Type: 'c' };
    const other = { plan_ID: 'a', coverage_Type: 'b|c' };
    expect(rowKey('preExisting', one)).toBe(rowKey('preExisting', other));
    expect(comparedKey('preExisting', one)).not.toBe(comparedKey('preExisting', other));
  });

  test('are two cells', () => {
    expect(keyCells('accumulators', { ...key, annual_Max: '1' })).toEqual(key);
  });
});
