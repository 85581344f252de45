import type { PracticeControl } from '../../electron/practice/faults/control-verbs';
import { phaseText, groupText, outcomeWord } from '../../renderer/history/history-words';
import { runPhaseText, runSummary } from '../../renderer/sending/run-summary';
import type { RunDetail } from '../../shared/ipc/history-schemas';
import { isRunOver } from '../../shared/ipc/run-over';
import type { RunProgress } from '../../shared/ipc/run-schemas';
import { rowState, stateWords } from '../../shared/plan/row-state';
import { type Services, startServices } from '../unit/sending/services';

export const plan = 'CEDAR-PPO500-2026';
export const batch = { method: 'PUT', path: '-batch$' } as const;
export const list = { method: 'GET', path: '/accumulators$' } as const;
export const confirmed = 'Confirmed by reading back.';
/** What stands behind the reason of a row that reading back did not find on the server. */
export const notTaken = 'The service did not take this row (read back).';

type Fault = Parameters<PracticeControl['fault']>[0];
type Action = Fault['actions'][number];

/** The rows that the desk has changed, in the order they are sent. */
export const names = ['ACUPUNC', 'CHIRO', 'DME'] as const;
const typed = '77';

/** What the person sees: the words of the rows, the line below the sheet, and what the history says of the last run. */
export interface Seen {
  /** The word of each row, with the message beside it. */
  readonly rows: readonly string[];
  /** What the status line says of the run. */
  readonly status: string;
  readonly notice: string;
  readonly history: readonly string[];
}

export const place = (second: string) => ({ sheet: 'accumulators', plan, second }) as const;

/** A person at work: three loaded rows, each with an edit that no server holds yet. */
export class Desk {
  private constructor(readonly services: Services) {}

  static async withEdits(
    given: Parameters<typeof startServices>[0] = {},
    options: Parameters<typeof startServices>[1] = {},
  ): Promise<Desk> {
    const services = await startServices(given, options);
    for (const [at, name] of names.entries()) {
      await services.practice.control.changeRow({ ...place(name), values: { annual_Max: before[at] ?? 0 } });
    }
    await services.load(plan);
    for (const name of names) {
      await services.set(services.row('accumulators', `${plan}|${name}`), { annual_Max: typed });
    }
    return new Desk(services);
  }

  get control(): PracticeControl {
    return this.services.practice.control;
  }

  /** Scripts what goes wrong with the next PUT, or with the requests that are named. */
  fault(actions: Action | readonly Action[], about: Omit<Fault, 'actions'> = batch): Promise<void> {
    return this.control.fault({ ...about, actions: [actions].flat() });
  }

  /** Changes the items of the next 207. */
  items(...changes: Extract<Action, { kind: 'items' }>['changes']): Promise<void> {
    return this.fault({ kind: 'items', changes });
  }

  send(): Promise<RunProgress> {
    return this.services.send();
  }

  /** Presses `Retry failed`. */
  retry(): Promise<RunProgress> {
    return this.services.send('failed');
  }

  /** What the person sees now. */
  async seen(): Promise<Seen> {
    const run = this.services.runs.at(-1);
    const conflicts = [...this.services.window.values()].filter((row) => rowState(row, false) === 'conflict');
    return {
      rows: names.map((name) => this.row(name)),
      status: run === undefined ? '' : isRunOver(run) ? runSummary(run, conflicts.length) : runPhaseText(run),
      notice: run?.notice ?? '',
      history: await this.#history(),
    };
  }

  /** The word of a row and the message beside it. */
  row(name: string): string {
    const { state, message } = this.services.shown('accumulators', `${plan}|${name}`);
    return [stateWords[state], message].filter(Boolean).join(': ');
  }

  /** Why each request of the last run got no answer, as the history keeps it; null where it got one. */
  async failures(): Promise<readonly (string | null)[]> {
    const detail = await this.#lastRun();
    return detail?.batches.map(({ failure }) => failure) ?? [];
  }

  /** What the last run came to, as its view in the history says it. */
  async #history(): Promise<readonly string[]> {
    const detail = await this.#lastRun();
    if (detail === null) return [];
    const groups = detail.groups.map((group) => `${outcomeWord(group.state)}, ${groupText(group)}`);
    return [phaseText(detail.run), ...groups].filter(Boolean);
  }

  async #lastRun(): Promise<RunDetail | null> {
    const listed = await this.services.calls.readRuns({ search: '', after: null });
    const runId = listed.ok ? listed.value.runs[0]?.runId : undefined;
    if (runId === undefined) return null;
    const read = await this.services.calls.readRun({ runId, search: '' });
    return read.ok ? read.value : null;
  }

  /** What the server holds of the three rows. */
  async held(): Promise<readonly unknown[]> {
    const rows = await this.control.rows({ sheet: 'accumulators', plan });
    return names.map((name) => rows.find((row) => row['accum_Name'] === name)?.['annual_Max'] ?? null);
  }

  /** How many rows each PUT had. */
  async puts(): Promise<readonly number[]> {
    return (await this.services.bodies()).map((body) => body.length);
  }

  /** The amount of a row is what was loaded again. */
  takeBack(name: string): Promise<void> {
    const row = this.services.row('accumulators', `${plan}|${name}`);
    return this.services.set(row, { annual_Max: row.baseline?.['annual_Max'] ?? null });
  }

  /** A new row on the sheet. */
  add(name: string, amount = typed): Promise<string> {
    return this.services.add('accumulators', { plan_ID: plan, accum_Name: name, annual_Max: amount });
  }
}

/** What the server holds of the three rows before anything is sent. */
export const before = [10, 20, 30];
export const after = [77, 77, 77];

/** An item of an answer about a row of the desk. */
export function itemOf(name: string, said: object): object {
  const id = [
    { key: 'plan_ID', value: plan },
    { key: 'accum_Name', value: name },
  ];
  return { id, ...said };
}

/** A row whose sending met this trouble, and which is not on the server. */
export function failedBy(reason: string): string {
  return `Failed: ${notTaken} ${reason}`;
}

/** The same word about each row. */
export function alike(word: string): readonly string[] {
  return names.map(() => word);
}

/** The status line of a run that is over. */
export function ended(counts: Partial<RunProgress['counts']>): string {
  const { created = 0, updated = 0, rejected = 0, failed = 0, unknown = 0 } = counts;
  return `${created} created, ${updated} updated, ${rejected} rejected, ${failed} failed, ${unknown} no answer`;
}
