import { useEffect } from 'react';
import { type Command, runCommand } from './command';
import { modifiersOf } from './key-name';
import { keyTable, pressedCommand } from './key-table';

/**
 * The keys that work wherever the focus is: not while a dialog is open, nor where something took the key already.
 * `commandsNow` is asked at each key, as commands come and go with the sheet on screen.
 */
export function useCommandKeys(commandsNow: () => readonly Command[], tell: (reason: string) => void): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || document.querySelector('dialog[open]') !== null) return;
      if (isTyping(event.target) && isTextKey(event)) return;
      const command = pressedCommand(keyTable(commandsNow().filter(isForWindow)), event);
      if (command === undefined) return;
      event.preventDefault();
      runCommand(command, tell);
    };
    window.addEventListener('keydown', pressed);
    return () => {
      window.removeEventListener('keydown', pressed);
    };
  }, [commandsNow, tell]);
}

function isForWindow({ isEverywhere }: Command): boolean {
  return isEverywhere === true;
}

/** A text box types characters, and has an undo of its own. */
function isTextKey(event: KeyboardEvent): boolean {
  const { control, alt } = modifiersOf(event);
  if (!control && !alt) return event.key.length === 1;
  return /^[zy]$/i.test(event.key);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}
