import type { Operation } from '../../../shared/plan/amount-arithmetic';
import type { Command } from '../../ui/command';
import { askToCopy, askToPaste } from '../clipboard-requests';
import type { GridSession } from '../grid-session';
import { type PasteChoice, plainPaste } from '../model/paste-choice';

type Part = Omit<Command, 'group' | 'run'>;

/** The clipboard: what Ctrl+C, Ctrl+X and Ctrl+V do, and the other ways to paste. */
export function clipboardCommands(session: GridSession): readonly Command[] {
  return [...copyCommands(session), ...pasteCommands(session), ...specialCommands(session)];
}

function copyCommands(session: GridSession): readonly Command[] {
  const copying = (part: Part, how: Parameters<typeof askToCopy>[1]): Command => ({
    ...part,
    group: 'Clipboard',
    obstacle: () => (session.rows.count === 0 ? 'The sheet has no rows.' : undefined),
    run: () => {
      askToCopy(session, how);
    },
  });
  return [
    copying(
      {
        id: 'clipboard.cut',
        title: 'Cut',
        keys: ['Ctrl+X'],
        hint: 'The cells go to where they are pasted.',
        menus: ['cells', 'rows', 'columns'],
        hasOwnKeys: true,
      },
      'cut',
    ),
    copying(
      {
        id: 'clipboard.copy',
        title: 'Copy',
        keys: ['Ctrl+C'],
        menus: ['cells', 'rows', 'columns'],
        hasOwnKeys: true,
      },
      'copy',
    ),
    copying(
      {
        id: 'clipboard.copyHeaders',
        title: 'Copy with headers',
        keys: ['Ctrl+Shift+C'],
        hint: 'The names of the columns come first.',
        menus: ['cells', 'rows', 'columns'],
      },
      'copyWithHeaders',
    ),
  ];
}

function pasteCommands(session: GridSession): readonly Command[] {
  const paste = (how: Parameters<typeof askToPaste>[1]) => ({
    group: 'Clipboard' as const,
    run: () => {
      askToPaste(session, how);
    },
  });
  return [
    {
      id: 'clipboard.paste',
      title: 'Paste',
      keys: ['Ctrl+V'],
      menus: ['cells', 'rows', 'columns'],
      hasOwnKeys: true,
      ...paste({ kind: 'cells', choice: plainPaste }),
    },
    {
      id: 'clipboard.pasteSpecial',
      title: 'Paste special…',
      keys: ['Ctrl+Alt+V'],
      hint: 'Skip blanks, add, multiply, transpose, as new rows.',
      menus: ['cells', 'rows', 'columns'],
      ...paste({ kind: 'special' }),
    },
    {
      id: 'clipboard.pasteNewRows',
      title: 'Paste as new rows',
      keys: ['Ctrl+Shift+V'],
      hint: 'Every line becomes a row at the end of the sheet.',
      menus: ['cells', 'rows'],
      ...paste({ kind: 'newRows' }),
    },
  ];
}

/** Each choice of `Paste special` by itself, for the palette. */
function specialCommands(session: GridSession): readonly Command[] {
  const special = (id: string, title: string, change: Partial<PasteChoice>): Command => ({
    id: `clipboard.paste.${id}`,
    title: `Paste special: ${title}`,
    group: 'Clipboard',
    keys: [],
    run: () => {
      askToPaste(session, { kind: 'cells', choice: { ...plainPaste, ...change } });
    },
  });
  const calculating = (operation: Operation, title: string): Command =>
    special(operation, title, { operation });
  return [
    special('skipBlanks', 'skip blanks', { skipsBlanks: true }),
    special('transpose', 'transpose', { transposes: true }),
    special('values', 'values only', {}),
    calculating('add', 'add'),
    calculating('subtract', 'subtract'),
    calculating('multiply', 'multiply'),
    calculating('divide', 'divide'),
  ];
}
