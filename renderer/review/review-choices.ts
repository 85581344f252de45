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

/** What was chosen in a workspace for rows in conflict, and what it was chosen of, as text. */
type Remembered = Map<string, { readonly of: string; readonly fields: Map<string, Keep> }>;

const remembered = new WeakMap<object, Remembered>();

/**
 * What was chosen for the rows in conflict, cell by cell. Nothing of it is done before it is sent or applied; until
 * then it is kept when the review closes, as long as the row and what the server holds are the same.
 */
export class ReviewChoices {
  readonly #conflicts = new Map<string, Conflict>();
  readonly #chosen: Remembered;

  /** Those of the same workspace are remembered. */
  constructor(workspace: object) {
    this.#chosen = remembered.get(workspace) ?? (new Map() as Remembered);
    remembered.set(workspace, this.#chosen);
  }

  /** Learns what the review found of a row. */
  learn(row: Row, found: ReviewedRow): void {
    const seen = JSON.stringify([found.revision, found.server]);
    if (this.#chosen.get(row.id)?.of !== seen) this.#chosen.delete(row.id);
    if (found.kind !== 'conflict') {
      this.#conflicts.delete(row.id);
      return;
    }
    const fields = conflictFields(row, found);
    this.#conflicts.set(row.id, { row, found, fields: fields.length === 0 ? [wholeRow] : fields });
  }

  /** Before the server is read anew. */
  clear(): void {
    this.#conflicts.clear();
  }

  /** The rows in conflict. */
  get rowIds(): readonly string[] {
    return [...this.#conflicts.keys()];
  }

  /** What was chosen for a cell; of a row, what was chosen for all its cells in conflict. */
  of(rowId: string, field?: string): Keep | undefined {
    const chosen = this.#chosen.get(rowId)?.fields;
    if (field !== undefined) return chosen?.get(field);
    const [first, ...others] = (this.#conflicts.get(rowId)?.fields ?? []).map((name) => chosen?.get(name));
    return others.every((keep) => keep === first) ? first : undefined;
  }

  /** Chooses for a cell, or for all cells of the row in conflict; what is chosen already is taken back. */
  choose(rowId: string, field: string | undefined, keep: Keep): void {
    const fields = field === undefined ? (this.#conflicts.get(rowId)?.fields ?? []) : [field];
    const chosen = new Map(this.#chosen.get(rowId)?.fields);
    const isTakenBack = fields.every((name) => chosen.get(name) === keep);
    for (const name of fields) {
      if (isTakenBack) chosen.delete(name);
      else chosen.set(name, keep);
    }
    this.#keep(rowId, chosen);
  }

  chooseAll(keep: Keep): void {
    for (const [rowId, { fields }] of this.#conflicts) {
      this.#keep(rowId, new Map(fields.map((name) => [name, keep])));
    }
  }

  /** Whether every cell of the row in conflict has been chosen. */
  isDecided(rowId: string): boolean {
    const chosen = this.#chosen.get(rowId)?.fields;
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

  /** What becomes of a decided row, in words; undefined while something of it is to be chosen. */
  decidedWord(rowId: string): string | undefined {
    const conflict = this.#conflicts.get(rowId);
    if (conflict === undefined || !this.isDecided(rowId)) return undefined;
    const keep = this.of(rowId);
    if (keep === undefined) return 'Mine and theirs';
    if (keep === 'mine') return 'Keeps mine';
    return conflict.found.server === null ? 'Removed here' : 'Takes theirs';
  }

  #keep(rowId: string, fields: Map<string, Keep>): void {
    const found = this.#conflicts.get(rowId)?.found;
    if (found !== undefined)
      this.#chosen.set(rowId, { of: JSON.stringify([found.revision, found.server]), fields });
  }

  #choice(rowId: string, { fields, row }: Conflict): ReviewChoice {
    const isTheirs = (name: string): boolean => this.#chosen.get(rowId)?.fields.get(name) === 'theirs';
    const isWhole = isTheirs(wholeRow);
    const theirs = isWhole
      ? changedFields(row)
      : fields.filter((name) => name !== wholeRow && isTheirs(name));
    return { rowId, keep: isWhole ? 'theirs' : 'mine', theirs };
  }
}
