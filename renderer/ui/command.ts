/** Every group, in the order in which lists show them. */
export const commandGroups = [
  'Edit',
  'Clipboard',
  'Fill',
  'Rows',
  'Columns',
  'Sort and filter',
  'Find',
  'Select',
  'Send',
  'Plans and workspaces',
  'Go to',
  'View',
  'Help',
] as const;

export type CommandGroup = (typeof commandGroups)[number];

/**
 * One thing a person can ask for, by key, from a menu or from the palette: all of them are made from the same
 * lists, so that none forgets a command.
 */
export interface Command {
  /** Never changes: what was used recently is remembered by it. */
  readonly id: string;
  /** What it does, as a menu says it: `Fill down`, `Find…` where it asks for more first. */
  readonly title: string;
  readonly group: CommandGroup;
  /** As people write them, `Ctrl+Shift+L`, the one to show first; Ctrl stands for Cmd on a Mac. */
  readonly keys: readonly string[];
  readonly hint?: string;
  /** What else people call it, to be found by: `delete rows`, `insert`. */
  readonly otherWords?: string;
  /** Menus that offer it, on cells, on row numbers and on headings of columns that are selected. */
  readonly menus?: readonly ('cells' | 'rows' | 'columns')[];
  /** Its keys work wherever the focus is in the window, not only on the sheet. */
  readonly isEverywhere?: true;
  /** The browser makes an event of its keys, and that is what does it (copy, cut, paste). */
  readonly hasOwnKeys?: true;
  /** F4 does it again, with the selection of then. */
  readonly isRepeatable?: true;
  /** Of a command that switches something: whether that is on. */
  readonly isOn?: () => boolean;
  /** Why it cannot be done now. */
  readonly obstacle?: () => string | undefined;
  readonly run: () => void;
}

/** Does what a command does, or tells why not. */
export function runCommand(command: Command, tell: (reason: string) => void): void {
  const reason = command.obstacle?.();
  if (reason === undefined) command.run();
  else tell(reason);
}
