import type { ReactElement } from 'react';
import { useObservable } from '../../state/observable';
import type { GridSession } from '../grid-session';
import { AdjustDialog } from './adjust-dialog';
import { PasteSpecialDialog } from './paste-special-dialog';

/** `Paste special` or `Adjust amounts`, while one of them is open. */
export function AmountDialogs({ session }: { readonly session: GridSession }): ReactElement | null {
  const dialog = useObservable(session.clipboard.dialog);
  if (dialog === null) return null;
  return dialog.kind === 'adjust' ? (
    <AdjustDialog session={session} />
  ) : (
    <PasteSpecialDialog session={session} paste={dialog} />
  );
}
