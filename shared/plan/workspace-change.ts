import { type ToldUpdate, updateText } from './packed-rebase';
import type { Row, RowRun } from './row';
import type { RowUpdate } from './row-update';

/** What the main process itself did to rows. Applied in the order added, removed, updated. */
export interface WorkspaceChange<Update extends ToldUpdate = RowUpdate> {
  readonly added: readonly Row[];
  readonly updated: readonly Update[];
  readonly removed: readonly string[];
}

/** A change as the window reads it: its updates are still text, a JSON list of what `updateFrom` takes. */
export interface ReadChange extends Pick<WorkspaceChange, 'added' | 'removed'> {
  /** What runs say of rows: updates name it by its number. */
  readonly runs: readonly (RowRun | null)[];
  readonly updates: string;
}

/**
 * The change as text for the window: two lines of JSON, the second of which are the updates. Of thousands of rows a run
 * says the same.
 */
export function changeText({ added, updated, removed }: WorkspaceChange<ToldUpdate>): string {
  const runs: (RowRun | null)[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (run: RowRun | null): number => {
    const name = run === null ? '' : `${run.state} ${run.revision} ${run.message}`;
    const known = numbers.get(name) ?? runs.push(run) - 1;
    numbers.set(name, known);
    return known;
  };
  const updates = updated.map((update) => updateText(update, numberOf(update.run)));
  return `${JSON.stringify({ added, removed, runs })}\n[${updates.join(',')}]`;
}

export function changeRead(text: string): ReadChange {
  const end = text.indexOf('\n');
  const beside = JSON.parse(text.slice(0, end)) as Omit<ReadChange, 'updates'>;
  return { ...beside, updates: text.slice(end + 1) };
}
