import { describe, expect, test } from 'vitest';
import { appCommands } from '../../../renderer/app-commands';
import { sheetCommands } from '../../../renderer/grid/commands/sheet-commands';
import { GridSession } from '../../../renderer/grid/grid-session';
import { gridColumns } from '../../../renderer/grid/model/grid-column';
import { gridCommand } from '../../../renderer/grid/model/grid-command';
import { Workspace } from '../../../renderer/state/workspace';
import type { Command } from '../../../renderer/ui/command';
import { normalKeyName } from '../../../renderer/ui/key-name';
import { keyTable } from '../../../renderer/ui/key-table';
import { sheetNamed } from '../../../shared/plan/sheet';
import { plainApi } from '../state/plain-api';

function everyCommand(): readonly Command[] {
  const workspace = new Workspace(plainApi().api);
  const sheet = sheetNamed('accumulators');
  const session = new GridSession({ workspace, sheet, columns: gridColumns(sheet) });
  const nothing = (): void => undefined;
  return [...sheetCommands(session), ...appCommands({ workspace, open: nothing, goToSheet: nothing })];
}

/** The values that stand in a list more than once. */
function doubled(values: readonly string[]): readonly string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

describe('the commands', () => {
  test('no two commands share a key', () => {
    expect(doubled(everyCommand().flatMap(({ keys }) => keys.map(normalKeyName)))).toEqual([]);
  });

  test('no two commands share a name or a title within their group', () => {
    expect(doubled(everyCommand().map(({ id }) => id))).toEqual([]);
    expect(doubled(everyCommand().map(({ group, title }) => `${group}: ${title}`))).toEqual([]);
  });

  test('the cursor and typing take no key of a command but the question mark, where text may be', () => {
    const taken = [...keyTable(everyCommand()).keys()].filter((name) => {
      const parts = name.split('+');
      const key = parts.at(-1) ?? '';
      const has = (modifier: string): boolean => parts.includes(modifier);
      const press = { key: key === 'Space' ? ' ' : key, shift: has('Shift') };
      return gridCommand({ ...press, control: has('Ctrl'), alt: has('Alt') }) !== undefined;
    });
    expect(taken).toEqual(['?']);
  });

  test.each(['columns.choose', 'find.open', 'edit.undo'])(
    '%s is asked for by its key from the boxes above the sheet as well',
    (id) => {
      expect(everyCommand().find((command) => command.id === id)?.isEverywhere).toBe(true);
    },
  );

  test.each([
    ['Ctrl+A', 'select.block'],
    ['Ctrl+Shift+Space', 'select.all'],
    ['Ctrl+Space', 'select.columns'],
    ['Shift+Space', 'select.rows'],
    ['Escape', 'select.activeCell'],
    ['F2', 'edit.cell'],
    ['Delete', 'edit.clear'],
    ['Ctrl+D', 'fill.down'],
    ['Ctrl+R', 'fill.right'],
    ['Ctrl+-', 'rows.remove'],
    ['Ctrl+Z', 'edit.undo'],
    ['Ctrl+Y', 'edit.redo'],
    ['Ctrl+Shift+Z', 'edit.redo'],
    ['F4', 'edit.repeat'],
    ['Shift+F10', 'menu.selection'],
    ['Ctrl+O', 'plans.load'],
    ['Ctrl+K', 'help.commands'],
    ['F1', 'help.keyboard'],
  ])('%s is the key of %s, as in Excel', (key, id) => {
    expect(keyTable(everyCommand()).get(normalKeyName(key))?.id).toBe(id);
  });
});
