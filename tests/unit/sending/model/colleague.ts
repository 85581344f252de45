import type { Cells } from '../../../../shared/plan/cells';
import type { Row } from '../../../../shared/plan/row';
import { comparedKey } from '../../../../shared/plan/row-key';
import { changedFields } from '../../../../shared/plan/row-state';
import { sheetNamed } from '../../../../shared/plan/sheet';
import type { Choices } from './choices';
import type { ModelServer } from './model-server';
import type { ModelStore } from './model-store';

/** Another person at work on the same plans, and what must not become of what they did. */
export class Colleague {
  /** What they changed since this program wrote it. */
  readonly tainted = new Set<string>();
  /** What `annual_Max_Member` has to be: only they edit it. */
  readonly #members = new Map<string, string>();
  /** The `annual_Max` of rows they made. */
  readonly #amounts = new Map<string, string>();
  /** Rows they took away that were known here to be on the server, until somebody here wants them created again. */
  readonly #gone = new Set<string>();
  /** Rows that a list no longer had that was read since they were taken away. */
  readonly #missed = new Set<string>();
  /** Rows that somebody here once wanted created again. */
  readonly #wantedAgain = new Set<string>();
  #amount = 500_000;

  constructor(
    private readonly server: ModelServer,
    private readonly store: ModelStore,
  ) {}

  /** Changes what nobody edits here, types what was typed here, takes the row away, or makes one of its name that is not there. */
  act([planId, name]: readonly [string, string], choices: Choices): string {
    const key = keyOf({ plan_ID: planId, accum_Name: name });
    const row = this.server.rows.get(key);
    if (row === undefined) {
      this.#make({ plan_ID: planId, accum_Name: choices.next(2) === 0 ? name : name.toLowerCase() });
      return `makes ${key}`;
    }
    switch (choices.next(5)) {
      case 4:
        this.server.rows.set(key, { ...row, annual_Max: this.#rowOf(key)?.cells['annual_Max'] ?? null });
        return `types the same ${key}`;
      case 2:
        this.#take(key);
        return `takes ${key}`;
      case 3:
        this.#take(key);
        this.#make({ plan_ID: planId, accum_Name: choices.next(2) === 0 ? name : `${name}2` });
        return `makes anew ${key}`;
      default:
        this.#put({ ...row, annual_Max_Member: this.#next() });
        return `changes ${key}`;
    }
  }

  /** A list of a plan was read here. */
  listed(planId: string): void {
    const prefix = `${planId.toLowerCase()}\u0000`;
    for (const key of this.tainted) {
      if (key.startsWith(prefix) && !this.server.rows.has(key)) this.#missed.add(key);
    }
  }

  /** These rows leave for the service. Throws where they would undo what nobody here has decided on. */
  sees(rows: readonly Cells[]): void {
    for (const cells of rows) {
      const key = keyOf(cells);
      const held = this.server.rows.get(key);
      if (held === undefined && this.#gone.has(key)) throw new Error(`Created unasked: ${key}`);
      const theirs = this.#amounts.get(key);
      const isTheirs = theirs !== undefined && held?.['annual_Max'] === theirs;
      if (isTheirs && cells['annual_Max'] !== theirs && !this.#isKnown(key, theirs)) {
        throw new Error(`Overwritten unseen: ${key}`);
      }
    }
  }

  /** The service has stored this row of this program. */
  stored(cells: Cells): void {
    const key = keyOf(cells);
    this.tainted.delete(key);
    this.#missed.delete(key);
  }

  /** A row is called saved here. Throws where the server was seen not to have it. */
  saved(cells: Cells): void {
    const key = keyOf(cells);
    if (this.#missed.has(key) && !this.server.rows.has(key))
      throw new Error(`I2: ${key} is called saved and was seen to have gone`);
  }

  /** Somebody here has seen both and kept theirs. */
  decided(row: Row): void {
    const key = keyOf(row.cells);
    if (row.baseline === null) {
      this.#gone.delete(key);
      this.#wantedAgain.add(key);
    } else if (changedFields(row).includes('annual_Max_Member')) this.#members.delete(key);
  }

  /** Throws where something they typed is no longer on the server. */
  check(): void {
    for (const [key, member] of this.#members) {
      if (this.server.rows.get(key)?.['annual_Max_Member'] !== member) throw new Error(`Wiped: ${key}`);
    }
  }

  /** What was typed into a row made new here changes the server's; any other has to have seen the amount. */
  #isKnown(key: string, amount: string): boolean {
    const row = this.#rowOf(key);
    if (row === undefined) return false;
    return row.baseline === null ? !this.#wantedAgain.has(key) : row.baseline['annual_Max'] === amount;
  }

  #rowOf(key: string): Row | undefined {
    return [...this.store.rows.values()].find((row) => keyOf(row.cells) === key);
  }

  #take(key: string): void {
    this.server.rows.delete(key);
    this.server.bent.delete(key);
    this.tainted.add(key);
    this.#members.delete(key);
    if ((this.#rowOf(key)?.baseline ?? null) !== null) this.#gone.add(key);
  }

  #make(names: Cells): void {
    const key = keyOf(names);
    const amount = this.#next();
    this.#amounts.set(key, amount);
    this.#put({ ...blank, ...names, annual_Max: amount, annual_Max_Member: this.#next() });
    this.#missed.delete(key);
  }

  #put(row: Cells): void {
    const key = keyOf(row);
    this.server.rows.set(key, row);
    this.tainted.add(key);
    this.#members.set(key, row['annual_Max_Member'] ?? '');
  }

  #next(): string {
    this.#amount += 1;
    return String(this.#amount);
  }
}

const blank: Cells = Object.fromEntries(sheetNamed('accumulators').fields.map((field) => [field.name, null]));

function keyOf(cells: Cells): string {
  return comparedKey('accumulators', cells) ?? '';
}
