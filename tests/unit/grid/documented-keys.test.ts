import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { appCommands } from '../../../renderer/app-commands';
import { sheetCommands } from '../../../renderer/grid/commands/sheet-commands';
import { GridSession } from '../../../renderer/grid/grid-session';
import { cursorKeys } from '../../../renderer/grid/model/cursor-keys';
import { gridColumns } from '../../../renderer/grid/model/grid-column';
import { gridCommand } from '../../../renderer/grid/model/grid-command';
import { Workspace } from '../../../renderer/state/workspace';
import { normalKeyName } from '../../../renderer/ui/key-name';
import { sheetNamed } from '../../../shared/plan/sheet';
import { plainApi } from '../state/plain-api';

/** Keys of commands that the document does not name: another way to write one that it does name. */
const otherWays = ['Ctrl+Alt+=', 'ContextMenu'].map(normalKeyName);

const words: Readonly<Record<string, string>> = {
  Plus: '+',
  Minus: '-',
  Up: 'ArrowUp',
  Down: 'ArrowDown',
  Left: 'ArrowLeft',
  Right: 'ArrowRight',
  'Page Up': 'PageUp',
  'Page Down': 'PageDown',
};

/** The keys that the table of the document names, `Alt+Shift+Left/Right` as two. */
function documentedKeys(): ReadonlySet<string> {
  const file = path.resolve(import.meta.dirname, '../../../docs/using-planbatch.md');
  const [, table = ''] = readFileSync(file, 'utf8').split('## Keys');
  const cells = table.split('\n').flatMap((line) => (line.startsWith('|') ? [line.split('|')[1] ?? ''] : []));
  const named = cells.flatMap((cell) => cell.trim().split(/,? or |, | while | where /u));
  return new Set(named.flatMap(keysIn).map(normalKeyName));
}

function keysIn(text: string): readonly string[] {
  const modifiers = /^(?:(?:Ctrl|Alt|Shift)\+)*/u.exec(text)?.[0] ?? '';
  const key = text.slice(modifiers.length);
  const both = key.length > 1 && key.startsWith('Page ') ? key.replace('/', '/Page ') : key;
  return both.split('/').map((one) => `${modifiers}${words[one] ?? one}`);
}

function commandKeys(): readonly string[] {
  const workspace = new Workspace(plainApi().api);
  const sheet = sheetNamed('accumulators');
  const session = new GridSession({ workspace, sheet, columns: gridColumns(sheet) });
  const nothing = (): void => undefined;
  const all = [...sheetCommands(session), ...appCommands({ workspace, open: nothing, goToSheet: nothing })];
  return all.flatMap(({ keys }) => keys.map(normalKeyName));
}

describe('the table of keys in the document', () => {
  test('names every key of every command', () => {
    const documented = documentedKeys();
    const missing = commandKeys().filter((key) => !documented.has(key) && !otherWays.includes(key));
    expect(missing).toEqual([]);
  });

  test('names no key that does nothing', () => {
    const known = new Set([
      ...commandKeys(),
      ...cursorKeys.flatMap(({ keys }) => keys.map((key) => normalKeyName(key))),
    ]);
    const isMotion = (name: string): boolean => {
      const parts = name.split('+');
      const has = (modifier: string): boolean => parts.includes(modifier);
      const press = { key: parts.at(-1) ?? '', shift: has('Shift'), control: has('Ctrl'), alt: has('Alt') };
      return gridCommand(press) !== undefined;
    };
    const keys = [...documentedKeys()].filter((name) => /^(?:(?:Ctrl|Alt|Shift)\+\S+|F\d+)$/u.test(name));
    const byMouse = ['Shift+click', 'Ctrl+click', 'Ctrl+drag', 'Ctrl+arrows'];
    expect(keys.filter((key) => !known.has(key) && !isMotion(key) && !byMouse.includes(key))).toEqual([]);
    expect(keys.length).toBeGreaterThan(50);
  });
});
