import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { vi } from 'vitest';
import { startVirtualDisplay } from '../../scripts/setup/virtual-display.mjs';

/** A packaged app that runs as somebody who is not root, on a display of its own. */
export interface RunningApp {
  readonly process: ChildProcess;
  readonly dataFolder: string;
  /** Where its window is. */
  readonly display: string;
  /** Its processes now; it may have started itself anew. */
  readonly processes: () => readonly RunningProcess[];
  /** Ends it as the system does, and waits for that. */
  readonly end: () => Promise<void>;
  /** Ends it if need be, and removes what it left. */
  readonly clear: () => Promise<void>;
}

/** Root may not run Chromium's sandbox, so the tests of a root step down to this user. */
const ordinaryUser = 'nobody';

/** Starts a copy of the packaged app in a folder that everybody may read. */
export async function startAsOrdinaryUser(
  unpacked: string,
  { words, variables }: { readonly words: readonly string[]; readonly variables: Record<string, string> },
): Promise<RunningApp> {
  const folder = mkdtempSync(path.join(tmpdir(), 'planbatch-package-'));
  chmodSync(folder, 0o777);
  const app = path.join(folder, 'app');
  cpSync(unpacked, app, { recursive: true });
  const dataFolder = path.join(folder, 'data');
  // Without a list of who may connect: the server was started by somebody else.
  const { display, stop } = await startVirtualDisplay(['-ac']);
  const program = [path.join(app, 'planbatch'), `--user-data-dir=${dataFolder}`, ...words];
  const isRoot = process.getuid?.() === 0;
  const [file = '', ...rest] = isRoot ? ['runuser', '-u', ordinaryUser, '--', ...program] : program;
  const child = spawn(file, rest, {
    env: { PATH: process.env['PATH'], HOME: folder, DISPLAY: display, ...variables },
    stdio: 'ignore',
  });
  const ended = once(child, 'exit');
  const processes = (): readonly RunningProcess[] => processesOf(program[0] ?? '');
  const gone = (): Promise<void> =>
    vi.waitFor(
      () => {
        if (processes().length > 0) throw new Error('The app goes on.');
      },
      { timeout: 30_000, interval: 200 },
    );
  const end = async (): Promise<void> => {
    // The program itself, without its children: those have a type.
    for (const { id, command } of processes()) if (!command.includes('--type=')) process.kill(id, 'SIGTERM');
    await ended;
    await gone();
  };
  const clear = async (): Promise<void> => {
    for (const { id } of processes()) process.kill(id, 'SIGKILL');
    await ended;
    await gone();
    await stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  };
  return { process: child, dataFolder, display, processes, end, clear };
}

interface RunningProcess {
  readonly id: number;
  readonly command: string;
}

/** The processes of that program and their command lines. */
function processesOf(program: string): readonly RunningProcess[] {
  const listed = execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' }).split('\n');
  return listed.flatMap((line) => {
    const [, id = '', command = ''] = /^\s*(\d+)\s+(.*)$/.exec(line) ?? [];
    return command.startsWith(program) ? [{ id: Number(id), command }] : [];
  });
}
