import type { Command } from './command';
import { keyNames, normalKeyName, type PressedKey } from './key-name';

/** Commands by the names of their keys. */
export type KeyTable = ReadonlyMap<string, Command>;

/** The table of the keys that are for us to handle. No two commands share one: the first would win. */
export function keyTable(commands: readonly Command[]): KeyTable {
  const table = new Map<string, Command>();
  for (const command of commands) {
    if (command.hasOwnKeys === true) continue;
    for (const key of command.keys.map(normalKeyName)) {
      if (!table.has(key)) table.set(key, command);
    }
  }
  return table;
}

/** The command a key press asks for. */
export function pressedCommand(table: KeyTable, event: PressedKey): Command | undefined {
  for (const name of keyNames(event)) {
    const command = table.get(name);
    if (command !== undefined) return command;
  }
  return undefined;
}
