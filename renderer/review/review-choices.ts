import type { ReviewedRow } from '../../shared/batch/reviewed-row';
import type { ReviewChoice } from '../../shared/ipc/review-schemas';
import type { Row } from '../../shared/plan/row';
import { changedFields } from '../../shared/plan/row-state';
import { conflictFields, type Keep } from './row-changes';

/** Stands for the row where it is in conflict as a whole: it has gone from the server. */
const wholeRow = '';

interface Conflict {
  readonly fields: readonly string[];
  readonly row: Row;
  readonly found: ReviewedRow;
}

/** What was chosen for the rows in conflict, cell by cell. Nothing of it is done before it is sent or applied. */
export class ReviewChoices {
  readonly #conflicts = new Map<string, Conflict>();
  readonly #chosen = new Map<string, Map<string, Keep>>();

  /** Learns what the review found of a row. */
  learn(row: Row, found: ReviewedRow): void {
    if (found.kind !== 'conflict') {
      this.#conflicts.delete(row.id);
      return;
    }
    const fields = conflictFields(row, found);
    this.#conflicts.set(row.id, { row, found, fields: fields.length === 0 ? [wholeRow] : fields });
  }

  clear(): void {
    this.#conflicts.clear();
    this.#chosen.clear();
  }

  /** The rows in conflict. */
  get rowIds(): readonly string[] {
    return [...this.#conflicts.keys()];
  }

  /** What was chosen for a cell; of a row, what was chosen for all its cells in conflict. */
  of(rowId: string, field?: string): Keep | undefined {
    const chosen = this.#chosen.get(rowId);
    if (field !== undefined) return chosen?.get(field);
    const [first, ...others] = (this.#conflicts.get(rowId)?.fields ?? []).map((name) => chosen?.get(name));
    return others.every((keep) => keep === first) ? first : undefined;
  }

  /** Chooses for a cell, or for all cells of the row in conflict; what is chosen already is taken back. */
  choose(rowId: string, field: string | undefined, keep: Keep): void {
    const fields = field === undefined ? (this.#conflicts.get(rowId)?.fields ?? []) : [field];
    const chosen = this.#chosen.get(rowId) ?? new Map<string, Keep>();
    const isTakenBack = fields.every((name) => chosen.get(name) === keep);
    for (const name of fields) {
      if (isTakenBack) chosen.delete(name);
      else chosen.set(name, keep);
    }
    this.#chosen.set(rowId, chosen);
  }

  chooseAll(keep: Keep): void {
    for (const [rowId, { fields }] of this.#conflicts) {
      this.#chosen.set(rowId, new Map(fields.map((name) => [name, keep])));
    }
  }

  /** Whether every cell of the row in conflict has been chosen. */
  isDecided(rowId: string): boolean {
    const chosen = this.#chosen.get(rowId);
    const conflict = this.#conflicts.get(rowId);
    return conflict?.fields.every((name) => chosen?.has(name) === true) ?? false;
  }

  /** Whether something of a decided row is still to be sent: not where all of it becomes the server's. */
  goesOut(rowId: string): boolean {
    const conflict = this.#conflicts.get(rowId);
    if (conflict === undefined || !this.isDecided(rowId)) return false;
    const { keep, theirs } = this.#choice(rowId, conflict);
    if (conflict.found.server === null) return keep === 'mine';
    const taken = new Set(theirs);
    return changedFields(conflict.row).some((name) => !taken.has(name));
  }

  /** What was decided, as it is sent. */
  get all(): readonly ReviewChoice[] {
    return [...this.#conflicts].flatMap(([rowId, conflict]) =>
      this.isDecided(rowId) ? this.#choice(rowId, conflict) : [],
    );
  }

  #choice(rowId: string, { fields, row }: Conflict): ReviewChoice {
    const isTheirs = (name: string): boolean => this.#chosen.get(rowId)?.get(name) === 'theirs';
    const isWhole = isTheirs(wholeRow);
    const theirs = isWhole
      ? changedFields(row)
      : fields.filter((name) => name !== wholeRow && isTheirs(name));
    return { rowId, keep: isWhole ? 'theirs' : 'mine', theirs };
  }
}
