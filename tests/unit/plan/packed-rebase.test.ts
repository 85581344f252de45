import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packedUpdate, placesOf, unpackedRebase } from '../../../shared/plan/packed-rebase';
import type { RowUpdate } from '../../../shared/plan/row-update';
import { sheetNamed, sheetNames } from '../../../shared/plan/sheet';
import { changeFrom, changeText } from '../../../shared/plan/workspace-change';

const value = fc.oneof(
  fc.constant(null),
  fc.constant(''),
  fc.constant('0'),
  fc.string({ unit: 'binary', maxLength: 4 }),
);
const update = fc.constantFrom(...sheetNames).chain((sheet) => {
  const names = placesOf(sheet);
  const cells = fc.dictionary(fc.constantFrom(...names, 'noField'), value, { maxKeys: 8 });
  const run = fc.option(
    fc.record({ state: fc.constantFrom('sending', 'updated'), message: fc.string(), revision: fc.nat(3) }),
  );
  const second = sheetNamed(sheet).secondKey;
  const based = cells.map((some) => ({ ...some, plan_ID: 'P', [second]: 'x' }));
  const rebase = fc.record({
    frozen: cells,
    revision: fc.nat(3),
    baseline: fc.oneof(based, fc.constant(null)),
  });
  return fc.record({ rowId: fc.string(), run, rebase }, { requiredKeys: ['rowId', 'run'] });
}) as fc.Arbitrary<RowUpdate>;

test('updates come out of their text as they went in, packed or not', () => {
  fc.assert(
    fc.property(fc.array(update), fc.boolean(), (updated, isPacked) => {
      const told = isPacked ? updated.map(packedUpdate) : updated;
      expect(changeFrom(changeText({ added: [], removed: ['r'], updated: told }))).toEqual({
        ...{ added: [], removed: ['r'] },
        updated,
      });
      for (const [at, { rebase }] of told.entries()) {
        if (rebase !== undefined && 'sheet' in rebase) {
          expect(unpackedRebase(rebase)).toEqual(updated[at]?.rebase);
        }
      }
    }),
  );
});
