import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { HistoryFiles } from '../../../electron/drafts/run-exporting';
import { historyChunks } from '../../../electron/files/history/history-chunks';
import { PartQueue } from '../../../electron/files/history/part-queue';
import { writeWhole } from '../../../electron/files/history/whole-file';
import type { ExportPart } from '../../../shared/ipc/run-export';
import { batch, edited, plan } from './edited-row';
import { ingredients } from './ingredients';
import type { Services } from './services';

/** Writes in this thread what the app writes in one of its own. */
function writer(file: () => string | null): HistoryFiles {
  return {
    choose: () => {
      const chosen = file();
      return Promise.resolve(chosen === null ? null : { file: chosen, format: 'json' });
    },
    begin: (chosen, format) => {
      const queue = new PartQueue<ExportPart>();
      const writing = writeWhole(chosen, historyChunks(queue, format));
      writing.catch(() => undefined);
      return Promise.resolve({
        add: (part) => Promise.race([writing, queue.put(part)]),
        finish: () => {
          queue.end();
          return writing;
        },
        discard: () => Promise.resolve(),
      });
    },
  };
}

interface Bed {
  readonly services: Services;
  readonly folder: string;
  choose: string | null;
}

/** Two runs: in the first ACUPUNC was rejected, the second sent it again with CHIRO. */
async function withRuns(): Promise<Bed> {
  const folder = mkdtempSync(path.join(tmpdir(), 'history-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const bed: { choose: string | null } = { choose: null };
  const files = { ...ingredients({ access: { baseUrl: '', database: '', user: '' } } as never).files };
  const services = await edited({ files: { ...files, history: writer(() => bed.choose) } });
  const refused = { change: 'setStatus', index: 0, status: 400, body: 'Too high.', stored: false } as const;
  await services.practice.control.fault({ ...batch, actions: [{ kind: 'items', changes: [refused] }] });
  await services.send();
  await services.set(services.row('accumulators', `${plan}|CHIRO`), { annual_Max: '5000' });
  await services.send('failed');
  await services.send();
  return Object.assign(bed, { services, folder });
}

interface Told {
  readonly runs: readonly {
    readonly requests: readonly { readonly activityId: string | null }[];
    readonly rows: readonly { readonly second: string; readonly state: string; readonly message: string }[];
  }[];
}

const read = (file: string): Told => JSON.parse(readFileSync(file, 'utf8')) as Told;

test('all runs found, or one, are written with rows, messages and activity IDs', async () => {
  const bed = await withRuns();
  const { services, folder } = bed;
  bed.choose = path.join(folder, 'all.json');
  const all = await services.calls.exportRuns({ runId: null, search: '' });
  expect(all).toEqual({ ok: true, value: { file: bed.choose, runs: 3, rows: 3 } });
  const [last, , first] = read(bed.choose).runs;
  expect(last?.rows).toMatchObject([{ second: 'CHIRO', state: 'updated' }]);
  expect(first?.rows).toMatchObject([
    { second: 'ACUPUNC', state: 'rejected', message: 'Too high.', request: { number: 1, status: 207 } },
  ]);
  expect(first?.rows).toMatchObject([
    { isNew: false, changes: [{ field: 'annual_Max', before: null, sent: '77' }] },
  ]);
  expect(first?.requests[0]?.activityId).toMatch(/./);
  bed.choose = path.join(folder, 'found.json');
  expect(await services.calls.exportRuns({ runId: null, search: '|chiro' })).toMatchObject({
    value: { runs: 1, rows: 1 },
  });
  const listed = await services.calls.readRuns({ search: '', after: null });
  const runId = listed.ok ? (listed.value.runs[1]?.runId ?? '') : '';
  expect(await services.calls.exportRuns({ runId, search: '' })).toMatchObject({
    value: { runs: 1, rows: 1 },
  });
});

test('a dialog that is left writes nothing, and a bad place is said in plain words', async () => {
  const bed = await withRuns();
  const all = { runId: null, search: '' };
  expect(await bed.services.calls.exportRuns(all)).toEqual({ ok: true, value: null });
  bed.choose = path.join(bed.folder, 'not', 'there.json');
  expect(await bed.services.calls.exportRuns(all)).toMatchObject({
    ok: false,
    failure: { message: 'The file could not be written: that folder is not there.' },
  });
  expect(readdirSync(bed.folder)).toEqual([]);
});
