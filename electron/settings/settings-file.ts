import { readFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { settingsSchema, type Settings } from './settings-schema';

const fileName = 'settings';

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

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** Settings that cannot be read are kept beside the new ones, for whoever wants to look into them. */
function setAside(file: string): string {
  const kept = file.replace(/\.json$/, `.unreadable-${Date.now()}.json`);
  renameSync(file, kept);
  return path.basename(kept);
}

/** The settings of the last start. Those that are not settings are moved aside: `told` hears the new name. */
export function readSettings(folder: string, told: (keptAs: string) => void): Settings {
  const file = path.join(folder, `${fileName}.json`);
  const text = readText(file);
  if (text === undefined) return {};
  const settings = settingsIn(text);
  if (settings === undefined) told(setAside(file));
  return settings ?? {};
}

/**
 * Writes settings, each file whole and readable by its owner only. The library behind it is loaded after the
 * window shows: reading needs none of it, and it would delay the first picture.
 */
export async function openSettingsWriter(folder: string): Promise<(settings: Settings) => void> {
  const { default: Store } = await import('electron-store');
  const store = new Store<Settings>({ cwd: folder, name: fileName, configFileMode: 0o600 });
  return (settings) => {
    store.set(settings);
  };
}
