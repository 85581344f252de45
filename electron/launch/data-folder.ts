import path from 'node:path';

/** The part of Electron's `app` that decides where files go. */
export interface PathOwner {
  readonly commandLine: { readonly getSwitchValue: (name: string) => string };
  readonly getPath: (name: 'userData') => string;
  readonly setPath: (name: 'userData' | 'sessionData' | 'logs' | 'crashDumps', folder: string) => void;
}

/** Puts every file the app writes under one folder, which `--user-data-dir=DIR` chooses. Gives that folder. */
export function settleDataFolder(owner: PathOwner): string {
  const chosen = owner.commandLine.getSwitchValue('user-data-dir');
  const folder = chosen === '' ? owner.getPath('userData') : path.resolve(chosen);
  owner.setPath('userData', folder);
  owner.setPath('sessionData', path.join(folder, 'session'));
  owner.setPath('logs', path.join(folder, 'logs'));
  owner.setPath('crashDumps', path.join(folder, 'crashes'));
  return folder;
}
