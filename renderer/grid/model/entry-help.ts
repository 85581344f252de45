import type { Choice } from './choices';
import type { EditorHint } from './editor-hint';

/** What stands under the open editor: how the text is read, and what may be chosen instead. */
export interface EntryHelp {
  readonly hint: EditorHint | undefined;
  readonly choices: readonly Choice[];
  /** The choice that Enter takes; -1 for none. */
  readonly active: number;
  /** Whether somebody asked for the list: then the arrows move in it, else they are the sheet's. */
  readonly isListed: boolean;
  /** How many lines the editor shows. */
  readonly lines: number;
}

/** How many lines of a text the editor shows. */
export function shownLines(text: string): number {
  return Math.min(8, text.split('\n').length);
}

export const noHelp: EntryHelp = { hint: undefined, choices: [], active: -1, isListed: false, lines: 1 };
