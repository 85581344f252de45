import { onTestFinished } from 'vitest';
import { composeServices, type Handlers, type Ingredients } from '../../../electron/compose';
import type { EventName } from '../../../shared/ipc/call-names';
import type { CallOutput, EventPayload } from '../../../shared/ipc/contract';
import type { Result } from '../../../shared/ipc/failure';
import { isRunOver, type RunProgress } from '../../../shared/ipc/run-schemas';
import { rowFromAdded, withCells } from '../../../shared/plan/edit';
import type { Edit } from '../../../shared/plan/edit';
import type { Row } from '../../../shared/plan/row';
import { rowKey } from '../../../shared/plan/row-key';
import { withUpdate } from '../../../shared/plan/row-update';
import type { SheetName } from '../../../shared/plan/sheet';
import { type Practice, startPractice } from '../../support/practice';

/** The services of one test against a practice server of its own, with a window's view of the rows. */
export interface Services {
  readonly practice: Practice;
  readonly calls: Handlers;
  readonly waits: readonly number[];
  readonly runs: readonly RunProgress[];
  readonly broke: readonly unknown[];
  /** The rows as the window has them. */
  readonly window: ReadonlyMap<string, Row>;
  readonly load: (...planIds: string[]) => Promise<CallOutput<'loadPlans'>>;
  /** The row of that key; fails when there is none. */
  readonly row: (sheet: SheetName, key: string) => Row;
  /** As a window does: shows the edits at once, then has them kept. */
  readonly edit: (...edits: Edit[]) => Promise<void>;
  readonly set: (row: Row, cells: Row['cells']) => Promise<void>;
  /** Adds a row and gives its id. */
  readonly add: (sheet: SheetName, cells: Row['cells']) => Promise<string>;
  /** Sends and gives how the run stood at its end. */
  readonly send: (scope?: 'changed' | 'failed') => Promise<RunProgress>;
  /** Fulfils when the condition holds, looking again whenever anything is told. */
  readonly until: (condition: () => boolean) => Promise<void>;
}

type Told = { [Name in EventName]: readonly [Name, EventPayload<Name>] }[EventName];

/** Waits take no time unless the test says otherwise; they are written down instead. */
export async function startServices(
  given: Partial<Ingredients> = {},
  options: Parameters<typeof startPractice>[0] = {},
): Promise<Services> {
  const practice = await startPractice(options);
  const window = new Map<string, Row>();
  const waits: number[] = [];
  const runs: RunProgress[] = [];
  const broke: unknown[] = [];
  const listeners = new Set<() => void>();
  const hear = (...[name, payload]: Told): void => {
    if (name === 'workspaceChanged') receive(window, payload);
    else if (name === 'runProgressed') runs.push(payload);
    for (const listener of listeners) listener();
  };
  const calls = composeServices({
    appVersion: '1.2.3',
    userAgent: 'Planbatch/1.2.3',
    connection: {
      name: 'Practice',
      environment: 'practice',
      baseUrl: practice.access.baseUrl,
      database: 'PRACTICE',
    },
    access: practice.access,
    fetch: (url, init) => fetch(url, init),
    emit: (name, payload) => {
      hear(...([name, payload] as unknown as Told));
    },
    broke: (error) => broke.push(error),
    schedule: (callback) => {
      setImmediate(callback);
    },
    wait: (milliseconds) => {
      waits.push(milliseconds);
      return new Promise((resolve) => setImmediate(resolve));
    },
    random: () => 0.5,
    ...given,
  });
  const until: Services['until'] = async (condition) => {
    while (!condition()) {
      await new Promise<void>((resolve) => {
        const once = (): void => {
          listeners.delete(once);
          resolve();
        };
        listeners.add(once);
      });
    }
  };
  const edit: Services['edit'] = async (...edits) => {
    for (const one of edits) apply(window, one);
    value(await calls.applyEdits({ edits }));
  };
  const isOver = (): boolean => {
    const run = runs.at(-1);
    return run !== undefined && isRunOver(run);
  };
  onTestFinished(() => listeners.clear());
  return {
    practice,
    calls,
    waits,
    runs,
    broke,
    window,
    until,
    edit,
    load: async (...planIds) => value(await calls.loadPlans({ planIds })),
    row: (sheet, key) => {
      const found = [...window.values()].find(
        (row) => row.sheet === sheet && rowKey(sheet, row.cells) === key,
      );
      if (found === undefined) throw new Error(`There is no row ${key} on ${sheet}.`);
      return found;
    },
    set: (row, cells) => edit({ kind: 'set', rowId: row.id, cells, untouch: [] }),
    add: async (sheet, cells) => {
      const id = crypto.randomUUID();
      await edit({ kind: 'add', row: { id, sheet, position: 1000, cells, baseline: null } });
      return id;
    },
    send: async (scope = 'changed') => {
      runs.length = 0;
      value(await calls.startRun({ scope }));
      await until(isOver);
      const run = runs.at(-1);
      if (run === undefined) throw new Error('The run told nothing.');
      return run;
    },
  };
}

/** The value of a call that has to succeed. */
export function value<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`Failed: ${JSON.stringify(result.failure)}`);
  return result.value;
}

function receive(window: Map<string, Row>, change: EventPayload<'workspaceChanged'>): void {
  for (const row of change.added) window.set(row.id, row);
  for (const id of change.removed) window.delete(id);
  for (const update of change.updated) {
    const row = window.get(update.rowId);
    if (row !== undefined) window.set(row.id, withUpdate(row, update));
  }
}

function apply(window: Map<string, Row>, edit: Edit): void {
  if (edit.kind === 'add') window.set(edit.row.id, rowFromAdded(edit.row));
  else if (edit.kind === 'remove') window.delete(edit.rowId);
  else {
    const row = window.get(edit.rowId);
    if (row !== undefined) window.set(row.id, withCells(row, edit.cells, edit.untouch));
  }
}
