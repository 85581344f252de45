import { Menu, shell, type BrowserWindow, type MenuItemConstructorOptions } from 'electron';
import { type AppearanceKeeper, appearanceMenu } from './appearance';
import { knownLinks } from './external-links';
import { pressing } from './pressing';
import type { Zoom } from './zoom';

const isMac = process.platform === 'darwin';
const separator: MenuItemConstructorOptions = { type: 'separator' };

/** A menu item whose key belongs to the sheet: shown beside it where the platform does so, never taken. */
function sheetKey(role: 'cut' | 'copy' | 'paste' | 'selectAll'): MenuItemConstructorOptions {
  return { role, registerAccelerator: false };
}

const fileMenu: MenuItemConstructorOptions = {
  label: '&File',
  submenu: [
    pressing('Load plans…', 'Ctrl+O'),
    pressing('Workspaces…', 'Ctrl+Shift+O'),
    pressing('Save', 'Ctrl+S'),
    ...(isMac ? [] : [separator, { role: 'quit' } as const]),
  ],
};

const editMenu: MenuItemConstructorOptions = {
  label: '&Edit',
  submenu: [
    pressing('Undo', 'Ctrl+Z'),
    pressing('Redo', 'Ctrl+Shift+Z'),
    pressing('Repeat', 'F4'),
    separator,
    sheetKey('cut'),
    sheetKey('copy'),
    sheetKey('paste'),
    // A role would select text of the page, of which the sheet has none.
    ...(isMac ? [sheetKey('selectAll')] : [pressing('Select all', 'Ctrl+A')]),
    separator,
    pressing('Find…', 'Ctrl+F'),
    pressing('Replace…', 'Ctrl+H'),
  ],
};

const viewMenu = (appearance: AppearanceKeeper, zoom: Zoom): MenuItemConstructorOptions => ({
  label: '&View',
  submenu: [
    appearanceMenu(appearance),
    separator,
    zoomItem('Larger', 'Ctrl+Alt+Plus', () => {
      zoom('in');
    }),
    zoomItem('Smaller', 'Ctrl+Alt+-', () => {
      zoom('out');
    }),
    zoomItem('Actual size', 'Ctrl+Alt+0', () => {
      zoom('reset');
    }),
    separator,
    { role: 'togglefullscreen' },
  ],
});

/**
 * Ctrl+minus and Ctrl+plus delete and insert rows, so Alt comes to them. The page listens for these keys: only it can
 * tell them from characters that some keyboards make with Ctrl and Alt.
 */
function zoomItem(label: string, key: string, click: () => void): MenuItemConstructorOptions {
  return { ...pressing(label, key), click };
}

const goMenu: MenuItemConstructorOptions = {
  label: '&Go',
  submenu: [
    pressing('Row…', 'Ctrl+G'),
    pressing('Other sheet', 'Ctrl+PageDown'),
    pressing('Next part of the window', 'F6'),
    pressing('Previous part of the window', 'Shift+F6'),
    separator,
    pressing('Commands…', 'Ctrl+K'),
  ],
};

/** Only while developing: these would throw away what is being typed, or look behind the window. */
const developerMenu: MenuItemConstructorOptions = {
  label: '&Developer',
  submenu: [
    { label: 'Reload window', click: (_item, window) => (window as BrowserWindow | undefined)?.reload() },
    { role: 'toggleDevTools', accelerator: 'F12' },
  ],
};

const helpMenu = (showLog: () => void): MenuItemConstructorOptions => ({
  role: 'help',
  submenu: [
    pressing('Keyboard…', 'F1'),
    { label: 'VBAPI documentation', click: () => void shell.openExternal(knownLinks.vendorDocumentation) },
    { label: 'Show log', click: showLog },
    separator,
    { role: 'about' },
  ],
});

interface MenuSurroundings {
  readonly mayBeTested: boolean;
  readonly appearance: AppearanceKeeper;
  readonly zoom: Zoom;
  readonly showLog: () => void;
}

/** Sets the menu of all windows. Keys of the sheet are left to the sheet (docs/security.md, keyboard). */
export function setAppMenu({ mayBeTested, appearance, zoom, showLog }: MenuSurroundings): void {
  const template: MenuItemConstructorOptions[] = [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    fileMenu,
    editMenu,
    viewMenu(appearance, zoom),
    goMenu,
    ...(isMac ? [{ role: 'windowMenu' } as const] : []),
    ...(mayBeTested ? [developerMenu] : []),
    helpMenu(showLog),
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
