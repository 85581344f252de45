import { describe, expect, test } from 'vitest';
import { gridColumns } from '../../../renderer/grid/model/grid-column';
import { plainPaste } from '../../../renderer/grid/model/paste-choice';
import { pastePlan } from '../../../renderer/grid/model/paste-plan';
import { wholly } from '../../../renderer/grid/model/sliced';
import type { Line } from '../../../renderer/grid/model/text-table';
import { endQuestion } from '../../../renderer/grid/paste-past-end';
import { sheetNamed } from '../../../shared/plan/sheet';
import { loadedRow, rowSource } from './sample-rows';

const columns = gridColumns(sheetNamed('accumulators'));
const rows = rowSource([loadedRow('a', { plan_ID: '00123', accum_Name: 'CHIRO', annual_Max: '100' })]);
const sheet = {
  name: 'accumulators',
  rows,
  allRows: rows,
  columns,
  allColumns: columns,
  newId: () => 'new',
} as const;

/** What is asked before the block goes to that field of the last row. */
function question(lines: readonly Line[], field = 'annual_Max'): string | undefined {
  const column = columns.findIndex(({ id }) => id === field);
  const target = { firstRow: 0, lastRow: 0, firstColumn: column, lastColumn: column };
  const plan = wholly(pastePlan({ lines, targets: [target], choice: plainPaste }, sheet));
  if (!plan.ok) throw new Error(plan.reason);
  return endQuestion(plan, sheet)?.text;
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
