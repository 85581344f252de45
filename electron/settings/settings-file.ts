import { z } from 'zod';
import { settingsSchema, type Settings } from './settings-schema';

/** What of the text are settings; undefined where it is none. A part that cannot be read costs no other part. */
export function settingsIn(text: string): Settings | undefined {
  try {
    const whole = z.record(z.string(), z.unknown()).parse(JSON.parse(text));
    const known = Object.entries(settingsSchema.shape).filter(
      ([name, part]) => name in whole && part.safeParse(whole[name]).success,
    );
    return settingsSchema.parse(Object.fromEntries(known.map(([name]) => [name, whole[name]])));
  } catch {
    return undefined;
  }
}

/** A small file that is read whole and written whole, readable by its owner only. */
export interface SettingsFile {
  /** Undefined where there is none, or none that can be read. */
  readonly read: () => string | undefined;
  /** A file half written is never seen, whatever ends the program. */
  readonly write: (text: string) => Promise<void>;
  /** Moves it out of the way, for whoever wants to look into it; gives its new name. */
  readonly setAside: () => string;
}

/** The settings of the last start. Those that are not settings are moved aside: `told` hears the new name. */
export function readSettings(file: SettingsFile, told: (keptAs: string) => void): Settings {
  const text = file.read();
  if (text === undefined) return {};
  const settings = settingsIn(text);
  if (settings === undefined) told(file.setAside());
  return settings ?? {};
}
