import { expect, onTestFinished } from 'vitest';
import { composeServices, type WorkspaceHandlers } from '../../../electron/compose';
import type { Ingredients } from '../../../electron/compose-ingredients';
import type { VbapiSurroundings } from '../../../electron/vbapi/vbapi-access';
import { VbapiClient } from '../../../electron/vbapi/vbapi-client';
import { defaultLimits } from '../../../shared/ipc/connection-rules';
import type { EventName } from '../../../shared/ipc/call-names';
import type { CallOutput, EventPayload } from '../../../shared/ipc/contract';
import type { Result } from '../../../shared/ipc/failure';
import type { Keeping } from '../../../shared/ipc/keeping-schemas';
import { isRunOver } from '../../../shared/ipc/run-over';
import type { RunProgress } from '../../../shared/ipc/run-schemas';
import { type Edit, rowFromAdded, withSet } from '../../../shared/plan/edit';
import { unpackedRows } from '../../../shared/plan/packed-row';
import type { Row } from '../../../shared/plan/row';
import { type RowState, rowState } from '../../../shared/plan/row-state';
import { rowKey } from '../../../shared/plan/row-key';
import { withUpdate } from '../../../shared/plan/row-update';
import type { SheetName } from '../../../shared/plan/sheet';
import type { WorkspaceChange } from '../../../shared/plan/workspace-change';
import { ingredients } from './ingredients';
import { openPlainStore, type PlainStore } from '../../support/plain-store';
import { type Practice, startPractice } from '../../support/practice';
import { changeFrom } from '../../support/change-from';

type Told = { [Name in EventName]: readonly [Name, EventPayload<Name>] }[EventName];
type Emit = Ingredients['emit'];
type Cells = Row['cells'];
/** What a test sets otherwise; some of it is the client's. */
type Given = Partial<Ingredients & ClientGiven>;
type ClientGiven = Pick<VbapiSurroundings, 'fetch' | 'deadline'> & { readonly batchSize: number };

/** The services of one test against a practice server of its own, with a window's view of the rows. */
export class Services {
  readonly waits: number[] = [];
  readonly runs: RunProgress[] = [];
  readonly loads: EventPayload<'loadProgressed'>[] = [];
  readonly keepings: Keeping[] = [];
  readonly reviews: EventPayload<'reviewProgressed'>[] = [];
  readonly broke: unknown[] = [];
  /** The rows as the window has them. */
  readonly window = new Map<string, Row>();
  /** What was told of a run that an earlier start did not end. */
  interruption: string | null = null;
  #waited = 0;
  readonly #listeners = new Set<() => void>();
  readonly calls: WorkspaceHandlers;

  constructor(
    readonly practice: Practice,
    readonly kept: PlainStore,
    given: Given,
  ) {
    kept.onKeeping = (keeping) => this.#emit('keepingChanged', keeping);
    const time = {
      // A wait takes no time, but the clock says that it did.
      now: () => performance.now() + this.#waited,
      wait: (milliseconds: number) => {
        this.waits.push(milliseconds);
        this.#waited += milliseconds;
        return new Promise<void>((resolve) => setImmediate(resolve));
      },
    };
    const client = new VbapiClient(() => Promise.resolve(practice.access), {
      fetch: (url, init) => fetch(url, init),
      ...{ userAgent: 'Planbatch/1.2.3', random: () => 0.5, deadline: 30_000, ...time, ...given },
    });
    this.calls = composeServices({
      ...ingredients(practice),
      service: () => client,
      kept,
      emit: this.#emit,
      broke: (error) => this.broke.push(error),
      ...{ ...time, clock: given.now ?? time.now },
      limits: () => ({ ...defaultLimits, batchSize: given.batchSize ?? defaultLimits.batchSize }),
      ...given,
    }).handlers;
    onTestFinished(() => {
      expect(this.broke).toEqual([]);
    });
  }

  readonly #emit: Emit = (name, payload) => {
    this.#hear([name, payload] as unknown as Told);
  };

  #hear([name, payload]: Told): void {
    if (name === 'workspaceChanged') this.#receive(changeFrom(payload.text));
    else if (name === 'runProgressed') this.runs.push(payload);
    else if (name === 'loadProgressed') this.loads.push(payload);
    else if (name === 'reviewProgressed') this.reviews.push(payload);
    else this.keepings.push(payload);
    for (const listener of this.#listeners) listener();
  }

  #receive(change: WorkspaceChange): void {
    for (const row of change.added) this.window.set(row.id, row);
    for (const id of change.removed) this.window.delete(id);
    for (const update of change.updated) {
      const row = this.window.get(update.rowId);
      if (row !== undefined) this.window.set(row.id, withUpdate(row, update));
    }
  }

  /** As a window does: opens the workspace, then takes in its rows. */
  async open(workspaceId: string | null = null): Promise<CallOutput<'openWorkspace'>> {
    const opened = value(await this.calls.openWorkspace({ workspaceId }));
    this.interruption ??= opened.interruption;
    this.window.clear();
    for (let after: number | null = null; ;) {
      const chunk: CallOutput<'readRows'> = value(await this.calls.readRows({ after }));
      const rows = unpackedRows(new TextDecoder().decode(chunk.text), chunk.places);
      for (const row of rows) this.window.set(row.id, row);
      if (chunk.next === null) return opened;
      after = chunk.next;
    }
  }

  load(...planIds: string[]): Promise<CallOutput<'loadPlans'>> {
    return this.calls.loadPlans({ planIds }).then(value);
  }

  /** The row of that key; fails when there is none. */
  row(sheet: SheetName, key: string): Row {
    const found = [...this.window.values()].find((row) => isRow(row, sheet, key));
    if (found === undefined) throw new Error(`There is no row ${key} on ${sheet}.`);
    return found;
  }

  /** The state a row shows and the message beside it. */
  shown(sheet: SheetName, key: string): { readonly state: RowState; readonly message: string } {
    const row = this.row(sheet, key);
    return { state: rowState(row, false), message: row.run?.message ?? '' };
  }

  /** As a window does: shows the edits at once, then has them kept. */
  async edit(...edits: Edit[]): Promise<void> {
    for (const edit of edits) this.#apply(edit);
    value(await this.keep(...edits));
  }

  /** Has edits kept as one gesture, whatever the answer is. */
  keep(...edits: Edit[]): Promise<Result<Keeping>> {
    const cause = { how: 'typed', label: 'Typed', sheet: 'accumulators' } as const;
    return this.calls.applyEdits({ gesture: { id: crypto.randomUUID(), cause }, edits });
  }

  #apply(edit: Edit): void {
    if (edit.kind === 'add') this.window.set(edit.row.id, rowFromAdded(edit.row));
    else if (edit.kind === 'remove') this.window.delete(edit.rowId);
    else {
      const row = this.window.get(edit.rowId);
      if (row !== undefined) this.window.set(row.id, withSet(row, edit));
    }
  }

  set(row: Row, cells: Cells): Promise<void> {
    return this.edit({ kind: 'set', rowId: row.id, cells, untouch: [] });
  }

  async add(sheet: SheetName, cells: Cells): Promise<string> {
    const id = crypto.randomUUID();
    await this.edit({ kind: 'add', row: { id, sheet, position: 1000, cells, baseline: null } });
    return id;
  }

  /** Sends and gives how the run stood at its end. */
  async send(scope: 'changed' | 'failed' = 'changed'): Promise<RunProgress> {
    await this.start(scope);
    return this.end();
  }

  async start(scope: 'changed' | 'failed' = 'changed'): Promise<CallOutput<'startRun'>> {
    this.runs.length = 0;
    return value(await this.calls.startRun({ scope }));
  }

  /** How the run stands once it holds itself: nothing more goes out until `Resume`. */
  async held(): Promise<RunProgress> {
    const isHeld = (run: RunProgress): boolean =>
      run.pausedFor !== null && run.pausedFor !== 'asked' && run.counts.sending === 0;
    await this.until(() => this.runs.some(isHeld));
    const run = this.runs.find(isHeld);
    if (run === undefined) throw new Error('The run told nothing.');
    return run;
  }

  /** Goes on after the run held itself, and gives how it stood at its end. */
  async resumed(): Promise<RunProgress> {
    this.runs.length = 0;
    await this.calls.resumeRun({});
    return this.end();
  }

  /** How the run stands once it is over. */
  async end(): Promise<RunProgress> {
    const over = (): RunProgress | undefined => this.runs.find((run) => isRunOver(run));
    await this.until(() => over() !== undefined);
    const run = over();
    if (run === undefined) throw new Error('The run told nothing.');
    return run;
  }

  /** Fulfils when the condition holds, looking again whenever anything is told. */
  async until(condition: () => boolean): Promise<void> {
    while (!condition()) {
      await new Promise<void>((resolve) => {
        const once = (): void => {
          this.#listeners.delete(once);
          resolve();
        };
        this.#listeners.add(once);
      });
    }
  }

  /** The rows of every batch the server received, as JSON. */
  async bodies(): Promise<readonly (readonly Record<string, unknown>[])[]> {
    const requests = await this.practice.control.requests();
    const puts = requests.filter((request) => request.method === 'PUT');
    return puts.map((request) => JSON.parse(request.body) as Record<string, unknown>[]);
  }
}

/** Waits take no time unless the test says otherwise; they are written down instead. */
export async function startServices(
  given: Given = {},
  options: Parameters<typeof startPractice>[0] = {},
): Promise<Services> {
  const services = new Services(await startPractice(options), await openPlainStore(), given);
  await services.open();
  return services;
}

/** The program killed and started again: the same workspaces and server, nothing else of what it knew. */
export async function startAgain({ practice, kept }: Services, given: Given = {}): Promise<Services> {
  const services = new Services(practice, kept, given);
  await services.open();
  return services;
}

function isRow(row: Row, sheet: SheetName, key: string): boolean {
  return row.sheet === sheet && rowKey(sheet, row.cells) === key;
}

/** The value of a call that has to succeed. */
function value<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`Failed: ${JSON.stringify(result.failure)}`);
  return result.value;
}
