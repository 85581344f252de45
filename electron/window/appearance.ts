import { type MenuItemConstructorOptions, nativeTheme } from 'electron';

type Appearance = 'system' | 'light' | 'dark';

/** Where the choice is remembered. */
export interface AppearanceKeeper {
  readonly read: () => Appearance;
  readonly write: (appearance: Appearance) => void;
}

const choices: readonly { readonly appearance: Appearance; readonly label: string }[] = [
  { appearance: 'system', label: 'System' },
  { appearance: 'light', label: 'Light' },
  { appearance: 'dark', label: 'Dark' },
];

/** Makes the windows look as chosen last. Call it before the first one opens. */
export function applyAppearance(keeper: AppearanceKeeper): void {
  nativeTheme.themeSource = keeper.read();
}

/** View > Appearance. */
export function appearanceMenu(keeper: AppearanceKeeper): MenuItemConstructorOptions {
  return {
    label: 'Appearance',
    submenu: choices.map(({ appearance, label }) => ({
      label,
      type: 'radio',
      checked: keeper.read() === appearance,
      click: () => {
        keeper.write(appearance);
        applyAppearance(keeper);
      },
    })),
  };
}
