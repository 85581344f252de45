import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test } from '@playwright/test';
import type { PracticeAccess } from '../../electron/practice/practice-access';
import { practiceControl } from '../support/practice-control';
import { bodyOf, signedInCaller } from '../support/practice-call';

const script = path.resolve('scripts', 'practice-server.mjs');

// Here and not among the unit tests, because it runs on the build.
test('the practice server runs alone: one line of JSON, then calls, until it is told to end', async () => {
  const words = [script, '--port', '0', '--control'];
  const server = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(server, 'exit');
  const lines: string[] = [];
  createInterface({ input: server.stdout }).on('line', (line) => lines.push(line));
  try {
    await expect.poll(() => lines.length, { timeout: 50_000 }).toBe(1);
    const access = JSON.parse(lines[0] ?? '') as PracticeAccess;
    expect(Object.keys(access)).toEqual([
      'baseUrl',
      'database',
      'apiKey',
      'user',
      'password',
      'clientId',
      'clientCode',
    ]);
    const call = await signedInCaller(access);
    expect(bodyOf(await call('GET', '/plans')).data).toHaveLength(40);
    expect(await practiceControl(access).state()).toEqual({ held: 0, faults: 0 });
  } finally {
    server.kill('SIGTERM');
  }
  const [code] = (await ended) as [number | null];
  // Windows knows no such signal: the program is ended from outside.
  expect(code).toBe(process.platform === 'win32' ? null : 0);
  expect(lines).toHaveLength(1);
});
