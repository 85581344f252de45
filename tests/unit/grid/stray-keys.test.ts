import { describe, expect, test } from 'vitest';
import { plainPaste } from '../../../renderer/grid/model/paste-choice';
import { wholly } from '../../../renderer/grid/model/sliced';
import type { Line } from '../../../renderer/grid/model/text-table';
import { keyQuestion } from '../../../renderer/grid/paste-by-key';
import { pasteSheet, plannedPaste } from './planned-paste';
import { loadedRow } from './sample-rows';

const sheet = pasteSheet([
  loadedRow('a', { plan_ID: '00123', accum_Name: 'ACUPUNC', annual_Max: '100' }),
  loadedRow('b', { plan_ID: '00123', accum_Name: 'CHIRO', annual_Max: '200' }),
  loadedRow('c', { plan_ID: '00223', accum_Name: 'OOPMAX', annual_Max: '300' }),
]);

/** What is asked before the block goes to that field of the first row, or of that one. */
function question(lines: readonly Line[], field: string, row = 0) {
  const plan = plannedPaste(lines, { field, row }, sheet);
  return wholly(keyQuestion(plan, { choice: plainPaste, isCut: false, isOwn: false }, sheet));
}

describe('a block that begins with keys of the sheet and goes to other columns', () => {
  test.each(['annual_Max', 'lifetime_Max_Member'])('is not pasted onto %s', (field) => {
    const asked = question(
      [
        ['00223', 'OOPMAX', '9,100'],
        ["'00123", 'chiro', '20'],
      ],
      field,
    );
    expect(asked).toMatchObject({ block: undefined });
    expect(asked?.sentence).toContain('like “00223 OOPMAX”');
    expect(asked?.effect).toMatch(/paste onto the Plan column/);
  });

  test('is not pasted either where it would begin new rows with a plan for a name', () => {
    expect(question([['00223', 'OOPMAX', '9,100']], 'accum_Name', sheet.rows.count)?.sentence).toContain(
      'like “00223 OOPMAX”',
    );
  });

  test('is told from amounts however long its texts are', () => {
    // A pattern that tries every way to share out the blanks takes minutes for these.
    const blanks = ' '.repeat(200_000);
    expect(question([['00223', `${blanks}1`]], 'annual_Max')).toBeUndefined();
    expect(question([['00223', `1${blanks}x`]], 'annual_Max')).toBeUndefined();
    expect(question([['00223', `${blanks}OOPMAX${blanks}`]], 'annual_Max')?.sentence).toContain('00223');
  });

  test('is pasted where it holds amounts, or texts that name no row', () => {
    expect(question([['00223', '1', '2']], 'annual_Max')).toBeUndefined();
    expect(question([['00999', 'OOPMAX']], 'annual_Max')).toBeUndefined();
    expect(question([['', 'OOPMAX', '2']], 'annual_Max')).toBeUndefined();
  });
});
