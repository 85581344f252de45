import { BrowserWindow, nativeTheme, screen, type Session } from 'electron';
import { firstPage } from './app-address';
import { backgroundColour } from './background-colour';
import { showWhenPainted } from './show-when-painted';
import { placeWindow, smallestSize, type WindowPlacement } from './window-placement';
import { windowTitle } from './window-title';

/** What the window needs from its neighbours. */
export interface WindowNeeds {
  readonly session: Session;
  readonly preload: string;
  readonly mayInspect: boolean;
  readonly readPlacement: () => WindowPlacement | undefined;
  readonly writePlacement: (placement: WindowPlacement) => void;
  readonly shown: () => void;
  /** How large the page is drawn from the start. */
  readonly zoom: number;
}

function workAreas(): readonly Electron.Rectangle[] {
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id);
  return [primary, ...others].map(({ workArea }) => workArea);
}

function rememberPlacement(window: BrowserWindow, write: WindowNeeds['writePlacement']): void {
  window.on('close', () => {
    write({ bounds: window.getNormalBounds(), isMaximised: window.isMaximized() });
  });
}

function followTheme(window: BrowserWindow): void {
  const repaint = (): void => {
    window.setBackgroundColor(backgroundColour(nativeTheme.shouldUseDarkColors));
  };
  nativeTheme.on('updated', repaint);
  window.on('closed', () => nativeTheme.off('updated', repaint));
}

/** Opens the window on our page. The title is ours to set: it names the environment, whatever the page says. */
export function openMainWindow(needs: WindowNeeds): BrowserWindow {
  const last = needs.readPlacement();
  const window = new BrowserWindow({
    ...placeWindow(last, workAreas()),
    minWidth: smallestSize.width,
    minHeight: smallestSize.height,
    title: windowTitle(),
    backgroundColor: backgroundColour(nativeTheme.shouldUseDarkColors),
    show: false,
    // Every default that matters is written out, so that a change of Electron's defaults changes nothing.
    webPreferences: {
      session: needs.session,
      preload: needs.preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      // A middle click would open links in a window of their own.
      disableBlinkFeatures: 'Auxclick',
      devTools: needs.mayInspect,
      zoomFactor: needs.zoom,
    },
  });
  window.on('page-title-updated', (event) => {
    event.preventDefault();
  });
  showWhenPainted(window, last?.isMaximised ?? false, needs.shown);
  rememberPlacement(window, needs.writePlacement);
  followTheme(window);
  void window.loadURL(firstPage);
  return window;
}
