import { describe, expect, test } from 'vitest';
import type { Line } from '../../../renderer/grid/model/text-table';
import { endQuestion } from '../../../renderer/grid/paste-past-end';
import { pasteSheet, plannedPaste } from './planned-paste';
import { loadedRow } from './sample-rows';

const sheet = pasteSheet([loadedRow('a', { plan_ID: '00123', accum_Name: 'CHIRO', annual_Max: '100' })]);

/** What is asked before the block goes to that field of the last row. */
function question(lines: readonly Line[], field = 'annual_Max'): string | undefined {
  return endQuestion(plannedPaste(lines, { field, row: 0 }, sheet), sheet)?.text;
}

describe('rows that a paste would make past the end of the sheet', () => {
  test('are asked about where a list of plans went to columns of amounts', () => {
    const list = [
      ['NEW-1', 'CHIRO', '5'],
      ['NEW-2', 'DEDUCT', '6'],
      ['NEW-3', 'CHIRO', '7'],
    ];
    expect(question(list)).toContain(
      '2 rows would be made past the end of the sheet, without plan or accumulator',
    );
    expect(question(list)).toContain('“NEW-2”');
    expect(question(list.map(([, ...line]) => ['00777', ...line]))).toContain('“DEDUCT”');
  });

  test('are asked about where they would hold prose', () => {
    expect(
      question([['1'], ['Dear all,'], ['please find the amounts\nbelow, which we have agreed upon']]),
    ).toContain('“Dear all,”');
  });

  test.each([
    [
      'amounts',
      [
        ['1', '2'],
        ['$1,250.00', ''],
        ['(500)', '2'],
      ],
    ],
    ['amounts with a text here and there', [['1'], ['2'], ['n/a'], ['4'], ['5']]],
    ['blank lines', [['1'], [''], ['']]],
    ['text over rows that are there', [['NEW-1', 'CHIRO', '5']]],
  ])('are made without a question from %s', (_what, lines) => {
    expect(question(lines)).toBeUndefined();
  });

  test('are made without a question where they get their plan or name', () => {
    expect(
      question(
        [
          ['CHIRO', '1'],
          ['OTHER', 'text'],
        ],
        'accum_Name',
      ),
    ).toBeUndefined();
    expect(
      question(
        [
          ['00123', 'CHIRO', '1'],
          ['NEW-2', 'OTHER', 'text'],
        ],
        'plan_ID',
      ),
    ).toBeUndefined();
  });
});
