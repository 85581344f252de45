import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJson } from '../../../shared/batch/json-text';
import { type KnownRow, readKnown } from '../../../shared/batch/known-rows';
import { batchText } from '../../../shared/batch/row-body';
import { readServerList, type ServerList } from '../../../shared/batch/server-list';
import type { Cells } from '../../../shared/plan/cells';
import { sheetNamed, type SheetName, sheetNames } from '../../../shared/plan/sheet';

/** A complete row of the sheet, by a number that tells it from others. */
function row(sheet: SheetName, at: number, amount: string | null): Cells {
  const cells: Record<string, string | null> = {};
  for (const { name, kind } of sheetNamed(sheet).fields) {
    cells[name] = kind === 'money' || kind === 'integer' ? amount : null;
  }
  return { ...cells, plan_ID: 'P1', [sheetNamed(sheet).secondKey]: `ROW ${at}` };
}

function knownRows(sheet: SheetName, rows: readonly Cells[]): readonly KnownRow[] {
  return batchText(sheet, rows).rows.flatMap(({ text, isExact }, at) => {
    const cells = rows[at];
    return isExact && cells !== undefined ? { text, cells } : [];
  });
}

const audit = ',"entry_Date":"2026-01-02T03:04:05","entry_User":null,"update_Date":"x","update_User":"ME"}';

/** The answer of a service that lists rows in the order of the fields. */
function answer(sheet: SheetName, rows: readonly Cells[]): string {
  const texts = batchText(sheet, rows).rows.map(({ text }) => text + audit);
  return `{"data":[${texts.join(',')}],"error":null,"debug":{"activityID":"a:[{\\"b\\":1}]"}}`;
}

/** The list as it is read with nothing known; undefined where the answer is none. */
function slowly(sheet: SheetName, text: string): ServerList | undefined {
  const json = readJson(text);
  if (!json.ok || typeof json.value !== 'object' || json.value === null) return undefined;
  const data: unknown = Reflect.get(json.value, 'data');
  return Array.isArray(data) ? readServerList(sheet, data, json) : undefined;
}

function quickly(sheet: SheetName, text: string, known: readonly KnownRow[]): ServerList | undefined {
  const read = readKnown(sheet, text, known);
  const rest = read === undefined ? undefined : slowly(sheet, read.rest);
  return read === undefined || rest === undefined ? undefined : readServerList(sheet, read.items, read);
}

const amounts = fc.constantFrom(null, '0', '12.5', '1250', '-3.0001', '99999999999.9999');

describe('a list of rows that are known', () => {
  it('is what it is when read as a whole, whatever rows stand in it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...sheetNames),
        fc.array(fc.tuple(fc.nat(4), amounts, amounts), { maxLength: 6 }),
        fc.array(fc.nat(5), { maxLength: 3 }),
        (sheet, entries, others) => {
          const known = knownRows(
            sheet,
            entries.map(([at, amount]) => row(sheet, at, amount)),
          );
          const listed = [
            ...entries.map(([at, , amount]) => row(sheet, at, amount)),
            ...others.map((at) => row(sheet, at, '7')),
          ];
          const text = answer(sheet, listed);
          expect(quickly(sheet, text, known)).toEqual(slowly(sheet, text));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is read as a whole, or the same, after any change of its text', () => {
    const sheet = 'accumulators';
    const rows = [row(sheet, 1, '12.5'), row(sheet, 2, null)];
    const text = answer(sheet, rows);
    const pieces = [
      '"',
      '\\',
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      'null',
      '1',
      ' ',
      '"plan_ID":"P2",',
      '\\u0041',
      '💶',
      '',
    ];
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(12), fc.constantFrom(...pieces), (at, length, piece) => {
        const changed = text.slice(0, at) + piece + text.slice(at + length);
        const quick = quickly(sheet, changed, knownRows(sheet, rows));
        if (quick !== undefined) expect(quick).toEqual(slowly(sheet, changed));
      }),
      { numRuns: 3_000 },
    );
  });

  it('takes a row for known only where its cells would be read the same', () => {
    const sheet = 'accumulators';
    const sent = { ...row(sheet, 1, null), annual_Max: '12.50', lifetime_Max: '3' };
    expect(knownRows(sheet, [sent, { ...row(sheet, 2, null), accum_Name: 'Ünit' }])).toEqual([]);
    expect(readKnown(sheet, answer(sheet, [sent]), [])?.known.size).toBe(0);
  });

  it('reads rows that differ one by one, and says which of them say something twice', () => {
    const sheet = 'accumulators';
    const rows = [row(sheet, 1, '1'), row(sheet, 2, '2')];
    const text = answer(sheet, rows).replace('"annual_Max":2', '"annual_Max":2,"annual_Max":3');
    const read = readKnown(sheet, text, knownRows(sheet, rows));
    expect([read?.items.length, read?.known.size, read?.doubtful.size]).toEqual([2, 1, 1]);
  });

  it('does not choke on an answer without end', () => {
    const long = 'x'.repeat(4_000_000);
    const text = `{"data":[{"plan_ID":"P1","accum_Name":"${long}","note":"${long}\\n${long}"}],"error":null}`;
    expect(readKnown('accumulators', text, [])?.items).toHaveLength(1);
    expect(readKnown('accumulators', text.slice(0, -20), [])).toBeUndefined();
  });
});
