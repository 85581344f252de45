import { type MouseEvent, type RefObject, useCallback, useEffect, useReducer, useRef } from 'react';

interface Focusable {
  readonly focus: () => void;
}

interface SheetFocus {
  /** Puts the focus on the sheet once what is under way is drawn and no dialog is open. */
  readonly goToSheet: () => void;
  /** For clicks anywhere on the screen: a mouse takes no keyboard away from the sheet. */
  readonly onClick: (event: MouseEvent) => void;
}

/** Panes whose controls come and go; the sheet keeps its own focus. */
const chrome = '[data-pane]:not([data-pane="sheet"])';

/**
 * Keeps the focus where typing does something: on the sheet after a mouse click on a button or tab, after a
 * dialog, and whenever the focused control is gone. Keys that press a button leave the focus on it.
 */
export function useSheetFocus(sheet: RefObject<Focusable | null>): SheetFocus {
  // A page that has just been drawn begins on the sheet.
  const isWanted = useRef(true);
  const [, drawAgain] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    if (document.querySelector('dialog[open]') !== null) return;
    if (!isWanted.current && !isNowhere()) return;
    sheet.current?.focus();
    isWanted.current = isNowhere();
  });
  const goToSheet = useCallback(() => {
    isWanted.current = true;
    drawAgain();
  }, []);
  useEffect(() => {
    // A button that had the focus and is gone leaves it nowhere, without any event.
    const watcher = new MutationObserver(() => {
      if (isNowhere()) drawAgain();
    });
    for (const pane of document.querySelectorAll(chrome))
      watcher.observe(pane, { childList: true, subtree: true });
    // The sheet takes the focus only once it is drawn, which is just after the screen around it.
    const drawn = requestAnimationFrame(drawAgain);
    return () => {
      cancelAnimationFrame(drawn);
      watcher.disconnect();
    };
  }, []);
  const onClick = useCallback(
    (event: MouseEvent) => {
      // A key that presses a button is told as a click without a count.
      if (event.detail > 0 && isForSheet(event.target)) goToSheet();
    },
    [goToSheet],
  );
  return { goToSheet, onClick };
}

/** A sheet that has just been hidden keeps the focus for a moment, and then it is nowhere. */
function isNowhere(): boolean {
  const active = document.activeElement;
  return active === null || active === document.body || active.closest('[hidden]') !== null;
}

/** Buttons that open a menu give the focus to it; a click on nothing would lose the focus. */
function isForSheet(target: EventTarget): boolean {
  if (!(target instanceof Element)) return false;
  const button = target.closest('button');
  return button === null ? isNowhere() : button.ariaHasPopup === null && button.role !== 'menuitem';
}
