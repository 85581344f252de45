import { mkdirSync, readFileSync, renameSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/** A small file of ours: read whole, written whole, readable by its owner only. */
export interface KeptFile {
  /** Undefined where there is none, or none that can be read. */
  readonly read: () => string | undefined;
  /** One after the other. A file half written is never seen, whatever ends the program. */
  readonly write: (text: string) => Promise<void>;
  /** Moves it out of the way, for whoever wants to look into it; gives its new name. */
  readonly setAside: () => string;
}

/** The file at that path; its folder is made when it is first written. */
export function keptFile(file: string): KeptFile {
  let last: Promise<unknown> = Promise.resolve();
  return {
    read: () => {
      try {
        return readFileSync(file, 'utf8');
      } catch {
        return undefined;
      }
    },
    write: (text) => {
      const written = last.then(() => replaceFile(file, text));
      last = written.catch(() => undefined);
      return written;
    },
    setAside: () => {
      const kept = file.replace(/\.json$/, `.unreadable-${Date.now()}.json`);
      renameSync(file, kept);
      return path.basename(kept);
    },
  };
}

async function replaceFile(file: string, text: string): Promise<void> {
  mkdirSync(path.dirname(file), { recursive: true });
  const fresh = `${file}.new`;
  // One left behind may have been made by another hand, with other rights.
  await rm(fresh, { force: true });
  const handle = await open(fresh, 'wx', 0o600);
  try {
    await handle.writeFile(text, 'utf8');
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(fresh, file);
}
