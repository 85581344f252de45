import { Menu, shell, type BrowserWindow, type MenuItemConstructorOptions } from 'electron';
import { type AppearanceKeeper, appearanceMenu } from './appearance';
import { knownLinks } from './external-links';
import type { Zoom } from './zoom';

type Click = NonNullable<MenuItemConstructorOptions['click']>;

const separator: MenuItemConstructorOptions = { type: 'separator' };

/** Sends the key the sheet listens to, so that the menu and the keyboard take one way. */
function pressed(keyCode: string, shift: boolean): Click {
  const command = process.platform === 'darwin' ? 'meta' : 'control';
  const modifiers: ('meta' | 'control' | 'shift')[] = shift ? [command, 'shift'] : [command];
  return (_item, window) => {
    const contents = (window as BrowserWindow | undefined)?.webContents;
    contents?.sendInputEvent({ type: 'keyDown', keyCode, modifiers });
    contents?.sendInputEvent({ type: 'keyUp', keyCode, modifiers });
  };
}

/** A menu item whose key belongs to the sheet: shown beside it where the platform does so, never taken. */
function sheetKey(role: 'cut' | 'copy' | 'paste' | 'selectAll'): MenuItemConstructorOptions {
  return { role, registerAccelerator: false };
}

const editMenu: MenuItemConstructorOptions = {
  label: '&Edit',
  submenu: [
    { label: 'Undo', click: pressed('Z', false) },
    { label: 'Redo', click: pressed('Z', true) },
    separator,
    sheetKey('cut'),
    sheetKey('copy'),
    sheetKey('paste'),
    sheetKey('selectAll'),
  ],
};

/** The keys of zoom are the sheet's, with Alt: Ctrl+minus and Ctrl+plus delete and insert rows. */
const viewMenu = (appearance: AppearanceKeeper, zoom: Zoom): MenuItemConstructorOptions => ({
  label: '&View',
  submenu: [
    appearanceMenu(appearance),
    separator,
    { label: 'Larger', click: () => zoom('in') },
    { label: 'Smaller', click: () => zoom('out') },
    { label: 'Actual size', click: () => zoom('reset') },
    separator,
    { role: 'togglefullscreen' },
  ],
});

/** Only while developing: these would throw away what is being typed, or look behind the window. */
const developerMenu: MenuItemConstructorOptions = {
  label: '&Developer',
  submenu: [
    { label: 'Reload window', click: (_item, window) => (window as BrowserWindow | undefined)?.reload() },
    { role: 'toggleDevTools', accelerator: 'F12' },
  ],
};

const helpMenu: MenuItemConstructorOptions = {
  role: 'help',
  submenu: [
    { label: 'VBAPI documentation', click: () => void shell.openExternal(knownLinks.vendorDocumentation) },
    { role: 'about' },
  ],
};

/** Sets the menu of all windows. Keys of the sheet are left to the sheet (docs/security.md, keyboard). */
export function setAppMenu(mayInspect: boolean, appearance: AppearanceKeeper, zoom: Zoom): void {
  const isMac = process.platform === 'darwin';
  const template: MenuItemConstructorOptions[] = [
    isMac ? { role: 'appMenu' } : { label: '&File', submenu: [{ role: 'quit' }] },
    editMenu,
    viewMenu(appearance, zoom),
    ...(isMac ? [{ role: 'windowMenu' } as const] : []),
    ...(mayInspect ? [developerMenu] : []),
    helpMenu,
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
