import { execFileSync, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readAppLog } from '../support/app-log';
import { startCanaryService } from '../support/canary-service';
import { openConnections, typeConnection } from '../support/connections';
import { secretsBelow, secretsIn } from '../support/found-secrets';
import { everybodysFolder, unpackedOf } from './builds';
import { type RunningApp, startAsOrdinaryUser } from './ordinary-user';

async function shown({ dataFolder }: RunningApp): Promise<void> {
  const events = async (): Promise<unknown> => (await readAppLog(dataFolder)).map(({ event }) => event);
  await expect.poll(events, { timeout: 30_000 }).toContain('windowShown');
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** The window of an app that Playwright has not started itself. */
async function windowAt(port: number): Promise<Page> {
  const connect = async (): Promise<boolean> =>
    fetch(`http://127.0.0.1:${port}/json/version`).then(
      ({ ok }) => ok,
      () => false,
    );
  await expect.poll(connect, { timeout: 30_000 }).toBe(true);
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  onTestFinished(() => browser.close());
  const pages = (): readonly Page[] => browser.contexts().flatMap((context) => context.pages());
  await expect.poll(() => pages().length).toBeGreaterThan(0);
  const [page] = pages();
  if (page === undefined) throw new Error('The app has no window.');
  return page;
}

/** Presses keys as a keyboard does. */
const keyPresser = 'xdotool';

/** How the traffic, the source or the memory of a program gets into a file before its first line runs. */
const leaks = (file: (name: string) => string): readonly string[] => [
  '--trace-startup=netlog,devtools.timeline,v8',
  `--trace-startup-file=${file('trace.json')}`,
  '--trace-startup-duration=60',
  '--enable-tracing=netlog',
  `--enable-tracing-output=${file('tracing.pb')}`,
  `--log-net-log=${file('net.json')}`,
  '--net-log-capture-mode=Everything',
  `--ssl-key-log-file=${file('keys.log')}`,
  '--enable-logging=file',
  `--log-file=${file('chromium.log')}`,
  '-v=9',
  '--vmodule=*=9',
  `--js-flags=--log-all --logfile=${file('v8.log')} --heap-snapshot-on-oom`,
  '--enable-crash-reporter',
  '--full-memory-crash-report',
  `--crash-dumps-dir=${file('dumps')}`,
  '--proxy-bypass-list=*',
  '--host-resolver-rules=MAP * 127.0.0.9',
  '--ignore-certificate-errors',
];

describe.runIf(process.platform === 'linux')('the packaged app, started oddly', () => {
  it('starts anew without switches that write down what it sends or holds, and leaves no secret in any file', async () => {
    const service = await startCanaryService();
    onTestFinished(service.close);
    const port = await freePort();
    const folder = everybodysFolder();
    const file = (name: string): string => path.join(folder, name);
    // The release does the same and cannot be worked; its other tests show which switches it knows.
    const app = await startAsOrdinaryUser(unpackedOf('test'), {
      words: [...leaks(file), `--remote-debugging-port=${port}`],
      variables: {
        SSLKEYLOGFILE: file('keys.log'),
        ELECTRON_LOG_FILE: file('log'),
        NODE_V8_COVERAGE: folder,
      },
    });
    onTestFinished(app.clear);
    const window = await windowAt(port);
    const dialog = await openConnections(window);
    await typeConnection(dialog, { name: 'Canary', environment: 'Test', access: service.access });
    await dialog.getByRole('button', { name: 'Test connection' }).click();
    await dialog.getByRole('list', { name: 'Test of the connection' }).waitFor();
    await dialog.getByText('The connection works').waitFor();
    await dialog.getByRole('button', { name: 'Save', exact: true }).click();
    await dialog.getByText('“Canary” is saved.').waitFor();
    const removed = (await readAppLog(app.dataFolder)).filter(({ event }) => event === 'switchRemoved');
    expect(removed.map(({ name }) => name)).toEqual([
      ...leaks(file).map((word) => word.replace(/^--?/, '').replace(/=.*/s, '')),
      ...['ELECTRON_LOG_FILE', 'NODE_V8_COVERAGE'],
    ]);
    const [main] = app.processes().filter(({ command }) => !command.includes('--type='));
    // Whatever the system does with a program that crashes, no memory is in the file it writes.
    expect(readFileSync(`/proc/${main?.id ?? 0}/coredump_filter`, 'utf8')).toMatch(/^0+$/m);
    await app.end();
    expect(service.secrets().length).toBeGreaterThan(4);
    expect(service.seen().flatMap(({ rest }) => secretsIn(rest, service.secrets()))).toEqual([]);
    expect(await secretsBelow(folder, service.secrets())).toEqual([]);
    expect(await secretsBelow(path.dirname(app.dataFolder), service.secrets())).toEqual([]);
  }, 120_000);

  // A machine without this tool cannot press keys for an app that lets nobody in.
  it.runIf(spawnSync('which', [keyPresser]).status === 0).each([
    { build: 'release', pages: 1 },
    { build: 'test', pages: 2 },
  ] as const)(
    'has developer tools in its $build build: $pages page in all',
    async ({ build, pages }) => {
      const app = await startAsOrdinaryUser(unpackedOf(build), { words: [], variables: {} });
      onTestFinished(app.clear);
      await shown(app);
      const press = (...words: readonly string[]): string =>
        execFileSync(keyPresser, words, { env: { ...process.env, DISPLAY: app.display }, encoding: 'utf8' });
      const ids = press('search', '--onlyvisible', '--name', 'Planbatch').trim().split('\n');
      press('windowfocus', '--sync', ids.at(-1) ?? '');
      const seen: number[] = [];
      const count = (): number => {
        seen.push(app.processes().filter(({ command }) => command.includes('--type=renderer')).length);
        return seen.at(-1) ?? 0;
      };
      press('key', 'F12', 'ctrl+shift+i');
      // The app hears keys one after the other: once it ends, it has heard those before.
      await expect.poll(count).toBe(pages);
      press('key', 'ctrl+q');
      await expect.poll(count, { timeout: 30_000 }).toBe(0);
      expect(Math.max(...seen)).toBe(pages);
      await once(app.process, 'exit').catch(() => undefined);
      expect(app.process.exitCode).toBe(0);
    },
    90_000,
  );
});
