import { connectionCommands } from './connections/connection-commands';
import { keepingCommands } from './keeping/keeping-commands';
import { practiceCommands } from './practice/practice-commands';
import { sendingCommands } from './sending/sending-commands';
import type { Workspace } from './state/workspace';
import type { Command } from './ui/command';
import { focusNextPane } from './ui/pane-cycle';

export type DialogName =
  | 'connections'
  | 'checks'
  | 'goTo'
  | 'history'
  | 'load'
  | 'mine'
  | 'paste'
  | 'review'
  | 'theirs'
  | 'workspaces'
  | 'palette'
  | 'keyboard';

interface AppParts {
  readonly workspace: Workspace;
  readonly open: (dialog: DialogName) => void;
  readonly goToSheet: () => void;
}

/** What can be asked for wherever the focus is, besides the commands of the sheet on screen. */
export function appCommands({ workspace, open, goToSheet }: AppParts): readonly Command[] {
  const showOther = (): void => {
    goToSheet();
    const isFirst = workspace.activeSheet.get() === 'accumulators';
    workspace.activeSheet.set(isFirst ? 'preExisting' : 'accumulators');
  };
  return [
    ...dialogCommands(open),
    ...sendDialogCommands(open),
    ...helpCommands(open, workspace),
    ...connectionCommands(() => {
      open('connections');
    }),
    ...keepingCommands(workspace),
    ...practiceCommands(workspace),
    ...sendingCommands(workspace, open),
    everywhere({
      id: 'goTo.otherSheet',
      title: 'Other sheet',
      group: 'Go to',
      keys: ['Ctrl+PageDown', 'Ctrl+PageUp'],
      run: showOther,
    }),
    everywhere({
      id: 'goTo.nextPane',
      title: 'Next part of the window',
      group: 'Go to',
      keys: ['F6'],
      run: () => {
        focusNextPane(1);
      },
    }),
    everywhere({
      id: 'goTo.previousPane',
      title: 'Previous part of the window',
      group: 'Go to',
      keys: ['Shift+F6'],
      run: () => {
        focusNextPane(-1);
      },
    }),
  ];
}

function openingWith(open: AppParts['open']): (dialog: DialogName, part: Omit<Command, 'run'>) => Command {
  return (dialog, part) =>
    everywhere({
      ...part,
      run: () => {
        open(dialog);
      },
    });
}

function helpCommands(open: AppParts['open'], { api }: Workspace): readonly Command[] {
  const opening = openingWith(open);
  return [
    opening('palette', {
      id: 'help.commands',
      title: 'Commands…',
      group: 'Help',
      keys: ['Ctrl+K'],
      hint: 'Every command by name.',
      otherWords: 'palette search',
    }),
    opening('keyboard', {
      id: 'help.keyboard',
      title: 'Keyboard…',
      group: 'Help',
      keys: ['F1', '?'],
      hint: 'Every key there is.',
      otherWords: 'shortcuts hotkeys',
    }),
    everywhere({
      id: 'help.log',
      title: 'Show log',
      group: 'Help',
      keys: [],
      hint: 'The file to send to whoever helps you: it holds no rows, no secrets and no addresses beyond the host.',
      otherWords: 'support problem file folder reveal',
      run: () => void api.showLog({}),
    }),
  ];
}

function dialogCommands(open: AppParts['open']): readonly Command[] {
  const opening = openingWith(open);
  return [
    opening('load', {
      id: 'plans.load',
      title: 'Load plans…',
      group: 'Plans and workspaces',
      keys: ['Ctrl+O'],
      otherWords: 'import open download get add plan',
    }),
    opening('goTo', {
      id: 'goTo.row',
      title: 'Go to row…',
      group: 'Go to',
      keys: ['Ctrl+G', 'F5'],
      hint: 'A row by its number, or by its plan and key.',
    }),
    opening('workspaces', {
      id: 'workspaces.list',
      title: 'Workspaces…',
      group: 'Plans and workspaces',
      keys: ['Ctrl+Shift+O'],
      hint: 'Open, make, rename, export or delete a workspace.',
      otherWords: 'export import backup new rename delete switch file save',
    }),
    opening('paste', {
      id: 'rows.paste',
      title: 'Paste rows…',
      group: 'Rows',
      keys: [],
      otherWords: 'import csv excel clipboard',
      hint: 'Rows in any order: those whose key is on the sheet are changed, the others are added.',
    }),
  ];
}

function sendDialogCommands(open: AppParts['open']): readonly Command[] {
  const opening = openingWith(open);
  return [
    opening('history', {
      id: 'send.history',
      title: 'History…',
      group: 'Send',
      keys: [],
      hint: 'Earlier runs: what was sent, and what became of every row.',
      otherWords: 'runs log restore',
    }),
    opening('checks', {
      id: 'send.checks',
      title: 'Checks…',
      group: 'Send',
      keys: [],
      hint: 'How large a change against the server’s value is pointed out.',
      otherWords: 'settings preferences large change percent warning limit',
    }),
    opening('review', {
      id: 'send.review',
      title: 'Review changes…',
      otherWords: 'check diff preview compare before sending',
      group: 'Send',
      keys: [],
      hint: 'What would change on the server, cell by cell.',
    }),
  ];
}

function everywhere(command: Command): Command {
  return { ...command, isEverywhere: true };
}
