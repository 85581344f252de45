import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it, onTestFinished } from 'vitest';
import { csvLine } from '../../../electron/files/history/csv-line';
import { historyChunks } from '../../../electron/files/history/history-chunks';
import { historyColumns } from '../../../electron/files/history/history-table';
import { PartQueue } from '../../../electron/files/history/part-queue';
import { writeWhole } from '../../../electron/files/history/whole-file';
import type { RunEntry } from '../../../shared/ipc/history-schemas';
import type { ExportedRow, ExportPart, HistoryFormat } from '../../../shared/ipc/run-export';

const startedAt = Date.UTC(2026, 10, 21, 17, 45, 3);
const run: RunEntry = {
  ...{ runId: 'r', startedAt, endedAt: null, phase: 'finished', notice: '', scope: 'changed' },
  ...{ environment: 'test', connection: 'Test "A"', baseUrl: 'https://x', database: 'D1', userName: 'me' },
  ...{ outcomes: [{ state: 'rejected', rows: 2 }], batches: 1, verified: 0, unverified: 0 },
};
const row: ExportedRow = {
  ...{ rowId: 'a', sheet: 'accumulators', planId: '00123', second: 'CHIRO', state: 'rejected' },
  isNew: false,
  changes: [
    { field: 'annual_Max', before: '5', sent: '7' },
    { field: 'annual_Max_Net', before: null, sent: '6' },
  ],
  ...{ message: '=HYPERLINK("x")', differences: [{ field: 'annual_Max', sent: '7', stored: null }] },
  request: {
    ...{ number: 1, tried: 2, writtenAt: startedAt, answeredAt: null, status: 207, activityId: 'act-1' },
    failure: null,
  },
};
const request = { ...row.request, sheet: row.sheet, planId: row.planId, rows: 1 } as never;
const parts: readonly ExportPart[] = [
  { kind: 'run', run },
  { kind: 'requests', requests: [request] },
  { kind: 'rows', rows: [row] },
  { kind: 'rows', rows: [{ ...row, rowId: 'b', isNew: true, request: null, message: '' }] },
  { kind: 'run', run: { ...run, runId: 'empty' } },
];

function folder(): string {
  const made = mkdtempSync(path.join(tmpdir(), 'history-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

async function* asStream(given: readonly ExportPart[]): AsyncGenerator<ExportPart, undefined, undefined> {
  for (const part of given) yield await Promise.resolve(part);
  return undefined;
}

async function written(format: HistoryFormat, given = parts): Promise<string> {
  const file = path.join(folder(), `history.${format}`);
  await writeWhole(file, historyChunks(asStream(given), format));
  return file;
}

const at = (line: readonly unknown[], title: string): unknown =>
  line[historyColumns.findIndex((column) => column.title === title)];

describe('a line of a CSV file', () => {
  it('quotes what has to be quoted and ends as Windows does', () => {
    expect(csvLine(['a,b', 'say "x"', 'two\nlines', ' edge', 'plain', null, 12])).toBe(
      '"a,b","say ""x""","two\nlines"," edge",plain,,12\r\n',
    );
  });

  it('is never a formula, and leaves plain numbers and identifiers as they are', () => {
    expect(csvLine(['=1+1', '+x', '-x', '@x', '-1250.00', '00123'])).toBe(
      `'=1+1,'+x,'-x,'@x,-1250.00,00123\r\n`,
    );
  });

  it('writes a time so that spreadsheets read it', () => {
    expect(csvLine([new Date(startedAt)])).toBe('2026-11-21 17:45:03\r\n');
  });
});

describe('a file of the history', () => {
  it('is CSV that Excel reads as UTF-8, with one line for each row', async () => {
    const text = readFileSync(await written('csv'), 'utf8');
    expect(text.startsWith('\uFEFFRun started (UTC),')).toBe(true);
    const lines = text.trimEnd().split('\r\n');
    expect(lines).toHaveLength(3);
    expect(lines[1]).toContain('2026-11-21 17:45:03');
    expect(lines[1]).toContain(`"'=HYPERLINK(""x"")"`);
    expect(lines[1]).toContain('act-1');
  });

  it('is JSON with every run, its requests and its rows', async () => {
    const told: unknown = JSON.parse(readFileSync(await written('json'), 'utf8'));
    expect(told).toMatchObject({
      runs: [
        { runId: 'r', requests: [{ activityId: 'act-1' }], rows: [{ rowId: 'a' }, { rowId: 'b' }] },
        { runId: 'empty', requests: [], rows: [] },
      ],
    });
    expect(JSON.parse(readFileSync(await written('json', []), 'utf8'))).toEqual({ runs: [] });
  });

  it('is a workbook with typed cells, in which text is never a formula and identifiers stay text', async () => {
    const book = await readXlsx(readFileSync(await written('xlsx')));
    const [head, first, second, ...others] = book.sheets[0]?.rows ?? [];
    expect(head).toEqual(historyColumns.map(({ title }) => title));
    expect(others).toEqual([]);
    expect(at(first ?? [], 'Plan')).toBe('00123');
    expect(at(first ?? [], 'Rows in the run')).toBe(2);
    expect(at(first ?? [], 'Message')).toBe('=HYPERLINK("x")');
    expect(at(first ?? [], 'Changes')).toBe('annual_Max: was 5, sent 7; annual_Max_Net: was blank, sent 6');
    expect(at(first ?? [], 'New row') ?? null).toBeNull();
    expect(at(second ?? [], 'Changes')).toBe('annual_Max: sent 7; annual_Max_Net: sent 6');
    expect(at(second ?? [], 'New row')).toBe('yes');
    expect(at(first ?? [], 'Stored differently')).toBe('annual_Max: sent 7, stored blank');
    expect(at(first ?? [], 'Run started (UTC)')).toEqual(new Date(startedAt));
    expect(at(second ?? [], 'Activity ID') ?? null).toBeNull();
  });

  it('takes what comes piece by piece, and whoever puts a piece waits until it was taken', async () => {
    const queue = new PartQueue<ExportPart>();
    const file = path.join(folder(), 'history.csv');
    const writing = writeWhole(file, historyChunks(queue, 'csv'));
    for (const part of parts) await queue.put(part);
    queue.end();
    await writing;
    expect(readFileSync(file, 'utf8').trimEnd().split('\r\n')).toHaveLength(3);
  });

  it('leaves the file that was there where it cannot be written to its end', async () => {
    const file = path.join(folder(), 'history.csv');
    writeFileSync(file, 'before');
    async function* broken(): AsyncGenerator<string, undefined, undefined> {
      yield 'half';
      await Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' }));
      return undefined;
    }
    await expect(writeWhole(file, broken())).rejects.toMatchObject({ code: 'ENOSPC' });
    expect(readFileSync(file, 'utf8')).toBe('before');
    expect(readdirSync(path.dirname(file))).toEqual(['history.csv']);
  });

  it('cannot take the place of a folder', async () => {
    const file = path.join(folder(), 'history.csv');
    mkdirSync(file);
    await expect(writeWhole(file, historyChunks(asStream(parts), 'csv'))).rejects.toMatchObject({
      code: 'EISDIR',
    });
    expect(readdirSync(path.dirname(file))).toEqual(['history.csv']);
  });
});
