import { describe, expect, test } from 'vitest';
import { prepareRow } from '../../../shared/batch/prepared-row';
import { readServerList, serverRowFinder, type ServerMatch } from '../../../shared/batch/server-list';
import type { Cells } from '../../../shared/plan/cells';
import type { Row } from '../../../shared/plan/row';
import { sheetNamed } from '../../../shared/plan/sheet';

const key = { plan_ID: 'P1', accum_Name: 'MED' };

function serverRow(values: Record<string, unknown> = {}): Cells {
  const list = readServerList('accumulators', [{ ...key, ...values }], { doubtful: new Set() });
  const [cells] = list.rows;
  if (cells === undefined) throw new Error(JSON.stringify(list.unreadable));
  return cells;
}

const found = (cells: Cells): ServerMatch => ({ kind: 'found', cells });

function row(cells: Cells, baseline: Cells | null): Row {
  return { id: 'r', sheet: 'accumulators', position: 0, cells, baseline, revision: 1, run: null };
}

describe('a row the server has', () => {
  const loaded = serverRow({ annual_Max: 100, lifetime_Max: 5 });

  test('takes every field nobody edited as the server holds it now', () => {
    const now = serverRow({ annual_Max: 100, lifetime_Max: 6, ooP_Max_Mem: 7.25 });
    const prepared = prepareRow(row({ ...loaded, annual_Max: '120' }, loaded), found(now));
    expect(prepared).toMatchObject({
      kind: 'send',
      mode: 'update',
      cells: { annual_Max: '120', lifetime_Max: '6', ooP_Max_Mem: '7.25', member_Deductible: null },
    });
    const names = prepared.kind === 'send' ? Object.keys(prepared.cells) : [];
    expect(names).toEqual(sheetNamed('accumulators').fields.map((field) => field.name));
  });

  test('is not sent when it already is as wanted', () => {
    const now = serverRow({ annual_Max: 120, lifetime_Max: 5 });
    expect(prepareRow(row({ ...loaded, annual_Max: '120' }, loaded), found(now)).kind).toBe('unchanged');
  });

  test('is a conflict where someone else changed an edited field to something else', () => {
    const now = serverRow({ annual_Max: 130, lifetime_Max: 5 });
    const prepared = prepareRow(row({ ...loaded, annual_Max: '120' }, loaded), found(now));
    expect(prepared).toMatchObject({ kind: 'conflict' });
    expect(prepared.kind === 'conflict' && prepared.message).toMatch(/130.*100.*120/);
  });

  test('is a conflict where a field that was cleared was changed meanwhile', () => {
    const now = serverRow({ annual_Max: 130, lifetime_Max: 5 });
    expect(prepareRow(row({ ...loaded, annual_Max: null }, loaded), found(now)).kind).toBe('conflict');
  });

  test('keeps its own writing of the key', () => {
    const now = serverRow({ accum_Name: 'MED ', annual_Max: 1 });
    const prepared = prepareRow(row({ plan_ID: 'p1', accum_Name: 'med', annual_Max: '2' }, null), found(now));
    expect(prepared).toMatchObject({ kind: 'send', cells: { plan_ID: 'P1', accum_Name: 'MED ' } });
  });

  test('is updated by a new row of the same key with what was typed, the rest untouched', () => {
    const now = serverRow({ annual_Max: 130, lifetime_Max: 5 });
    const prepared = prepareRow(row({ ...key, annual_Max: '120' }, null), found(now));
    expect(prepared).toMatchObject({
      kind: 'send',
      mode: 'update',
      cells: { annual_Max: '120', lifetime_Max: '5' },
    });
  });
});

test('amounts are compared as numbers and no text as blank', () => {
  const loaded = { ...serverRow({}), annual_Max: '1250.0', entry_User: '' };
  const now = serverRow({ annual_Max: 1250 });
  expect(prepareRow(row({ ...loaded, annual_Max: '1250.00' }, loaded), found(now)).kind).toBe('unchanged');
});

test('a new row is complete: what is untouched is blank', () => {
  const prepared = prepareRow(row({ ...key, annual_Max: '1' }, null), { kind: 'absent' });
  expect(prepared).toMatchObject({
    kind: 'send',
    mode: 'create',
    server: null,
    cells: { lifetime_Max: null },
  });
  expect(prepared.kind === 'send' && Object.keys(prepared.cells)).toHaveLength(36);
});

test('a row that has gone from the server is a conflict, never created again by itself', () => {
  const loaded = serverRow({ annual_Max: 1 });
  expect(prepareRow(row({ ...loaded, annual_Max: '2' }, loaded), { kind: 'absent' }).kind).toBe('conflict');
});

test('nothing is sent over a row of the server that cannot be made out', () => {
  const cells = row({ ...key, annual_Max: '2' }, null);
  const lists = [
    readServerList('accumulators', [{ ...key, annual_Max: 'lots' }], { doubtful: new Set() }),
    readServerList('accumulators', [{ plan_ID: 'P1' }], { doubtful: new Set() }),
    readServerList('accumulators', [7], { doubtful: new Set() }),
    readServerList('accumulators', [key, { ...key, accum_Name: 'med' }], { doubtful: new Set() }),
  ];
  for (const list of lists) {
    expect(prepareRow(cells, serverRowFinder('accumulators', list)(cells.cells)).kind).toBe('blocked');
  }
  const other = readServerList('accumulators', [{ ...key, accum_Name: 'RX', annual_Max: 'lots' }], {
    doubtful: new Set(),
  });
  expect(prepareRow(cells, serverRowFinder('accumulators', other)(cells.cells)).kind).toBe('send');
});
