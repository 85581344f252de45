import type { Command } from '../ui/command';

/** What can be asked for about connections, wherever the focus is. */
export function connectionCommands(open: () => void): readonly Command[] {
  return [
    {
      id: 'connections.list',
      title: 'Connections…',
      group: 'Plans and workspaces',
      keys: [],
      hint: 'Where plans come from and changes go to: practice, test or production.',
      otherWords: 'connect settings environment server database sign in password key',
      isEverywhere: true,
      run: open,
    },
  ];
}
