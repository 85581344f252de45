import { describe, expect, test } from 'vitest';
import { foundCommands } from '../../../renderer/tools/command-search';
import { withRecent } from '../../../renderer/tools/recent-commands';
import type { Command, CommandGroup } from '../../../renderer/ui/command';

function command(title: string, group: CommandGroup, more: Partial<Command> = {}): Command {
  return { id: title, title, group, keys: [], run: () => undefined, ...more };
}

const commands = [
  command('Undo', 'Edit', { keys: ['Ctrl+Z'] }),
  command('Fill down', 'Fill', { keys: ['Ctrl+D'] }),
  command('Fill right', 'Fill', { keys: ['Ctrl+R'] }),
  command('Remove rows', 'Rows', { otherWords: 'delete', keys: ['Ctrl+-'] }),
  command('Select rows', 'Select'),
  command('Load plans…', 'Plans and workspaces'),
  command('Retry failed', 'Send'),
];

function found(sought: string, recent: readonly string[] = []): readonly string[] {
  return foundCommands(commands, sought, recent).map(({ command: { title } }) => title);
}

describe('searching commands', () => {
  test('with nothing sought all are there, group by group', () => {
    expect(found('')).toEqual([
      ...['Undo', 'Fill down', 'Fill right', 'Remove rows'],
      ...['Select rows', 'Retry failed', 'Load plans…'],
    ]);
  });

  test('with nothing sought those used last come first', () => {
    expect(found('', ['Select rows', 'Undo']).slice(0, 3)).toEqual(['Select rows', 'Undo', 'Fill down']);
  });

  test('a title that begins with what is sought comes before one that holds it later', () => {
    expect(found('re')[0]).toMatch(/^Re/);
    expect(found('row')).toEqual(['Remove rows', 'Select rows']);
  });

  test('of two that fit equally the one used more recently comes first', () => {
    expect(found('fill')).toEqual(['Fill down', 'Fill right']);
    expect(found('fill', ['Fill right'])).toEqual(['Fill right', 'Fill down']);
  });

  test('of two that fit equally one that can be done comes first', () => {
    const blocked = commands.map((one) =>
      one.title === 'Fill down' ? { ...one, obstacle: () => 'Not now.' } : one,
    );
    const titles = foundCommands(blocked, 'fill', []).map(({ command: { title } }) => title);
    expect(titles).toEqual(['Fill right', 'Fill down']);
  });

  test('every word has to fit, in any order', () => {
    expect(found('right fill')).toEqual(['Fill right']);
    expect(found('fill rows')).toEqual([]);
  });

  test('letters in their order are enough', () => {
    expect(found('fdn')).toEqual(['Fill down']);
    expect(found('lp')).toEqual(['Load plans…']);
  });

  test('other words for it, its group and its key find it as well', () => {
    expect(found('delete')).toEqual(['Remove rows']);
    expect(found('workspaces')).toEqual(['Load plans…']);
    expect(found('ctrl z')).toEqual(['Undo']);
  });

  test('the letters that fit are marked', () => {
    const [first] = foundCommands(commands, 'down', []);
    expect([...(first?.marks ?? [])]).toEqual([5, 6, 7, 8]);
  });
});

describe('commands used last', () => {
  test('one used again moves to the front, and the oldest goes', () => {
    expect(withRecent(['a', 'b'], 'b')).toEqual(['b', 'a']);
    expect(withRecent(['a', 'b', 'c', 'd', 'e', 'f'], 'g')).toEqual(['g', 'a', 'b', 'c', 'd', 'e']);
  });
});
