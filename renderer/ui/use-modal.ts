import { type RefObject, useLayoutEffect, useRef } from 'react';

/**
 * A dialog that is open for as long as it is drawn: the rest of the screen is out of reach, and when it goes the
 * focus is back where it was. `data-first-focus` marks the control that gets the focus.
 */
export function useModal(): RefObject<HTMLDialogElement | null> {
  const place = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const dialog = place.current;
    if (dialog === null) return undefined;
    const before = document.activeElement;
    dialog.showModal();
    // showModal puts the focus on the first control, which is the one that closes.
    dialog.querySelector<HTMLElement>('[data-first-focus]')?.focus();
    return () => {
      dialog.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);
  return place;
}
