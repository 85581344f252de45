import type { Settlement } from '../../shared/batch/settling';
import { confirmed } from '../../shared/batch/settling';
import type { Cells, CellValue } from '../../shared/plan/cells';
import type { Row, RunState } from '../../shared/plan/row';
import type { RowUpdate } from '../../shared/plan/row-update';
import { sheetNamed, type SheetName } from '../../shared/plan/sheet';
import type { OpenAttempt } from './open-attempts';

/** The row shows this state, as of the content it was frozen with. */
export function inState(frozen: Row, state: RunState, message = ''): RowUpdate {
  return { rowId: frozen.id, run: { state, message, revision: frozen.revision } };
}

/** The row is what its content says: edited or new again. */
export function released(frozen: Row): RowUpdate {
  return { rowId: frozen.id, run: null };
}

/** The server holds the row exactly as it is here. */
export function unchanged(frozen: Row, server: Cells): RowUpdate {
  const { cells, revision } = frozen;
  return { rowId: frozen.id, run: null, rebase: { frozen: cells, revision, baseline: server } };
}

/** Reading back showed the row as it was sent. */
export function confirmedSaved(open: OpenAttempt, found: Extract<Settlement, { server: Cells }>): RowUpdate {
  const state = found.kind === 'created' ? 'created' : 'updated';
  return saved(open.frozen, { state, message: savedWords(open, state, confirmed), baseline: found.server });
}

/** What stands beside a saved row: what the server said, after that it had the row already. */
export function savedWords(
  { isUnloaded, attempt }: OpenAttempt,
  state: 'created' | 'updated',
  said: string,
): string {
  if (isUnloaded === undefined || state !== 'updated') return said;
  const noun = sheetNamed(attempt.sheet).rowNoun;
  const words = `This ${noun} was on the server already: what you typed changed it, its other values stayed.`;
  return said === '' ? words : `${words} ${said}`;
}

interface SavedAs {
  readonly state: 'created' | 'updated';
  readonly message: string;
  readonly baseline: Cells;
}

/** The row is on the server as it was frozen: what is there is the baseline now. */
export function saved({ id, cells, revision }: Row, { state, message, baseline }: SavedAs): RowUpdate {
  const rebase = { frozen: cells, revision, baseline };
  return { rowId: id, run: { state, message, revision }, rebase };
}

/**
 * Who and when is the server's business: what it said before stays until the plan is read again. What this run has
 * filled in has that already.
 */
export function baselineAfter({ attempt: { sheet, sent, before } }: OpenAttempt): Cells {
  const names = auditNames[sheet];
  if (names.every((name) => sent[name] === (before?.[name] ?? null))) return sent;
  const cells: Record<string, CellValue> = { ...sent };
  // One by one: spreading a second object takes far longer, which counts in a run of 100,000 rows.
  for (const name of names) cells[name] = before?.[name] ?? null;
  return cells;
}

const auditNames: Readonly<Record<SheetName, readonly string[]>> = {
  accumulators: auditNamesOf('accumulators'),
  preExisting: auditNamesOf('preExisting'),
};

function auditNamesOf(sheet: SheetName): readonly string[] {
  return sheetNamed(sheet)
    .fields.filter((field) => field.audit)
    .map(({ name }) => name);
}
