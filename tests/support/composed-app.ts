import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { type AppIngredients, composeApp } from '../../electron/compose-connections';
import type { Handlers } from '../../electron/compose';
import { type ConnectionLimits, defaultLimits } from '../../shared/ipc/connection-rules';
import type { EventPayload } from '../../shared/ipc/contract';
import type { Result } from '../../shared/ipc/failure';
import { isRunOver } from '../../shared/ipc/run-over';
import type { ConnectionEntry, ConnectionFields } from '../../shared/ipc/kept-connection-schemas';
import { unpackedRows } from '../../shared/plan/packed-row';
import type { Row } from '../../shared/plan/row';
import { rowKey } from '../../shared/plan/row-key';
import { ingredients } from '../unit/sending/ingredients';
import { openPlainStore, type PlainStore } from './plain-store';
import type { Practice } from './practice';

type Run = EventPayload<'runProgressed'>;

/** The main process of the app without a window: its handlers, as the door calls them. */
export interface ComposedApp {
  readonly calls: Handlers;
  readonly runs: Run[];
  readonly loads: EventPayload<'loadProgressed'>[];
  readonly titles: string[];
  readonly folder: string;
  readonly kept: PlainStore;
}

type Given = Partial<AppIngredients> & { readonly keptIn?: Pick<ComposedApp, 'folder' | 'kept'> };

/** Composes the app in a folder of its own, or in that of one composed before: the same computer, started again. */
export async function composedApp(practice: Practice, given: Given = {}): Promise<ComposedApp> {
  const { keptIn, ...others } = given;
  const folder = keptIn?.folder ?? newFolder();
  const kept = keptIn?.kept ?? (await openPlainStore());
  const broke: unknown[] = [];
  const app: Omit<ComposedApp, 'calls'> = { runs: [], loads: [], titles: [], folder, kept };
  const plain = ingredients(practice);
  const calls = composeApp({
    appVersion: plain.appVersion,
    ...{ files: plain.files, view: plain.view, useClipboard: plain.useClipboard, showLog: plain.showLog },
    ...{ folder, kept, userAgent: 'Planbatch/1.2.3', random: () => 0.5 },
    // A computer without a key store.
    keyStore: {
      backend: () => Promise.resolve(null),
      protect: () => Promise.reject(new Error('There is no key store')),
      reveal: () => Promise.reject(new Error('There is no key store')),
    },
    practice: () => Promise.resolve(practice.access),
    fetch: (url, init) => fetch(url, init),
    connectionFiles: { chooseExport: () => Promise.resolve(null), chooseImport: () => Promise.resolve(null) },
    showConnection: ({ name }) => app.titles.push(name),
    setAside: () => undefined,
    emit: (name, payload) => {
      if (name === 'runProgressed') app.runs.push(payload as Run);
      if (name === 'loadProgressed') app.loads.push(payload as ComposedApp['loads'][number]);
    },
    broke: (error) => broke.push(error),
    ...others,
  });
  onTestFinished(() => {
    expect(broke).toEqual([]);
  });
  return { ...app, calls };
}

function newFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'planbatch-composed-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** The value of a call that has to succeed. */
export function valueOf<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`Failed: ${JSON.stringify(result.failure)}`);
  return result.value;
}

export interface TypedService {
  readonly practice: Practice;
  readonly name: string;
  readonly environment?: ConnectionFields['environment'];
  readonly limits?: Partial<ConnectionLimits>;
}

/** The fields of a connection to a practice server that stands in for the vendor's. */
export function fieldsOf({ practice, name, environment = 'test', limits }: TypedService): ConnectionFields {
  const { baseUrl, database, user: userName, clientId } = practice.access;
  return {
    ...{ name, environment, baseUrl, database, userName, clientId },
    limits: { ...defaultLimits, ...limits },
  };
}

/** Keeps a connection with its secrets. */
export async function keepConnection({ calls }: ComposedApp, typed: TypedService): Promise<ConnectionEntry> {
  const { apiKey, password, clientCode } = typed.practice.access;
  const secrets = { apiKey, password, clientCode };
  return valueOf(await calls.saveConnection({ id: null, fields: fieldsOf(typed), secrets }));
}

/** Keeps and uses a connection, and opens its workspace. */
export async function useService(app: ComposedApp, typed: TypedService): Promise<ConnectionEntry> {
  const entry = await keepConnection(app, typed);
  valueOf(await app.calls.useConnection({ id: entry.id }));
  valueOf(await app.calls.openWorkspace({ workspaceId: null }));
  return entry;
}

/** The rows of the open workspace. */
export async function rowsOf({ calls }: ComposedApp): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (let after: number | null = null; ;) {
    const chunk = valueOf(await calls.readRows({ after })) as {
      text: Uint8Array<ArrayBuffer>;
      places: Parameters<typeof unpackedRows>[1];
      next: number | null;
    };
    rows.push(...unpackedRows(new TextDecoder().decode(chunk.text), chunk.places));
    if (chunk.next === null) return rows;
    after = chunk.next;
  }
}

/** The accumulator of that key in the open workspace; fails when there is none. */
export async function rowOf(app: ComposedApp, key: string): Promise<Row> {
  const found = (await rowsOf(app)).find(
    ({ sheet, cells }) => sheet === 'accumulators' && rowKey(sheet, cells) === key,
  );
  if (found === undefined) throw new Error(`There is no row ${key}.`);
  return found;
}

/** The accumulators of the open workspace, in their order. */
export async function accumulatorsOf(app: ComposedApp): Promise<readonly Row[]> {
  return (await rowsOf(app)).filter(({ sheet }) => sheet === 'accumulators');
}

/** Types into accumulators of the open workspace, as one gesture. */
export async function typeInto(
  { calls }: ComposedApp,
  rows: readonly Row[],
  cells: Row['cells'],
): Promise<void> {
  const cause = { how: 'typed', label: 'Typed', sheet: 'accumulators' } as const;
  const edits = rows.map(({ id }) => ({ kind: 'set', rowId: id, cells, untouch: [] }) as const);
  valueOf(await calls.applyEdits({ gesture: { id: crypto.randomUUID(), cause }, edits }));
}

/** Sends what is changed and gives how the run stood at its end. */
export async function sendAll({ calls, runs }: ComposedApp): Promise<Run> {
  runs.length = 0;
  valueOf(await calls.startRun({ scope: 'changed' }));
  return expect
    .poll(() => runs.find((run) => isRunOver(run)), { timeout: 20_000 })
    .toBeDefined()
    .then(() => {
      const over = runs.find((run) => isRunOver(run));
      if (over === undefined) throw new Error('The run told nothing.');
      return over;
    });
}
