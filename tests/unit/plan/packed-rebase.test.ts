import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Cells, CellValue } from '../../../shared/plan/cells';
import { withSet } from '../../../shared/plan/edit';
import {
  mergedRebase,
  type PackedRebase,
  packedRebase,
  packedUpdate,
  placesOf,
  unpackedRebase,
} from '../../../shared/plan/packed-rebase';
import type { Row } from '../../../shared/plan/row';
import { rebased, type RowUpdate } from '../../../shared/plan/row-update';
import { sheetNamed, sheetNames } from '../../../shared/plan/sheet';
import { changeText } from '../../../shared/plan/workspace-change';
import { changeFrom } from '../../support/change-from';

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
      const told = isPacked ? updated.map((one) => packedUpdate(one)) : updated;
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

interface Typed {
  readonly name: string;
  readonly content: CellValue;
  readonly isUntouched: boolean;
}

function rowOf(cells: Cells): Row {
  const place = { id: 'r', sheet: 'accumulators', position: 1 } as const;
  return { ...place, cells, baseline: null, revision: 3, run: null };
}

function typedInto(row: Row, { name, content, isUntouched }: Typed): Row {
  const change = isUntouched ? { cells: {}, untouch: [name] } : { cells: { [name]: content }, untouch: [] };
  return withSet(row, { kind: 'set', rowId: row.id, ...change });
}

test('two baselines one after the other, as one, leave a row as both of them do', () => {
  const names = placesOf('accumulators').slice(0, 6);
  const few = fc.constantFrom(null, '1', '2');
  const cells = (keys: readonly string[]): fc.Arbitrary<Cells> =>
    fc
      .tuple(
        ...keys.map((name) => fc.option(few, { nil: undefined }).map((content) => [name, content] as const)),
      )
      .map((pairs) =>
        Object.fromEntries(
          pairs.flatMap(([name, content]) => (content === undefined ? [] : [[name, content]])),
        ),
      );
  const key = { plan_ID: 'P', accum_Name: 'x' };
  const free = names.filter((name) => !(name in key));
  const named = cells(free).map((some) => ({ ...some, ...key }));
  const edits = fc.array(
    fc.record({ name: fc.constantFrom(...free), content: few, isUntouched: fc.boolean() }),
    { maxLength: 4 },
  ) satisfies fc.Arbitrary<readonly Typed[]>;
  fc.assert(
    fc.property(named, named, named, edits, (frozen, sent, stored, typed) => {
      const row = typed.reduce(typedInto, rowOf(frozen));
      const first = packedRebase({ frozen, revision: 3, baseline: sent });
      const second = packedRebase({ frozen: sent, revision: 3, baseline: stored });
      if (first === undefined || second === undefined) throw new Error('They cannot be packed.');
      const merged = mergedRebase(first, second);
      if (merged === undefined) throw new Error('They are not one.');
      const both = rebased(rebased(row, unpackedRebase(first)), unpackedRebase(second));
      expect(rebased(row, unpackedRebase(merged))).toEqual(both);
    }),
  );
});

test('two baselines stay two where the later one is of another revision or of other cells', () => {
  const key = { plan_ID: 'P', accum_Name: 'x' };
  const rebase = (frozen: string, revision: number, baseline: string): PackedRebase => {
    const packed = packedRebase({
      frozen: { ...key, annual_Max: frozen },
      revision,
      baseline: { ...key, annual_Max: baseline },
    });
    if (packed === undefined) throw new Error('It cannot be packed.');
    return packed;
  };
  expect(mergedRebase(rebase('1', 0, '2'), rebase('2', 0, '3'))).toEqual(rebase('1', 0, '3'));
  expect(mergedRebase(rebase('1', 0, '2'), rebase('2', 1, '3'))).toBeUndefined();
  expect(mergedRebase(rebase('1', 0, '2'), rebase('1', 0, '3'))).toBeUndefined();
});

test('a baseline is written the same, whether from the text of the one before or anew', () => {
  const text = fc.constantFrom<CellValue>(null, '', 'a"b', '7');
  const whole = (sheet: (typeof sheetNames)[number]): fc.Arbitrary<Cells> =>
    fc
      .tuple(...placesOf(sheet).map(() => text))
      .map((values) => Object.fromEntries(placesOf(sheet).map((name, at) => [name, values[at] ?? null])));
  const change = fc.constantFrom(...sheetNames).chain((sheet) =>
    fc.record({
      first: whole(sheet),
      changed: fc.dictionary(fc.constantFrom(...placesOf(sheet).slice(-6)), text, { maxKeys: 3 }),
      left: fc.option(fc.constantFrom(...placesOf(sheet)), { freq: 4 }),
      more: fc.constantFrom({}, { noField: '1' }),
    }),
  );
  fc.assert(
    fc.property(change, ({ first, changed, left, more }) => {
      const before = packedRebase({ frozen: {}, revision: 0, baseline: first });
      if (before === undefined) throw new Error('It cannot be packed.');
      const baseline: Record<string, CellValue> = { ...first, ...changed, ...more };
      if (left !== null) Reflect.deleteProperty(baseline, left);
      const rebase = { frozen: first, revision: 0, baseline };
      const written = { cells: first, text: before.baseline };
      expect(packedRebase(rebase, written)).toEqual(packedRebase(rebase));
    }),
    { numRuns: 500 },
  );
});
