import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PackedReader, UnreadableRows } from '../../../renderer/state/packed-reader';
import { RowShelf } from '../../../renderer/state/row-shelf';
import { type PackedRow, unpackedRow } from '../../../shared/plan/packed-row';
import type { Row } from '../../../shared/plan/row';
import { comparedKey } from '../../../shared/plan/row-key';

const places = {
  accumulators: ['plan_ID', 'accum_Name', 'annual_Max', 'annual_Max_Net'],
  preExisting: ['coverage_Type', 'plan_ID'],
};

const texts = fc.oneof(
  fc.constantFrom(
    '',
    '0',
    '12.5',
    'P1',
    ' p1 ',
    'null',
    '"',
    '\\',
    '\\"',
    '\u0000',
    'ÄÖ',
    '漢字',
    '\uFEFF12',
    '😀',
    '],[',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const cell = fc.oneof(texts, fc.constant(null), fc.constant(0 as const));
const cellList = fc.option(fc.array(cell, { maxLength: 2 }));
const run = fc.option(
  fc.tuple(fc.constantFrom('sending' as const, 'rejected' as const), texts, fc.nat({ max: 9 })),
);
const editedAt = fc.option(fc.array(fc.nat({ max: 1 }), { maxLength: 4 }));
const packedRow = fc.tuple(
  ...[fc.oneof(fc.uuid(), texts), fc.constantFrom('accumulators' as const, 'preExisting' as const)],
  ...[fc.double({ noNaN: true, noDefaultInfinity: true }), fc.nat(), run, editedAt, cellList, cellList],
) as fc.Arbitrary<PackedRow>;

interface Read {
  readonly rows: readonly Row[];
  readonly keys: readonly (string | undefined)[];
}

function read(text: string): Read {
  const shelves = {
    accumulators: new RowShelf('accumulators', places.accumulators),
    preExisting: new RowShelf('preExisting', places.preExisting),
  };
  const rows: Row[] = [];
  const keys: (string | undefined)[] = [];
  new PackedReader(new TextEncoder().encode(text)).readAll(shelves, (sheet, id, row) => {
    rows.push(shelves[sheet].unpacked(row));
    keys.push(shelves[sheet].comparedKey(row));
    expect(rows.at(-1)?.id).toBe(id);
  });
  return { rows, keys };
}

describe('packed rows read from their bytes', () => {
  it('are those that reading the text as JSON gives', () => {
    fc.assert(
      fc.property(fc.array(packedRow), (packed) => {
        const wellFormed = JSON.parse(JSON.stringify(packed)) as readonly PackedRow[];
        const rows = wellFormed.map((row) => unpackedRow(row, places));
        const found = read(JSON.stringify(packed));
        expect(found.rows).toEqual(rows);
        expect(found.keys).toEqual(rows.map((row) => comparedKey(row.sheet, row.cells)));
      }),
    );
  });

  it.each(['7', '7.0', '-7.0', '7.25', '1e21', '0.1', '123456789012345678', '7.05'])(
    'stand at %s where the store says so',
    (position) => {
      const [row] = read(`[["a","accumulators",${position},0,null,null,null,null]]`).rows;
      expect(row?.position).toBe(Number(position));
    },
  );

  it('hold ten thousand different texts as well as one', () => {
    const packed = Array.from({ length: 10_000 }, (_, at): PackedRow => [
      ...([`row-${at}`, 'accumulators', at + 0.5, 0, null, null] as const),
      ...([[`P${at % 7}`, `A${at}`, `${at}.25`, null], null] as const),
    ]);
    expect(read(JSON.stringify(packed)).rows).toEqual(packed.map((row) => unpackedRow(row, places)));
  });

  it.each([
    ['nothing', ''],
    ['no list', '{}'],
    ['a list that does not end', '[["a","accumulators",1,0,null,null,["P1"],null]'],
    ['a text that does not end', '[["a","accumulators",1,0,null,null,["P1'],
    ['a number in a cell', '[["a","accumulators",1,0,null,null,[1],null]]'],
    ['more cells than fields', '[["a","accumulators",1,0,null,null,[0,0,0,0,0],null]]'],
    ['a short row', '[["a","accumulators",1,0,null,null,["P1"]]]'],
    ['a sheet that is not one', '[["a","others",1,0,null,null,null,null]]'],
  ])('are refused where there is %s', (_what, text) => {
    expect(() => read(text)).toThrow(UnreadableRows);
  });
});
