import type { Cells } from '../plan/cells';
import { sheetNamed, type SheetName } from '../plan/sheet';
import { alikeRow, sameRow } from './same-value';
import type { ServerMatch } from './server-list';

/** What was sent for one row, kept until it is known what became of it. */
export interface Attempt {
  readonly sheet: SheetName;
  readonly mode: 'create' | 'update';
  /** The complete row that was sent. */
  readonly sent: Cells;
  /** The row as the server held it just before; null when it had none. */
  readonly before: Cells | null;
}

/**
 * How long a request without an answer may still land, in milliseconds: after a timeout as long again as the
 * deadline was, after a cut line a moment. Until then "still as before" proves nothing.
 */
export const landingTime = { timeout: 30_000, cut: 2_000, none: 0 } as const;

/**
 * How long a request may still land that was answered with this status, in milliseconds. A gateway that answers 504
 * gave up waiting for the service, one that answers 502 lost its line to it: either may still be at work. A 202 says
 * that the service will see to it.
 */
export function landingOf(status: number): number {
  if (status === 202 || status === 504) return landingTime.timeout;
  return status === 502 ? landingTime.cut : landingTime.none;
}

export const confirmed = 'Confirmed by reading back.';

/** What reading back says of a row without an answer. */
export type Settlement =
  | { readonly kind: 'created' | 'updated'; readonly server: Cells }
  /** The server still holds what it held before. */
  | { readonly kind: 'notApplied'; readonly server: Cells | null }
  | { readonly kind: 'conflict'; readonly message: string }
  | { readonly kind: 'unknown'; readonly message: string };

/**
 * Compares the server's row with what was sent and with what was there before. Equal to neither is a
 * conflict: someone else changed it. Where only letter case or blanks differ, the server's own way of
 * writing is accepted, unless that is all that was to be changed.
 */
export function settle(attempt: Attempt, match: ServerMatch): Settlement {
  if (match.kind === 'unclear') return { kind: 'unknown', message: match.reason };
  if (match.kind === 'absent') {
    if (attempt.before === null) return { kind: 'notApplied', server: null };
    return {
      kind: 'conflict',
      message: `The server no longer has this ${sheetNamed(attempt.sheet).rowNoun}.`,
    };
  }
  const { cells } = match;
  const isSent = holds(attempt.sheet, cells, { wanted: attempt.sent, other: attempt.before });
  if (isSent) return { kind: attempt.mode === 'create' ? 'created' : 'updated', server: cells };
  const { before } = attempt;
  if (before !== null && holds(attempt.sheet, cells, { wanted: before, other: attempt.sent })) {
    return { kind: 'notApplied', server: cells };
  }
  return {
    kind: 'conflict',
    message: 'The server now holds neither what was sent nor what was there before.',
  };
}

/** True where the server's row is the wanted one, and its way of writing does not fit the other as well. */
function holds(
  sheet: SheetName,
  server: Cells,
  choice: { readonly wanted: Cells; readonly other: Cells | null },
): boolean {
  const { wanted, other } = choice;
  if (sameRow(sheet, server, wanted)) return true;
  return alikeRow(sheet, server, wanted) && (other === null || !alikeRow(sheet, server, other));
}
