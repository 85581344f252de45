import fc from 'fast-check';
import { expect, test } from 'vitest';
import { batchBody, rowBody } from '../../../shared/batch/row-body';
import { readServerRow } from '../../../shared/batch/server-row';
import type { Cells } from '../../../shared/plan/cells';
import { sentFields, sheetNamed, sheetNames } from '../../../shared/plan/sheet';

const key = { plan_ID: '00123', accum_Name: 'MED' };

test('a row of the server is complete: what is missing or null is blank', () => {
  const read = readServerRow('accumulators', { ...key, annual_Max: 1250.1, lifetime_Max: null, surprise: 1 });
  expect(read).toMatchObject({
    ok: true,
    cells: { plan_ID: '00123', annual_Max: '1250.1', lifetime_Max: null },
  });
  const names = read.ok ? Object.keys(read.cells) : [];
  expect(names).toEqual(sheetNamed('accumulators').fields.map((field) => field.name));
});

test('amounts come as exact decimal text and go back as the same number', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (amount) => {
      const read = readServerRow('accumulators', { ...key, annual_Max: amount });
      const body = read.ok ? rowBody('accumulators', read.cells) : {};
      expect(body['annual_Max']).toBe(amount === 0 ? 0 : amount);
    }),
  );
});

test('a row of the server goes back just as it came, the audit fields left out', () => {
  const amount = fc.option(fc.integer({ min: -1e9, max: 1e9 }).map((cents) => cents / 100));
  const text = fc.option(fc.string({ maxLength: 6 }));
  fc.assert(
    fc.property(
      fc.constantFrom(...sheetNames),
      fc.infiniteStream(amount),
      fc.infiniteStream(text),
      (sheet, amounts, texts) => {
        const row: Record<string, unknown> = {};
        for (const field of sheetNamed(sheet).fields) {
          const isNumber = field.kind === 'money' || field.kind === 'integer';
          row[field.name] = field.required ? 'KEY' : isNumber ? amounts.next().value : texts.next().value;
        }
        const read = readServerRow(sheet, row);
        const sent = Object.fromEntries(sentFields(sheet).map((field) => [field.name, row[field.name]]));
        expect(read.ok && rowBody(sheet, read.cells)).toEqual(sent);
      },
    ),
  );
});

test('a value of a wrong type makes the row unreadable, not a guess; its key is still known', () => {
  for (const annual_Max of ['lots', true, {}, [], '1,250']) {
    const read = readServerRow('accumulators', { ...key, annual_Max });
    expect(read).toMatchObject({ ok: false, key: '00123\u0000med' });
    expect(read.ok ? '' : read.reason).toContain('annual_Max');
  }
  expect(readServerRow('accumulators', { ...key, plan_ID: ' ' })).toMatchObject({
    ok: false,
    key: undefined,
  });
  for (const row of [null, 7, 'text', []]) expect(readServerRow('accumulators', row).ok).toBe(false);
});

test('a batch is an array of complete rows with numbers as numbers and identifiers as text', () => {
  const body = batchBody('preExisting', [
    { plan_ID: '00123', coverage_Type: '007', thru_Range: '12', pre_Ex_Amount: '0.10' },
  ]);
  expect(JSON.parse(body)).toEqual([
    {
      plan_ID: '00123',
      coverage_Type: '007',
      ex_Code: null,
      pre_Ex_Amount: 0.1,
      from_Range: null,
      thru_Range: 12,
      range_Type: null,
      disclosed_Ex_Code: null,
      disclosed_Pre_Ex_Amount: null,
      disclosed_From_Range: null,
      disclosed_Thru_Range: null,
      disclosed_Range_Type: null,
    },
  ]);
});

test('text that is no number never becomes one on the way out', () => {
  for (const annual_Max of ['TBD', '', '0x10', '1e3', '500abc', 'NaN', 'Infinity']) {
    expect(() => rowBody('accumulators', { ...key, annual_Max })).toThrow('annual_Max');
    expect(() => batchBody('accumulators', [{ ...key, annual_Max }])).toThrow('annual_Max');
  }
});

test('the text of a batch is that of its rows as objects, whatever they hold', () => {
  const digits = fc.stringMatching(/^-?\d{1,22}(\.\d{1,12})?$/);
  const amount = fc.oneof(digits, fc.constantFrom('-0', '0.0', '-0.50', '1250.50', '0.0000001', '00012'));
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string(),
    fc.constantFrom('"', '\\', '\u2028', '\ud800'),
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...sheetNames),
      fc.infiniteStream(fc.option(amount)),
      fc.infiniteStream(fc.option(text)),
      fc.array(fc.boolean(), { maxLength: 4 }),
      (sheet, amounts, texts, areHeld) => {
        const cells = (): Cells =>
          Object.fromEntries(
            sheetNamed(sheet).fields.map(({ name, kind }) => [
              name,
              (kind === 'money' || kind === 'integer' ? amounts : texts).next().value,
            ]),
          );
        const rows = areHeld.map(cells);
        const held = areHeld.map((isHeld) => (isHeld ? cells() : null));
        const bodies = rows.map((row, at) => {
          const kept = sheetNamed(sheet).fields.filter(
            ({ audit, name }) => audit && (held[at]?.[name] ?? null) !== null,
          );
          return {
            ...rowBody(sheet, row),
            ...Object.fromEntries(kept.map(({ name }) => [name, held[at]?.[name]])),
          };
        });
        expect(batchBody(sheet, rows, held)).toBe(JSON.stringify(bodies));
      },
    ),
  );
});
