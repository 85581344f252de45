import type { Mark, Standing } from '../../../shared/batch/run-record';
import type { Attempt } from '../../../shared/batch/settling';
import { differencesText, type Verification } from '../../../shared/batch/verifying';
import { assertNever } from '../../../shared/plan/assert-never';
import type { Cells, CellValue } from '../../../shared/plan/cells';
import type { Row, RunState as RowRunState } from '../../../shared/plan/row';
import { keyCells } from '../../../shared/plan/row-key';
import { sheetNamed } from '../../../shared/plan/sheet';
import { inState, released, saved } from '../row-outcomes';
import type { Piece, SavedRow } from './run-state';

/** The row shows a state of the run. */
export function stateMark(row: Row, state: RowRunState, told: { was: Standing; message?: string }): Mark {
  return { update: inState(row, state, told.message), standing: state, was: told.was };
}

/** Back to edited or new: not sent, or the server certainly did not take it. */
export function releaseMark(row: Row, was: Standing): Mark {
  return { update: released(row), standing: null, was };
}

/** Rows of a run that was stopped, what they were: of those that were tried already, the record says so. */
export function stoppedMarks(
  { items, wasSent }: Pick<Piece, 'items' | 'wasSent'>,
  was: Standing,
): readonly Mark[] {
  const remark = wasSent ? { remark: notAgain } : {};
  return items.map(({ frozen }) => ({ ...releaseMark(frozen, was), ...remark }));
}

const notAgain = 'Stopped before it was tried again.';

/** The server's own item said so of a row: what was sent is its baseline now. */
export function savedMark({ open, standing, message, baseline }: SavedRow): Mark {
  const update = saved(open.frozen, { state: standing, message, baseline });
  return { update, standing, was: 'sending', ...ofUnloaded(open) };
}

/** Of a row that the server had without its having been loaded, that is passed on: a run counts them. */
export function ofUnloaded({ isUnloaded }: { readonly isUnloaded?: true | undefined }): {
  readonly isUnloaded?: true;
} {
  return isUnloaded === undefined ? {} : { isUnloaded };
}

/**
 * What reading back tells a row that was called saved; undefined where it tells nothing. What the server holds
 * becomes the baseline; a field that it stored differently keeps what was typed, as an edit to be decided on, and the
 * baseline it had before.
 */
export function verifiedMark(
  { open, standing, message: said, baseline }: SavedRow,
  found: Verification,
): Mark | undefined {
  const { frozen } = open;
  switch (found.kind) {
    case 'unclear':
      return undefined;
    case 'gone': {
      const { update, ...mark } = stateMark(frozen, 'conflict', { was: standing, message: found.message });
      // As it was before it was written: whoever makes it anew meanwhile does so beside what was typed, not over it.
      const was = open.attempt.before ?? blankRow(open.attempt);
      const rebase = { frozen: was, revision: frozen.revision, baseline: was };
      return { ...mark, update: { ...update, rebase }, ...ofUnloaded(open) };
    }
    case 'holds': {
      const { revision } = frozen;
      const rebase = { frozen: baseline, revision, baseline: found.server };
      return {
        update: { rowId: frozen.id, run: { state: standing, message: said, revision }, rebase },
        standing,
        was: standing,
      };
    }
    case 'differs': {
      const { revision } = frozen;
      const held: Record<string, CellValue> = { ...baseline };
      // As before in these fields: the server's own value is decided on, also where the row was edited meanwhile.
      const was: Record<string, CellValue> = { ...found.server };
      for (const { field } of found.differences) {
        Reflect.deleteProperty(held, field);
        was[field] = open.attempt.before?.[field] ?? null;
      }
      const message = differencesText(open.attempt, found.differences);
      return {
        update: {
          rowId: frozen.id,
          run: { state: 'conflict', message, revision },
          rebase: { frozen: held, revision, baseline: was },
        },
        ...ofUnloaded(open),
        standing: 'conflict',
        was: standing,
        differences: found.differences,
      };
    }
    default:
      return assertNever(found);
  }
}

/** A row of this name without content: what is known of one that was not there before. */
function blankRow({ sheet, sent }: Attempt): Cells {
  const blank = sheetNamed(sheet).fields.map(({ name }) => [name, null] as const);
  return { ...Object.fromEntries(blank), ...keyCells(sheet, sent) };
}
