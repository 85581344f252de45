import { useEffect } from 'react';

/** What each key does, by names like `Ctrl+O`, `Ctrl+Shift+Z` and `F6`; Cmd counts as Ctrl. */
export type Shortcuts = Readonly<Record<string, () => void>>;

/** Keys that work wherever the focus is: not while a dialog is open, nor where something took the key already. */
export function useShortcuts(shortcuts: Shortcuts): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || document.querySelector('dialog[open]') !== null) return;
      const name = keyName(event);
      const action = shortcuts[name];
      if (action === undefined || (isTextKey(name) && isTyping(event.target))) return;
      event.preventDefault();
      action();
    };
    window.addEventListener('keydown', pressed);
    return () => {
      window.removeEventListener('keydown', pressed);
    };
  }, [shortcuts]);
}

function keyName(event: KeyboardEvent): string {
  const parts = [
    event.ctrlKey || event.metaKey ? 'Ctrl' : '',
    event.altKey ? 'Alt' : '',
    event.shiftKey ? 'Shift' : '',
    event.key.length === 1 ? event.key.toUpperCase() : event.key,
  ];
  return parts.filter(Boolean).join('+');
}

/** A text box has an undo of its own. */
function isTextKey(name: string): boolean {
  return name.endsWith('+Z') || name.endsWith('+Y');
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}
