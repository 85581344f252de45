/** Keys that are no commands, in words: they move the cursor or write. */
export interface KeyWords {
  readonly group: string;
  readonly title: string;
  readonly keys: readonly string[];
}

const move = 'Move';
const write = 'Write';

/** What the keys of `gridCommand` and `editorCommand` do. */
export const cursorKeys: readonly KeyWords[] = [
  { group: move, title: 'One cell', keys: ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'] },
  { group: move, title: 'Edge of the filled block', keys: ['Ctrl+ArrowDown', 'Ctrl+ArrowRight'] },
  { group: move, title: 'Start, end of the row', keys: ['Home', 'End'] },
  { group: move, title: 'First, last cell of the sheet', keys: ['Ctrl+Home', 'Ctrl+End'] },
  { group: move, title: 'One screen up, down', keys: ['PageUp', 'PageDown'] },
  { group: move, title: 'One screen left, right', keys: ['Alt+PageUp', 'Alt+PageDown'] },
  { group: move, title: 'Next, previous cell', keys: ['Tab', 'Shift+Tab'] },
  { group: move, title: 'Cell below, above', keys: ['Enter', 'Shift+Enter'] },
  {
    group: move,
    title: 'Extend the selection: Shift with an arrow, Home, End or a Page key',
    keys: ['Shift+ArrowDown', 'Ctrl+Shift+End'],
  },
  { group: write, title: 'Empty the cell and write', keys: ['Backspace'] },
  { group: write, title: 'While writing: take it and go on', keys: ['Enter', 'Tab'] },
  { group: write, title: 'While writing: take it into every selected cell', keys: ['Ctrl+Enter'] },
  { group: write, title: 'While writing: a new line', keys: ['Alt+Enter'] },
  { group: write, title: 'While writing: what may be chosen', keys: ['Alt+ArrowDown'] },
  { group: write, title: 'While writing: drop it', keys: ['Escape'] },
  { group: write, title: 'While writing: arrows move the caret, or the cursor again', keys: ['F2'] },
];
