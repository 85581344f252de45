import { readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Whether this is the packaged build for tests (`npm run package` makes both): it says so in its package.json, which
 * lies in the app's archive.
 */
export function isTestBuild(appFolder: string): boolean {
  try {
    const about: unknown = JSON.parse(readFileSync(path.join(appFolder, 'package.json'), 'utf8'));
    return typeof about === 'object' && about !== null && Reflect.get(about, 'planbatchBuild') === 'test';
  } catch {
    return false;
  }
}

/** Whether the app lies in an archive: it is packaged then, whatever its program file was renamed to. */
export function isArchive(appFolder: string): boolean {
  return appFolder.endsWith('.asar');
}
