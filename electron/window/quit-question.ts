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

const questionWhilePaused = {
  ...question,
  message: 'A run is paused.',
  detail:
    'It cannot be resumed after quitting. Rows that wait are edited or new again, and can be sent later.',
  buttons: ['Keep it paused', 'Stop and quit'],
};

/** Asks whether to quit in the middle of a run, which may be paused; true to do so. */
export async function askToQuit(window: BrowserWindow | undefined, isPaused: boolean): Promise<boolean> {
  const put = isPaused ? questionWhilePaused : question;
  const asked = window === undefined ? dialog.showMessageBox(put) : dialog.showMessageBox(window, put);
  return (await asked).response === 1;
}
