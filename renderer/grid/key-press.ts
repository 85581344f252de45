import type { KeyboardEvent } from 'react';
import type { KeyPress } from './model/grid-command';

const isMac = navigator.userAgent.includes('Mac OS');

/** A key event as the sheet reads it: Cmd stands for Ctrl on a Mac, except with the space bar. */
export function keyPress(event: KeyboardEvent): KeyPress {
  const isCommand = isMac && event.key !== ' ' ? event.metaKey : event.ctrlKey;
  // Alt Graph types characters (such as @ on German keyboards) and is reported as Ctrl+Alt on Windows.
  const isTyping = event.getModifierState('AltGraph');
  return {
    key: event.key,
    shift: event.shiftKey,
    control: isCommand && !isTyping,
    alt: event.altKey && !isTyping,
  };
}
