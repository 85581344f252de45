import { openSettingsWriter, readSettings } from './settings-file';
import type { Settings } from './settings-schema';

/** What the app remembers, as one value in memory that is written when it changes. */
export interface SettingsKeeper {
  readonly read: () => Settings;
  readonly write: (change: Partial<Settings>) => void;
  /** Loads what writing needs, and writes what waited for it. Call it once the window shows, and at the end. */
  readonly prepareWriting: () => Promise<void>;
}

export interface SettingsSurroundings {
  readonly folder: string;
  /** Hears the new name of a file that could not be read. */
  readonly setAside: (keptAs: string) => void;
  /** Whether the process has no time to wait for the disk: writing does, for a tenth of a second on a busy one. */
  readonly isBusy: () => boolean;
  readonly openWriter?: () => Promise<(settings: Settings) => void>;
  /** Told when the disk refused; the next change is written again. */
  readonly notWritten: (error: unknown) => void;
}

/** How often a busy process is asked whether it has the time now, in milliseconds. */
const askAgain = 1000;

/** Reads the settings in the folder. What changes while the process is busy is written together after it. */
export function openSettings(around: SettingsSurroundings): SettingsKeeper {
  const { folder, setAside, isBusy, notWritten, openWriter = () => openSettingsWriter(folder) } = around;
  let settings = readSettings(folder, setAside);
  let hasChanged = false;
  let waiting: NodeJS.Timeout | undefined;
  let writer: ((settings: Settings) => void) | undefined;
  const writeNow = (): void => {
    if (!hasChanged || writer === undefined) return;
    hasChanged = false;
    try {
      writer(settings);
    } catch (error) {
      notWritten(error);
    }
  };
  const writeSoon = (): void => {
    waiting = isBusy() ? setTimeout(writeSoon, askAgain) : undefined;
    if (waiting === undefined) writeNow();
  };
  return {
    read: () => settings,
    write: (change) => {
      settings = { ...settings, ...change };
      hasChanged = true;
      if (waiting === undefined) writeSoon();
    },
    prepareWriting: async () => {
      writer ??= await openWriter();
      writeNow();
    },
  };
}
