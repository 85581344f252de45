import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** The app's log as it is on disk, one object per line; empty before its first line. */
export async function readAppLog(dataFolder: string): Promise<readonly Record<string, unknown>[]> {
  const text = await readFile(path.join(dataFolder, 'logs/planbatch.log'), 'utf8').catch(() => '');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}
