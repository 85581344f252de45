import { openSettingsWriter, readSettings } from './settings-file';
import type { Settings } from './settings-schema';

/** What the app remembers, as one value in memory that is written when it changes. */
export interface SettingsKeeper {
  readonly read: () => Settings;
  readonly write: (change: Partial<Settings>) => void;
  /** Loads what writing needs, and writes what waited for it. Call it once the window shows, and at the end. */
  readonly prepareWriting: () => Promise<void>;
}

/** Reads the settings in `folder`. `setAside` hears the new name of a file that could not be read. */
export function openSettings(folder: string, setAside: (keptAs: string) => void): SettingsKeeper {
  let settings = readSettings(folder, setAside);
  let hasChanged = false;
  let writer: ((settings: Settings) => void) | undefined;
  return {
    read: () => settings,
    write: (change) => {
      settings = { ...settings, ...change };
      hasChanged = true;
      writer?.(settings);
    },
    prepareWriting: async () => {
      if (writer !== undefined) return;
      writer = await openSettingsWriter(folder);
      if (hasChanged) writer(settings);
    },
  };
}
