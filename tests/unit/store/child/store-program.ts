import { spawn, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { bundled } from '../bundled';
import type { ChildTask } from './store-child';

/** The program a test starts and kills, bundled; `owner` names the test file. */
export function bundledProgram(owner: string): Promise<string> {
  return bundled(path.join(import.meta.dirname, 'store-child.ts'), owner);
}

/** How a program ended, and what it had said by then. */
export interface Ended {
  readonly said: readonly string[];
  readonly errors: string;
  readonly code: number | null;
}

export interface StartOptions {
  readonly spawn?: SpawnOptions;
  /** Words before the program itself, such as a tracer's. */
  readonly before?: readonly string[];
  /** Told each line as it comes. */
  readonly heard?: (line: string, kill: () => void) => void;
}

/** Runs the program until it ends or `heard` kills it (-9). */
export async function runProgram(
  program: string,
  task: ChildTask,
  options: StartOptions = {},
): Promise<Ended> {
  const words = [...(options.before ?? []), process.execPath, program, JSON.stringify(task)];
  const child = spawn(words[0] ?? '', words.slice(1), {
    stdio: ['ignore', 'pipe', 'pipe'],
    ...options.spawn,
  });
  let text = '';
  let errors = '';
  let told = 0;
  child.stderr?.on('data', (part: Buffer) => (errors += part.toString()));
  child.stdout?.on('data', (part: Buffer) => {
    text += part.toString();
    const lines = wholeLines(text);
    for (const line of lines.slice(told)) options.heard?.(line, () => child.kill('SIGKILL'));
    told = lines.length;
  });
  const [code] = (await once(child, 'close')) as [number | null];
  return { said: wholeLines(text), errors, code };
}

function wholeLines(text: string): readonly string[] {
  return text.split('\n').slice(0, -1);
}

/** The last number the program said it had kept; 0 when none. */
export function lastKept(said: readonly string[]): number {
  const kept = said.filter((line) => line.startsWith('kept '));
  return Number(kept.at(-1)?.slice(5) ?? 0);
}
