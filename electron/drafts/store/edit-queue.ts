import type { Row } from '../../../shared/plan/row';
import { EditRefused } from './edit-refused';
import type { EditRequest } from './edit-request';
import type { Keeping, KeptEdits } from './keeping';
import type { Lifeboat, LifeboatEntry } from './lifeboat';
import { type KeepTrouble, troubleOf } from './store-trouble';

interface WaitingEdit extends LifeboatEntry {
  isInLifeboat: boolean;
}

export interface EditQueueSurroundings {
  readonly lifeboat: Lifeboat;
  /** Keeps one gesture in the database, whole or not at all. */
  readonly keep: (request: EditRequest) => readonly Row[];
  readonly now: () => number;
  readonly stateChanged: (state: Keeping) => void;
  /** Why the database at hand is no place to keep anything in; null where it is. */
  readonly temporary: KeepTrouble | null;
}

/**
 * Brings gestures into the database in the order they were made. One that the disk refuses waits here and in
 * the lifeboat, and all later ones behind it, as they may build on it; each new gesture tries them all again.
 */
export class EditQueue {
  readonly #around: EditQueueSurroundings;
  readonly #waiting: WaitingEdit[];
  #state: Keeping;
  #isDamaged = false;

  constructor(around: EditQueueSurroundings) {
    this.#around = around;
    this.#waiting = around.lifeboat.entries().map((entry) => ({ ...entry, isInLifeboat: true }));
    const { temporary } = around;
    const since = around.now();
    this.#state =
      temporary === null
        ? { kind: 'kept', at: null }
        : { kind: 'notKept', trouble: temporary, since, inLifeboat: true };
  }

  get state(): Keeping {
    return this.#state;
  }

  /** Whether the database was found damaged; an edit that fits elsewhere does not make it whole. */
  get isDamaged(): boolean {
    return this.#isDamaged;
  }

  /** Gestures that the database at hand has not got, in the order they were made. */
  get waiting(): readonly EditRequest[] {
    // One that stands in takes what the real one does not.
    return this.#around.temporary === null ? this.#waiting.map(({ request }) => request) : [];
  }

  /** At the start: brings in what waits in the lifeboat, or at least shows it in the database that stands in. */
  begin(): void {
    if (this.#around.temporary !== null) {
      for (const { request } of this.#waiting) this.#keepInStandIn(request);
      return;
    }
    const trouble = this.retry();
    if (trouble !== null) this.tell(trouble);
  }

  add(request: EditRequest): KeptEdits {
    const at = this.#around.now();
    if (this.#around.temporary !== null) return this.#addToTemporary({ at, request });
    const earlier = this.retry();
    if (earlier !== null) return this.#wait({ at, request }, earlier);
    try {
      const revived = this.#around.keep(request);
      this.#become({ kind: 'kept', at });
      return { kind: 'kept', at, revived };
    } catch (error) {
      if (error instanceof EditRefused) return { kind: 'refused', message: error.message };
      return this.#wait({ at, request }, troubleOrThrow(error));
    }
  }

  /** Tries to bring in what waits. Gives why it still waits, or null when nothing does. */
  retry(): KeepTrouble | null {
    if (this.#around.temporary !== null) return this.#around.temporary;
    while (this.#waiting.length > 0) {
      const trouble = this.#keepFirst();
      if (trouble !== null) return trouble;
      this.#waiting.shift();
      if (this.#waiting.length === 0) {
        this.#around.lifeboat.putAway(this.#around.now());
        this.#become({ kind: 'kept', at: this.#around.now() });
      }
    }
    return null;
  }

  /** For a refusal met elsewhere: the state then says so until an edit is kept again. */
  tell(trouble: KeepTrouble): void {
    if (trouble === 'corrupt') this.#isDamaged = true;
    const since = this.#state.kind === 'notKept' ? this.#state.since : this.#around.now();
    const inLifeboat = this.#waiting.every((edit) => edit.isInLifeboat);
    this.#become({ kind: 'notKept', trouble, since, inLifeboat });
  }

  /** The disk took something again; with nothing waiting, all is kept. */
  recovered(): void {
    if (this.#waiting.length === 0) this.#become({ kind: 'kept', at: this.#around.now() });
  }

  #keepFirst(): KeepTrouble | null {
    const first = this.#waiting[0];
    if (first === undefined) return null;
    try {
      this.#around.keep(first.request);
      return null;
    } catch (error) {
      // It stays in the lifeboat's file, which is never deleted.
      if (error instanceof EditRefused) return null;
      return troubleOrThrow(error);
    }
  }

  #wait(entry: LifeboatEntry, trouble: KeepTrouble): KeptEdits {
    this.#waiting.push({ ...entry, isInLifeboat: false });
    const inLifeboat = this.#fillLifeboat();
    this.tell(trouble);
    return { kind: 'notKept', trouble, inLifeboat };
  }

  #addToTemporary(entry: LifeboatEntry): KeptEdits {
    const refused = this.#keepInStandIn(entry.request);
    if (refused !== undefined) return { kind: 'refused', message: refused.message };
    return this.#wait(entry, this.#around.temporary ?? 'diskFailed');
  }

  /** Gives why the workspace does not take it; a disk that does not is known already. */
  #keepInStandIn(request: EditRequest): EditRefused | undefined {
    try {
      this.#around.keep(request);
      return undefined;
    } catch (error) {
      if (error instanceof EditRefused) return error;
      troubleOrThrow(error);
      return undefined;
    }
  }

  #fillLifeboat(): boolean {
    for (const edit of this.#waiting) {
      if (edit.isInLifeboat) continue;
      try {
        this.#around.lifeboat.add({ at: edit.at, request: edit.request });
        edit.isInLifeboat = true;
      } catch {
        // Not there either: it waits in memory, and the state says that it is nowhere else.
        return false;
      }
    }
    return true;
  }

  #become(state: Keeping): void {
    this.#state = state;
    this.#around.stateChanged(state);
  }
}

function troubleOrThrow(error: unknown): KeepTrouble {
  const trouble = troubleOf(error);
  if (trouble === undefined) throw error;
  return trouble;
}
