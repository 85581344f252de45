import { type MouseEvent, type RefObject, useCallback, useEffect, useMemo, useReducer, useRef } from 'react';

interface Focusable {
  readonly focus: () => void;
}

interface SheetFocus {
  /** Puts the focus on the sheet once what is under way is drawn and no dialog is open. */
  readonly goToSheet: () => void;
  /** For the whole screen: a mouse takes no keyboard away from the sheet. */
  readonly mouse: ScreenMouse;
}

interface ScreenMouse {
  /** A press on what does nothing, a scrollbar too, leaves the focus where it is. */
  readonly onMouseDown: (event: MouseEvent) => void;
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
  const goIfNowhere = useCallback(() => {
    if (isNowhere() && !isDialogOpen()) sheet.current?.focus();
  }, [sheet]);
  useEffect(() => {
    if (isDialogOpen()) return;
    if (!isWanted.current) {
      // While it goes from one control to another the focus is nowhere: a click into a box would lose it to the sheet.
      if (isNowhere()) setTimeout(goIfNowhere);
      return;
    }
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
  return { goToSheet, mouse: useMemo(() => ({ onMouseDown, onClick }), [onClick]) };
}

/** What the focus may go to with a press, or what needs the press for itself. */
const focusable = 'button, input, textarea, select, label, summary, a[href], [tabindex], dialog';

/** A pane may be focused, by F6 alone: its ground and its scrollbars are no place to type. */
function onMouseDown(event: MouseEvent): void {
  // The middle button scrolls by itself on some systems.
  if (event.button === 1 || !(event.target instanceof Element)) return;
  const found = event.target.closest(focusable);
  if (found === null || found.hasAttribute('data-pane')) event.preventDefault();
}

/** A sheet that has just been hidden keeps the focus for a moment, and then it is nowhere. */
function isNowhere(): boolean {
  const active = document.activeElement;
  return active === null || active === document.body || active.closest('[hidden]') !== null;
}

function isDialogOpen(): boolean {
  return document.querySelector('dialog[open]') !== null;
}

/** Buttons that open a menu give the focus to it; a click on nothing would lose the focus. */
function isForSheet(target: EventTarget): boolean {
  if (!(target instanceof Element)) return false;
  const button = target.closest('button');
  return button === null ? isNowhere() : button.ariaHasPopup === null && button.role !== 'menuitem';
}
