import { describe, expect, test } from 'vitest';
import { editorCommand, gridCommand, type KeyPress } from '../../../renderer/grid/model/grid-command';

/** A key as people write it: `Ctrl+Shift+Z`. */
function press(keys: string): KeyPress {
  const parts = keys.split('+');
  return {
    key: parts.at(-1) ?? '',
    shift: parts.includes('Shift'),
    control: parts.includes('Ctrl'),
    alt: parts.includes('Alt'),
  };
}

describe('keys on the sheet', () => {
  test.each([
    ['ArrowDown', { kind: 'step', direction: 'down' }, false],
    ['Shift+ArrowLeft', { kind: 'step', direction: 'left' }, true],
    ['Ctrl+ArrowRight', { kind: 'blockEdge', direction: 'right' }, false],
    ['Ctrl+Shift+ArrowUp', { kind: 'blockEdge', direction: 'up' }, true],
    ['PageDown', { kind: 'screen', direction: 'down' }, false],
    ['Alt+PageDown', { kind: 'screen', direction: 'right' }, false],
    ['Home', { kind: 'rowStart' }, false],
    ['Ctrl+Home', { kind: 'sheetStart' }, false],
    ['Ctrl+Shift+End', { kind: 'sheetEnd' }, true],
    ['Tab', { kind: 'advance', key: 'Tab', step: 1 }, false],
    ['Shift+Tab', { kind: 'advance', key: 'Tab', step: -1 }, false],
    ['Enter', { kind: 'advance', key: 'Enter', step: 1 }, false],
    ['Shift+Enter', { kind: 'advance', key: 'Enter', step: -1 }, false],
  ])('%s moves the cursor', (keys, motion, extend) => {
    expect(gridCommand(press(keys))).toEqual({ kind: 'move', motion, extend });
  });

  test.each([
    ['a', { kind: 'typeOver' }],
    ['Shift+A', { kind: 'typeOver' }],
    ['7', { kind: 'typeOver' }],
    ['Dead', { kind: 'typeOver' }],
    ['Backspace', { kind: 'clearAndEdit' }],
  ])('%s types', (keys, command) => {
    expect(gridCommand(press(keys))).toEqual(command);
  });

  test.each(['F2', 'Delete', 'Escape', 'Ctrl+a', 'Ctrl+-', 'Ctrl+z'])(
    '%s is left to the commands',
    (keys) => {
      expect(gridCommand(press(keys))).toBeUndefined();
    },
  );

  test.each(['Ctrl+c', 'Ctrl+v', 'Ctrl+s', 'F6', 'Ctrl+PageDown', 'Shift', 'Alt+a'])(
    '%s is left to others',
    (keys) => {
      expect(gridCommand(press(keys))).toBeUndefined();
    },
  );
});

describe('keys in the editor', () => {
  test('Enter and Tab commit and move in both modes', () => {
    for (const mode of ['enter', 'edit'] as const) {
      expect(editorCommand(press('Enter'), mode)).toEqual({
        kind: 'commit',
        motion: { kind: 'advance', key: 'Enter', step: 1 },
      });
      expect(editorCommand(press('Shift+Tab'), mode)).toEqual({
        kind: 'commit',
        motion: { kind: 'advance', key: 'Tab', step: -1 },
      });
    }
  });

  test('arrows commit and move after typing over, and move the caret after F2', () => {
    expect(editorCommand(press('ArrowUp'), 'enter')).toEqual({
      kind: 'commit',
      motion: { kind: 'step', direction: 'up' },
    });
    expect(editorCommand(press('ArrowUp'), 'edit')).toBeUndefined();
    expect(editorCommand(press('Home'), 'edit')).toBeUndefined();
  });

  test('selecting text with Shift+arrow stays in the editor', () => {
    expect(editorCommand(press('Shift+ArrowLeft'), 'enter')).toBeUndefined();
  });

  test('Escape cancels and F2 changes the mode', () => {
    expect(editorCommand(press('Escape'), 'edit')).toEqual({ kind: 'cancel' });
    expect(editorCommand(press('F2'), 'enter')).toEqual({ kind: 'toggleMode' });
  });
});
