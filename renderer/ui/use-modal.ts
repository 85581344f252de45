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
    const follow = (): void => {
      requestAnimationFrame(() => {
        showFocused(dialog);
      });
    };
    dialog.addEventListener('focusin', follow);
    dialog.addEventListener('keydown', follow);
    // showModal puts the focus on the first control, which is the one that closes.
    dialog.querySelector<HTMLElement>('[data-first-focus]')?.focus({ preventScroll: true });
    return () => {
      dialog.removeEventListener('focusin', follow);
      dialog.removeEventListener('keydown', follow);
      dialog.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);
  return place;
}

/** Lists inside scroll for themselves; where the window is so small that the dialog scrolls as well, it follows them. */
function showFocused(dialog: HTMLDialogElement): void {
  const focused = document.activeElement;
  if (dialog.scrollHeight <= dialog.clientHeight || focused === null || !dialog.contains(focused)) return;
  // Head and foot are in view wherever the rest is scrolled to.
  if (focused.closest('.dialog-head, .dialog-foot') !== null) return;
  const active = focused.getAttribute('aria-activedescendant');
  const shown = active === null ? focused : (document.getElementById(active) ?? focused);
  shown.scrollIntoView({ block: 'nearest' });
}
