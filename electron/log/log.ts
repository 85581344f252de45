import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import { logLine } from './log-line';

/** What may be logged of each event. Nothing else has a way into the log: no bodies, headers, messages or cells. */
export interface LogEvents {
  readonly started: { readonly version: string; readonly electron: string };
  readonly windowShown: { readonly milliseconds: number };
  readonly switchRemoved: { readonly name: string };
  readonly denied: { readonly what: string; readonly origin: string };
  readonly callRefused: { readonly call: string; readonly reason: 'stranger' | 'input' | 'output' };
  readonly eventRefused: { readonly event: string };
  readonly callBroke: { readonly call: string; readonly error: unknown };
  readonly broke: { readonly where: string; readonly error: unknown };
  /** What keeps the workspaces, and whether the last start had ended as it should. */
  readonly storeOpened: {
    readonly driver: string;
    readonly sqlite: string;
    readonly schema: number;
    readonly file: string;
    readonly lastEnd: 'clean' | 'unclean';
    readonly stoodIn: string;
    readonly setAside: string;
  };
  readonly settingsSetAside: { readonly file: string };
  readonly windowLost: { readonly reason: string };
}

export type Log = <Name extends keyof LogEvents>(event: Name, fields: LogEvents[Name]) => void;

/** Bytes after which a new file is begun; the one before it is kept. */
const greatestFileSize = 1_000_000;

/** Where the log of that folder is. */
export function logFile(folder: string): string {
  return path.join(folder, 'planbatch.log');
}

/**
 * A log in `planbatch.log`, readable by its owner only; a large one goes on in a new file, and only the last but one
 * is kept. A log that cannot be written never stops the app.
 */
export function openLog(folder: string, greatestSize = greatestFileSize): Log {
  const file = logFile(folder);
  let size = 0;
  try {
    mkdirSync(folder, { recursive: true });
    size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  } catch {
    // A full or read-only disk shows when drafts are kept, with a message; the log has nothing to add.
  }
  return (event, fields) => {
    const line = logLine(new Date(), event, fields);
    const length = Buffer.byteLength(line);
    try {
      if (size > 0 && size + length > greatestSize && setAside(file)) size = 0;
      appendFileSync(file, line, { mode: 0o600 });
      size += length;
    } catch {
      process.stderr.write(line);
    }
  };
}

/** Makes room for a new file. Where another program holds the older one, the log goes on in the file it has. */
function setAside(file: string): boolean {
  try {
    renameSync(file, `${file}.1`);
    return true;
  } catch {
    return false;
  }
}
