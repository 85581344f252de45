import { describe, expect, it } from 'vitest';
import type { Attempt } from '../../../shared/batch/settling';
import { differencesText, verify } from '../../../shared/batch/verifying';
import type { Cells } from '../../../shared/plan/cells';

const key = { plan_ID: 'P', accum_Name: 'A' };
const before: Cells = { ...key, annual_Max: '100', annual_Max_Member: '50' };
const update: Attempt = {
  ...{ sheet: 'accumulators', mode: 'update', before },
  sent: { ...before, annual_Max: '200' },
};
const found = (cells: Cells) => ({ kind: 'found', cells }) as const;

describe('reading back a row that was called saved', () => {
  it('holds where the server has what was sent, however it writes the number', () => {
    expect(verify(update, found({ ...before, annual_Max: '200.0' }))).toMatchObject({ kind: 'holds' });
  });

  it('holds where the server changed only what nobody had edited', () => {
    const cells = { ...before, annual_Max: '200', annual_Max_Member: '51' };
    expect(verify(update, found(cells))).toEqual({ kind: 'holds', server: cells });
  });

  it('names each field that was stored otherwise', () => {
    const differs = verify(update, found({ ...before, annual_Max: '199.99' }));
    expect(differs).toMatchObject({
      kind: 'differs',
      differences: [{ field: 'annual_Max', sent: '200', stored: '199.99' }],
    });
    const text = differs.kind === 'differs' ? differencesText(update, differs.differences) : '';
    expect(text).toBe(
      'Stored differently. Annual maximum, total family: sent 200.00, the server has 199.99.',
    );
  });

  it('tells a row that is not there, and says nothing of one that cannot be made out', () => {
    expect(verify(update, { kind: 'absent' })).toMatchObject({ kind: 'gone' });
    expect(verify(update, { kind: 'unclear', reason: 'Twice.' })).toEqual({ kind: 'unclear' });
  });

  it('lets the server fill in what a new row left open, and no more', () => {
    const creation: Attempt = {
      ...update,
      mode: 'create',
      before: null,
      sent: { ...key, annual_Max: '5', lifetime_Max: null },
    };
    expect(verify(creation, found({ ...key, annual_Max: '5', lifetime_Max: '0' })).kind).toBe('holds');
    expect(verify(creation, found({ ...key, annual_Max: null, lifetime_Max: null })).kind).toBe('differs');
  });

  it("takes the server's letter case, unless that was all that was to be changed", () => {
    const coded = (ex_Code: string): Cells => ({ plan_ID: 'P', coverage_Type: 'EE', ex_Code });
    const attempt: Attempt = {
      sheet: 'preExisting',
      mode: 'update',
      before: coded('AB'),
      sent: coded('px1'),
    };
    expect(verify(attempt, found(coded('PX1'))).kind).toBe('holds');
    expect(verify({ ...attempt, sent: coded('ab') }, found(coded('AB'))).kind).toBe('differs');
  });
});
