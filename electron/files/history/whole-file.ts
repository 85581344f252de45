import { open, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/** For its owner only: limits of a plan are nobody else's business. */
const privateFile = 0o600;

/**
 * Writes a file whole or not at all: under its name there is never half a file. A file of that name is replaced only
 * when the new one is on the disk. Rejects with what the disk says, leaving nothing.
 */
export async function writeWhole(file: string, chunks: AsyncIterable<string | Uint8Array>): Promise<void> {
  const unfinished = `${file}.unfinished`;
  try {
    const handle = await open(unfinished, 'w', privateFile);
    try {
      for await (const chunk of chunks) await handle.writeFile(chunk);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined);
    throw error;
  }
  await syncFolder(path.dirname(file));
}

/** Waits until the names in the folder are on the disk. Windows has no such call and needs none. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
