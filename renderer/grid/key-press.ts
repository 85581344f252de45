import { modifiersOf, type PressedKey } from '../ui/key-name';
import type { KeyPress } from './model/grid-command';

/** A key event as the cursor and the editor read it. */
export function keyPress(event: PressedKey): KeyPress {
  return { key: event.key, ...modifiersOf(event) };
}
