import type { Command } from '../../ui/command';
import type { GridSession } from '../grid-session';

/** Finding and replacing. They work wherever the focus is. */
export function findCommands(session: GridSession): readonly Command[] {
  const { find } = session;
  const command = (id: string, title: string, rest: Pick<Command, 'keys' | 'hint' | 'run'>): Command => ({
    id: `find.${id}`,
    title,
    group: 'Find',
    isEverywhere: true,
    ...rest,
  });
  return [
    command('open', 'Find…', {
      keys: ['Ctrl+F'],
      hint: 'In all rows shown, or in the cells selected.',
      run: () => {
        find.open('find');
      },
    }),
    command('replace', 'Replace…', {
      keys: ['Ctrl+H'],
      hint: 'One match after the other, or all in one step.',
      run: () => {
        find.open('replace');
      },
    }),
    command('next', 'Next match', {
      keys: ['F3'],
      run: () => {
        find.go(1);
      },
    }),
    command('previous', 'Previous match', {
      keys: ['Shift+F3'],
      run: () => {
        find.go(-1);
      },
    }),
  ];
}
