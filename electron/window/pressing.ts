import type { BrowserWindow, MenuItemConstructorOptions } from 'electron';

const isMac = process.platform === 'darwin';

type PressedModifier = 'meta' | 'control' | 'shift' | 'alt';

/**
 * A menu item that presses the key the page listens to, so that the menu and the keyboard take one way. The key is
 * shown beside it and never taken: what it does depends on where the focus is, which the page knows.
 */
export function pressing(label: string, key: string): MenuItemConstructorOptions {
  const parts = key.split('+');
  const keyCode = parts.at(-1) ?? '';
  const command = isMac ? 'meta' : 'control';
  const modifiers = parts
    .slice(0, -1)
    .map((part): PressedModifier => (part === 'Ctrl' ? command : part === 'Alt' ? 'alt' : 'shift'));
  return {
    label,
    // On a Mac a key that is shown is taken.
    ...(isMac ? {} : { accelerator: key, registerAccelerator: false }),
    click: (_item, window) => {
      const contents = (window as BrowserWindow | undefined)?.webContents;
      contents?.sendInputEvent({ type: 'keyDown', keyCode, modifiers });
      contents?.sendInputEvent({ type: 'keyUp', keyCode, modifiers });
    },
  };
}
