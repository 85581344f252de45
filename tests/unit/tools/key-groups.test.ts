import { describe, expect, test } from 'vitest';
import { cursorKeys } from '../../../renderer/grid/model/cursor-keys';
import { editorCommand, gridCommand } from '../../../renderer/grid/model/grid-command';
import { keyGroups } from '../../../renderer/tools/key-groups';

const lines = [
  { group: 'Move', title: 'One screen up', keys: ['PageUp'] },
  { group: 'Send', title: 'Send', keys: [] },
  { group: 'Fill', title: 'Fill down', keys: ['Ctrl+D'] },
  { group: 'Edit', title: 'Undo', keys: ['Ctrl+Z'], otherWords: 'take back' },
  { group: 'Help', title: 'Keyboard…', keys: ['F1', '?'] },
];

describe('the groups of keys', () => {
  test('moving comes first, then the groups of commands in their order; what has no key is left out', () => {
    expect(keyGroups(lines, '').map(({ group }) => group)).toEqual(['Move', 'Edit', 'Fill', 'Help']);
  });

  test('a search looks at what is done, at the key as it is shown, and at other words', () => {
    const titles = (sought: string): readonly string[] =>
      keyGroups(lines, sought).flatMap((group) => group.lines.map(({ title }) => title));
    expect(titles('page up')).toEqual(['One screen up']);
    expect(titles('ctrl+d')).toEqual(['Fill down']);
    expect(titles('take back')).toEqual(['Undo']);
    expect(titles('f1')).toEqual(['Keyboard']);
    expect(titles('nothing of that')).toEqual([]);
  });
});

describe('keys of the cursor and of writing', () => {
  const keys = cursorKeys.flatMap(({ group, keys: named }) => named.map((name) => ({ group, name })));

  test.each(keys)('$name in $group is a key the sheet or the editor knows', ({ name }) => {
    const parts = name.split('+');
    const press = {
      key: parts.at(-1) ?? '',
      shift: parts.includes('Shift'),
      control: parts.includes('Ctrl'),
      alt: parts.includes('Alt'),
    };
    expect(gridCommand(press) ?? editorCommand(press, 'edit')).toBeDefined();
  });
});
