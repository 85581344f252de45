import { type RunRules, runRules } from '../../../../electron/sending/engine/run-rules';
import { Sending } from '../../../../electron/sending/sending';
import type { SendingSurroundings } from '../../../../electron/sending/sending-surroundings';
import type { RunProgress } from '../../../../shared/ipc/run-schemas';
import { toBeCreatedAgain } from '../../../../shared/plan/created-again';
import type { Row } from '../../../../shared/plan/row';
import { comparedKey } from '../../../../shared/plan/row-key';
import { isTakenBack } from '../../../../shared/plan/row-state';
import { sheetNamed } from '../../../../shared/plan/sheet';
import type { Choices } from './choices';
import { Colleague } from './colleague';
import { check } from './invariants';
import { ModelServer, sentCells } from './model-server';
import { ModelStore } from './model-store';
import { DiskRefuses, Operations } from './operations';
import { modelSurroundings, mortal } from './surroundings';

/** A seeded mistake: wrong rules, or a disk or start that does not do its work. */
export interface Mutant {
  readonly rules?: Partial<RunRules>;
  readonly around?: (around: SendingSurroundings, world: World) => SendingSurroundings;
}

/** One history: a person, a workspace on disk, the real `Sending`, a service with faults, a clock. */
export class World {
  readonly store = new ModelStore();
  readonly operations = new Operations();
  readonly server: ModelServer;
  readonly typed = new Map<string, string>();
  readonly trace: string[] = [];
  readonly colleague: Colleague;
  readonly broke: unknown[] = [];
  now = 0;
  /** By how much the clock of the wall went on while the monotonic one stood still. */
  slept = 0;
  /** PUTs that have left and are not answered yet. */
  onTheLine = 0;
  isHealthy = false;
  run: RunProgress | null = null;
  #sending: Sending;
  #amount = 1000;
  #runs = 0;
  /** Counts the starts of the program. */
  #life = 0;
  /** The start that has put right what it found: nobody can ask it for anything before. */
  #openLife = 0;

  constructor(
    readonly choices: Choices,
    private readonly mutant: Mutant,
    /** Whether the service stores some rows otherwise than it was told; then disk and reading are sound. */
    readonly bends: boolean,
  ) {
    this.server = new ModelServer(bends);
    this.colleague = new Colleague(this.server, this.store);
    for (const [planId, name] of seeds) this.#seed(planId, name);
    const cells = { plan_ID: 'P1', accum_Name: 'NEW', annual_Max: '5' };
    this.#add({ id: 'NEW', cells, baseline: null });
    this.#seedKept('P2', 'AGAIN');
    this.#sending = this.#started();
  }

  get sending(): Sending {
    return this.#sending;
  }

  edit(rowId: string): void {
    this.#amount += 1;
    this.typed.set(rowId, String(this.#amount));
    const before = this.store.rows.get(rowId);
    this.store.edit(rowId, { annual_Max: String(this.#amount) });
    const after = this.store.rows.get(rowId);
    // Who types into a row that waits to be decided anew has decided on it.
    if (before !== undefined && after !== undefined && isTakenBack(before)) this.colleague.decided(after);
    this.trace.push(`edit ${rowId} ${this.#amount}`);
  }

  /**
   * Someone else works on a row while nothing is on its way to the service. Where a run goes on, it rests and nothing
   * else is awaited, or much time passes before anything goes on, by the wall at least.
   */
  theirTurn(): void {
    const row = others[this.choices.next(others.length)] ?? others[0];
    if (this.onTheLine > 0 || this.server.awaits) return;
    if (this.sending.isBusy && this.operations.count > 0) this.#letTimePass();
    this.trace.push(`colleague ${this.colleague.act(row, this.choices)}`);
  }

  #letTimePass(): void {
    if (this.choices.next(2) === 0) this.pass(50_000);
    else this.slept += 50_000;
  }

  /** The program is killed and started again. */
  async crash(): Promise<void> {
    this.trace.push('crash');
    this.#life += 1;
    this.operations.crash();
    this.server.unseen.clear();
    this.onTheLine = 0;
    this.run = null;
    this.#sending = this.#started();
    const life = this.#life;
    const opened = this.#sending.putRight().finally(() => {
      this.#openLife = life;
    });
    this.#ask(opened);
    await settled();
  }

  /** Lets one operation go on; none with an index that is not there. */
  async step(index: number): Promise<void> {
    this.operations.progress(index);
    await settled();
    check(this);
  }

  async drain(): Promise<void> {
    for (let steps = 0; this.operations.count > 0 || this.run?.phase === 'paused'; steps += 1) {
      if (steps > 3_000) throw new Error('It does not come to an end');
      // What was on its way when all became well may hold the run still.
      if (this.operations.count === 0) this.sending.resume();
      await this.step(0);
    }
  }

  pass(milliseconds: number): void {
    this.now += milliseconds;
    this.server.passed(this.now);
  }

  start(scope: 'changed' | 'failed'): void {
    if (!this.#isOpen) return;
    this.trace.push(`start ${scope}`);
    // What an earlier run has stored unseen is nothing that this one could know.
    if (!this.sending.isBusy) this.server.unseen.clear();
    this.#ask(this.sending.start(scope));
  }

  settle(): void {
    if (!this.#isOpen) return;
    this.trace.push('settle');
    this.#ask(this.sending.settleUnknown());
  }

  keepMine(): void {
    if (!this.#isOpen) return;
    const conflicts = [...this.store.rows.values()].filter((row) => row.run?.state === 'conflict');
    const ids = conflicts.map((row) => row.id);
    // The gesture that follows keeps what was typed.
    const decide = async (): Promise<void> => {
      const decided = await this.sending.resolveConflicts(ids);
      if (!decided.ok) return;
      for (const { rowId } of decided.value) {
        this.store.edit(rowId, {});
        const row = this.store.rows.get(rowId);
        if (row !== undefined) this.colleague.decided(row);
      }
    };
    this.#ask(decide());
  }

  get #isOpen(): boolean {
    return this.#openLife === this.#life;
  }

  /** A disk that refuses is told to the person, who goes on. */
  #ask(work: Promise<unknown>): void {
    work.catch((error: unknown) => {
      if (!(error instanceof DiskRefuses)) this.broke.push(error);
    });
  }

  #seed(planId: string, name: string): void {
    const cells: Record<string, string | null> = {};
    for (const field of sheetNamed('accumulators').fields) cells[field.name] = null;
    const row = { ...cells, plan_ID: planId, accum_Name: name, annual_Max: '100', annual_Max_Member: '50' };
    const stored = sentCells(row);
    this.server.rows.set(comparedKey('accumulators', row) ?? '', stored);
    this.#add({ id: name, cells: stored, baseline: stored });
  }

  /** A row that went from the server and is to be created again. */
  #seedKept(planId: string, name: string): void {
    const cells = { plan_ID: planId, accum_Name: name, annual_Max: '100', annual_Max_Member: '50' };
    this.#add({ id: name, cells: toBeCreatedAgain(cells), baseline: null });
    const row = this.store.rows.get(name);
    if (row !== undefined) this.colleague.decided(row);
  }

  #add(row: Pick<Row, 'id' | 'cells' | 'baseline'>): void {
    const place = { sheet: 'accumulators', position: this.store.rows.size, revision: 0, run: null } as const;
    this.store.rows.set(row.id, { ...row, ...place });
  }

  #started(): Sending {
    const life = this.#life;
    const around = modelSurroundings(this, {
      progressed: (run) => {
        this.run = run;
      },
      newId: () => {
        this.#runs += 1;
        return `run ${this.#runs}`;
      },
    });
    const mutated = this.mutant.around?.(around, this) ?? around;
    const rules = { ...runRules, ...this.mutant.rules };
    return new Sending(
      mortal(mutated, () => life === this.#life),
      rules,
    );
  }
}

const seeds = [
  ['P1', 'A'],
  ['P1', 'B'],
  ['P1', 'C'],
  ['P2', 'D'],
] as const;

/** What the colleague has an eye on. */
const others = [...seeds, ['P1', 'NEW'], ['P2', 'AGAIN']] as const;

/** Lets every promise that can go on do so. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 30; turn += 1) await Promise.resolve();
}
