import { rowMessage } from '../../shared/plan/row-message';
import type { RowView } from './row-view';

/** Messages are counted by so many characters: one that goes makes room only where it was longer by that. */
const perClass = 20;
/** Classes of messages of runs, and as many of checks; class 0 are rows without a message. */
const classes = 7;
const allClasses = 1 + 2 * classes;

/** The longest messages of a sheet, those of runs and those of checks: what their column wants room for. */
export class LongestMessages {
  ofRuns = '';
  ofChecks = '';
  /** By class, how many rows have such a message, and the longest of these. */
  readonly #rows = new Uint32Array(allClasses);
  readonly #longest: string[] = Array.from({ length: allClasses }, () => '');

  clear(): void {
    this.#rows.fill(0);
    this.#longest.fill('');
  }

  /** The class of the message a row has now, which is to be counted. */
  hear(view: RowView): number {
    const message = rowMessage(view);
    if (message === '') return 0;
    const isOfRun = view.row.run?.state === view.state;
    const kind = (isOfRun ? 1 : 1 + classes) + Math.min(classes - 1, Math.floor(message.length / perClass));
    this.#longest[kind] = longer(this.#longest[kind] ?? '', message);
    return kind;
  }

  /** So many rows more, or with a minus fewer, have a message of the class. */
  add(kind: number, rows: number): void {
    const now = (this.#rows[kind] ?? 0) + rows;
    this.#rows[kind] = now;
    if (now === 0) this.#longest[kind] = '';
  }

  /** All rows are counted. */
  settle(): void {
    this.ofRuns = this.#longest.slice(1, 1 + classes).findLast(isSaid) ?? '';
    this.ofChecks = this.#longest.slice(1 + classes).findLast(isSaid) ?? '';
  }
}

function isSaid(message: string): boolean {
  return message !== '';
}

/** The longer of two texts; the first of two that are as long. */
function longer(one: string, other: string): string {
  return other.length > one.length ? other : one;
}

/** The shorter of two texts; the first of two that are as long. */
export function shorter(one: string, other: string): string {
  return other.length < one.length ? other : one;
}
