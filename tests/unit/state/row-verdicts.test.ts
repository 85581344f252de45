import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countsNow } from '../../../renderer/state/row-counts';
import { noRuleLists } from '../../../renderer/state/rule-lists';
import { RowVerdicts } from '../../../renderer/state/row-verdicts';
import { judged } from '../../../renderer/state/row-view';
import { SheetRows } from '../../../renderer/state/sheet-rows';
import type { Row } from '../../../shared/plan/row';
import { withUpdate } from '../../../shared/plan/row-update';
import { answeredRow, editedRow, loadedRow } from './sample-rows';

const names = ['a', 'b', 'c', 'd', 'e'];
const step = fc.record({
  id: fc.constantFrom(...names),
  position: fc.integer({ min: 0, max: 4 }),
  key: fc.constantFrom('K1', 'K2', ''),
  what: fc.constantFrom('edit', 'answer', 'put', 'remove', 'look', 'publish', 'judgeAgain'),
});

function freshSheet(rows: Iterable<Row>): SheetRows {
  const sheet = new SheetRows('accumulators', () => noRuleLists);
  for (const row of rows) sheet.put(row);
  sheet.publish();
  return sheet;
}

function viewOf(row: Row) {
  return judged(row, noRuleLists, () => 1);
}

describe('verdicts on rows', () => {
  it('are those of the rows as they are, whatever came, went, changed or was looked at before', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const sheet = freshSheet([]);
        const plain = new Map<string, Row>();
        for (const { id, position, key, what } of steps) {
          const row = plain.get(id);
          if (what === 'put') {
            const put = editedRow(loadedRow(id, position), { accum_Name: key });
            sheet.put(put);
            plain.set(id, put);
          } else if (what === 'remove') {
            sheet.remove(id);
            plain.delete(id);
          } else if (what === 'answer' && row !== undefined) {
            const { run } = answeredRow(row, 'rejected', 'No.');
            sheet.change(id, { rowId: id, run });
            plain.set(id, withUpdate(row, { rowId: id, run }));
          } else if (what === 'edit' && row !== undefined) {
            const cells = { annual_Max: key === '' ? 'abc' : '7' };
            sheet.change(id, { kind: 'set', rowId: id, cells, untouch: [] });
            plain.set(id, sheet.row(id) ?? row);
          } else if (what === 'look') sheet.view(id);
          else if (what === 'judgeAgain') sheet.judgeAgain();
          else sheet.publish();
        }
        sheet.publish();
        const fresh = freshSheet(plain.values());
        for (const id of names) expect(sheet.view(id)).toEqual(fresh.view(id));
        expect(sheet.touchedIds()).toEqual(fresh.touchedIds());
        expect(sheet.alteredCount).toBeGreaterThanOrEqual(fresh.touchedIds().length);
        expect(countsNow(sheet)).toEqual(countsNow(fresh));
      }),
    );
  });

  it('of rows that pass by in scrolling are let go of, those of changed rows stay', () => {
    const verdicts = new RowVerdicts();
    const changed = viewOf(editedRow(loadedRow('a', 0), { annual_Max: '7' }));
    verdicts.alter(0, 'row');
    verdicts.set(0, changed, false);
    for (let slot = 1; slot <= 2_001; slot += 1)
      verdicts.set(slot, viewOf(loadedRow(`r${slot}`, slot)), true);
    expect(verdicts.view(0)).toBe(changed);
    expect(verdicts.view(1)).toBeUndefined();
    expect(verdicts.view(2_001)?.row.id).toBe('r2001');
  });

  it('of a row that passed by before a run spoke of it stay too', () => {
    const verdicts = new RowVerdicts();
    const row = loadedRow('r0', 0);
    verdicts.set(0, viewOf(row), true);
    verdicts.alter(0, 'run');
    expect(verdicts.view(0)).toBeUndefined();
    const answered = verdicts.renewed(0, answeredRow(row, 'rejected'));
    expect(answered?.state).toBe('rejected');
    if (answered !== undefined) verdicts.set(0, answered, false);
    for (let slot = 1; slot <= 2_001; slot += 1)
      verdicts.set(slot, viewOf(loadedRow(`r${slot}`, slot)), true);
    expect(verdicts.view(0)).toBe(answered);
  });

  it('tell a row of which only a run has spoken by the problems it had', () => {
    const wrong = editedRow(loadedRow('a', 1), { annual_Max: 'abc' });
    const sheet = freshSheet([wrong]);
    const before = sheet.view('a')?.problems;
    const { run } = answeredRow(wrong, 'failed');
    sheet.change('a', { rowId: 'a', run });
    expect(sheet.view('a')).toEqual({ row: { ...wrong, run }, problems: before, state: 'failed' });
    expect(sheet.view('a')?.problems).toBe(before);
  });
});
