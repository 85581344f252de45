import type { ReviewChoice } from '../../../shared/ipc/review-schemas';
import type { Cells } from '../../../shared/plan/cells';
import { loadedContent } from '../../../shared/plan/created-again';
import type { Row } from '../../../shared/plan/row';
import type { RowUpdate } from '../../../shared/plan/row-update';
import { sheetNamed } from '../../../shared/plan/sheet';
import { underTyped } from '../conflict-choice';
import type { RunRules } from '../engine/run-rules';
import type { Finding } from './dry-run';

type Findings = ReadonlyMap<string, Finding>;

/** What decisions of a review do to rows. */
export interface Decided {
  readonly updates: readonly RowUpdate[];
  /** Rows the server no longer has and that are not to be created again. */
  readonly removed: readonly Row[];
}

/**
 * Puts what the review saw on the server under the rows that were decided: what is typed over it is an edit then, and a
 * server that holds something else by the time of sending is a conflict again. Rows edited since are left alone.
 */
export function decided(rows: readonly Row[], choices: readonly ReviewChoice[], found: Findings): Decided {
  const byId = new Map(choices.map((choice) => [choice.rowId, choice]));
  const updates: RowUpdate[] = [];
  const removed: Row[] = [];
  for (const row of rows) {
    const finding = found.get(row.id);
    if (finding?.revision !== row.revision) continue;
    const choice = byId.get(row.id);
    if (choice !== undefined && finding.server === null && choice.keep === 'theirs') removed.push(row);
    else updates.push(update(row, finding.server, choice?.theirs ?? []));
  }
  return { updates, removed };
}

/** What the review saw on the server, under the rows in conflict that nobody has edited since. */
export function undecided(rows: readonly Row[], found: Findings): readonly RowUpdate[] {
  return rows.flatMap((row) => {
    const finding = found.get(row.id);
    if (finding?.kind !== 'conflict' || finding.revision !== row.revision) return [];
    return underTyped(row, finding.server);
  });
}

function update(row: Row, server: Cells | null, theirs: readonly string[]): RowUpdate {
  const { id: rowId, revision } = row;
  if (server === null) {
    return { rowId, run: null, rebase: { frozen: row.cells, revision, baseline: null } };
  }
  // A cell that is as it was frozen takes the server's content; the others keep what was typed.
  const kept = loadedContent(row);
  const taken = Object.fromEntries(theirs.map((field) => [field, row.cells[field] ?? null]));
  return { rowId, run: null, rebase: { frozen: { ...kept, ...taken }, revision, baseline: server } };
}

/** Whether a row that may go would go over something that was never loaded: it is new here, but on the server. */
export function standsOnUnloaded({ kind, server }: Finding): boolean {
  return server !== null && (kind === 'update' || kind === 'unchanged');
}

/** The rules of a run that may do with a row what its review has shown, and nothing else. */
export function rulesAsReviewed(rules: RunRules, found: Findings): RunRules {
  return {
    ...rules,
    prepare: (row, match) => {
      const prepared = rules.prepare(row, match);
      const finding = found.get(row.id);
      if (prepared.kind !== 'send' || finding === undefined) return prepared;
      if (isAsReviewed(finding, prepared.mode)) {
        // What the review saw is under it by now: it counts as never loaded all the same.
        return finding.isUnloaded === true ? { ...prepared, isUnloaded: true } : prepared;
      }
      const noun = sheetNamed(row.sheet).rowNoun;
      return {
        kind: 'conflict',
        message: `The server has changed this ${noun} since you reviewed it. Review it again.`,
      };
    },
  };
}

function isAsReviewed({ kind, server }: Finding, mode: 'create' | 'update'): boolean {
  // What was decided stands on what the review saw: another content of the server is a conflict by itself.
  return kind === 'conflict' ? server !== null || mode === 'create' : kind === mode;
}
