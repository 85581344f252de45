import type { BrowserWindow } from 'electron';

/** What of a window is needed to show it. */
type HiddenWindow = Pick<BrowserWindow, 'once' | 'maximize' | 'show'>;

/** In milliseconds. A computer whose graphics fail at the start may never tell of the first picture. */
export const patience = 3_000;

/** The page is not shown before it is painted, and until then the window has the page's background. */
export function showWhenPainted(window: HiddenWindow, isMaximised: boolean, shown: () => void): void {
  let isDue = true;
  const show = (): void => {
    if (!isDue) return;
    isDue = false;
    clearTimeout(timer);
    if (isMaximised) window.maximize();
    window.show();
    shown();
  };
  const timer = setTimeout(show, patience);
  window.once('ready-to-show', show);
  window.once('closed', () => {
    isDue = false;
    clearTimeout(timer);
  });
}
