import { spawnSync } from 'node:child_process';
import { chmod, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { _electron, type ElectronApplication } from '@playwright/test';
import { electronFile, projectFolder } from './app';

/** Whether a key store can be run here: it needs gnome-keyring and a bus of its own. */
export function hasKeyring(): boolean {
  const tools = ['gnome-keyring-daemon', 'dbus-run-session'];
  return tools.every((tool) => spawnSync('which', [tool]).status === 0);
}

export interface KeyringLaunch {
  /** Every file of the app goes here. */
  readonly dataFolder: string;
  /** The home of the key store: another one is another user's. */
  readonly home: string;
  /** What unlocks it; null for a computer without a key store. */
  readonly password: string | null;
  /** Locked as long as nobody answers the question of the system. */
  readonly isLocked?: boolean;
}

/** Starts the built app on a bus of its own, with the key store of that home unlocked. */
export async function launchWithKeyring(launch: KeyringLaunch): Promise<ElectronApplication> {
  const { dataFolder, home, password } = launch;
  const wrapper = path.join(home, 'electron-with-keyring.sh');
  const start = launch.isLocked === true ? '--start' : '--unlock';
  // Its own words have no line end, and would hide the line that the debugger is found by.
  const unlock =
    password === null
      ? ''
      : `printf %s '${password}' | gnome-keyring-daemon ${start} --components=secrets >/dev/null 2>&1`;
  await writeFile(
    wrapper,
    `#!/bin/sh\nexec dbus-run-session -- sh -c '${unlock.replaceAll("'", `'\\''`)}\nexec "$0" "$@"' "$PLANBATCH_ELECTRON" "$@"\n`,
  );
  await chmod(wrapper, 0o755);
  return _electron.launch({
    executablePath: wrapper,
    cwd: projectFolder,
    args: [
      '.',
      `--user-data-dir=${dataFolder}`,
      `--password-store=${password === null ? 'basic' : 'gnome-libsecret'}`,
      '--practice-control',
    ],
    env: {
      ...definedVariables(),
      HOME: home,
      XDG_DATA_HOME: path.join(home, 'data'),
      XDG_RUNTIME_DIR: home,
      XDG_CURRENT_DESKTOP: 'GNOME',
      PLANBATCH_ELECTRON: electronFile(),
    },
  });
}

function definedVariables(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
