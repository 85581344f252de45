import { readSettings, type SettingsFile } from './settings-file';
import type { Settings } from './settings-schema';

/** What the app remembers, as one value in memory that is written when it changes. */
export interface SettingsKeeper {
  readonly read: () => Settings;
  /** Holds nobody up: what changes while the disk is busy is written together after it. */
  readonly write: (change: Partial<Settings>) => void;
  /** Fulfils once everything is on the disk, or the disk has refused it; for the end of the program. */
  readonly flush: () => Promise<void>;
}

export interface SettingsSurroundings {
  readonly file: SettingsFile;
  /** Hears the new name of a file that could not be read. */
  readonly setAside: (keptAs: string) => void;
  /** Told when the disk refused; the next change is written again. */
  readonly notWritten: (error: unknown) => void;
}

/** Reads the settings in the file and keeps them from then on. */
export function openSettings({ file, setAside, notWritten }: SettingsSurroundings): SettingsKeeper {
  let settings = readSettings(file, setAside);
  let hasChanged = false;
  let writing: Promise<void> | null = null;
  const writeAll = async (): Promise<void> => {
    while (hasChanged) {
      hasChanged = false;
      await file.write(`${JSON.stringify(settings, null, 2)}\n`).catch(notWritten);
    }
    writing = null;
  };
  return {
    read: () => settings,
    write: (change) => {
      settings = { ...settings, ...change };
      hasChanged = true;
      writing ??= writeAll();
    },
    flush: () => writing ?? Promise.resolve(),
  };
}
