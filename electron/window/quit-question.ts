import { type BrowserWindow, dialog } from 'electron';

const question = {
  type: 'question' as const,
  title: 'Quit Planbatch',
  message: 'A run is sending.',
  detail:
    'Rows on their way get their answers first, which may take half a minute. Rows that wait are edited or new again, and can be sent later.',
  buttons: ['Keep sending', 'Stop and quit'],
  defaultId: 0,
  cancelId: 0,
};

/** Asks whether to quit in the middle of a run; true to do so. */
export async function askToQuit(window: BrowserWindow | undefined): Promise<boolean> {
  const asked =
    window === undefined ? dialog.showMessageBox(question) : dialog.showMessageBox(window, question);
  return (await asked).response === 1;
}
