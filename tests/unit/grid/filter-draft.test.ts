import { describe, expect, it } from 'vitest';
import { conditionsOf, draftOf, testOf, valuesFound } from '../../../renderer/grid/filter/filter-draft';
import { directionWords, filterWords } from '../../../renderer/grid/filter/filter-words';
import { fieldColumn, statusColumn } from '../state/arranging/arranged-sheet';

const annual = fieldColumn('annual_Max');
const name = fieldColumn('accum_Name');
const values = [
  { text: '1,250.00', count: 2 },
  { text: '40.00', count: 1 },
  { text: '', count: 7 },
];
const empty = draftOf(undefined, values);

describe('a filter while it is made', () => {
  it('lets every row pass until something is left out', () => {
    expect(testOf(empty, values)).toEqual({ ok: true, test: null });
    const outcome = testOf({ ...empty, left: new Set(['']) }, values);
    expect(outcome).toEqual({ ok: true, test: { kind: 'values', values: new Set(['1,250.00', '40.00']) } });
  });

  it('takes only what a search in the values found', () => {
    expect(valuesFound(values, '1250')).toEqual([{ text: '1,250.00', count: 2 }]);
    const outcome = testOf({ ...empty, search: '1250' }, values);
    expect(outcome).toEqual({ ok: true, test: { kind: 'values', values: new Set(['1,250.00']) } });
    expect(testOf({ ...empty, search: 'none' }, values).ok).toBe(false);
  });

  it('comes back as it was made', () => {
    const tests = [
      { kind: 'text', how: 'begins', text: 'CH' },
      { kind: 'number', how: 'between', number: '1', and: '2' },
      { kind: 'blank', isBlank: false },
      { kind: 'values', values: new Set(['40.00']) },
      { kind: 'changed' },
      { kind: 'problems' },
    ] as const;
    for (const test of tests) expect(testOf(draftOf(test, values), values)).toEqual({ ok: true, test });
  });

  it('refuses what is no number, and says so', () => {
    expect(testOf({ ...empty, condition: 'number:above', text: 'many' }, values)).toMatchObject({
      ok: false,
    });
    expect(testOf({ ...empty, condition: 'number:between', text: '1', and: '' }, values).ok).toBe(false);
    expect(testOf({ ...empty, condition: 'number:above', text: '$1,000' }, values).ok).toBe(true);
  });

  it('offers what fits the column', () => {
    const offered = (column: typeof annual) => conditionsOf(column).map(({ condition }) => condition);
    expect(offered(annual)).toContain('number:between');
    expect(offered(name)).toContain('text:begins');
    expect(offered(statusColumn)).toEqual(['values', 'changed', 'problems']);
  });
});

describe('filters and orders in words', () => {
  it('name the column, the condition and the value', () => {
    const test = { kind: 'number', how: 'above', number: '1,000', and: '' } as const;
    expect(filterWords({ column: annual, test })).toBe('Annual maximum, Total family > 1,000');
    expect(filterWords({ column: name, test: { kind: 'values', values: new Set(['', 'A']) } })).toBe(
      'Accumulator is blank or A',
    );
    expect(filterWords({ column: statusColumn, test: { kind: 'changed' } })).toBe('Status of changed rows');
  });

  it('say what stands first', () => {
    expect(directionWords(annual, 'descending')).toBe('greatest first');
    expect(directionWords(name, 'ascending')).toBe('A to Z');
    expect(directionWords(statusColumn, 'ascending')).toBe('most urgent first');
  });
});
