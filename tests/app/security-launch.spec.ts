import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { expect, type ElectronApplication } from '@playwright/test';
import { forbiddenSwitches, forbiddenVariables } from '../../electron/launch/clean-launch';
import { projectFolder, test } from '../support/app';
import { readAppLog } from '../support/app-log';

/** Starts the app a second time as a person would, and waits until it ends by itself. */
async function startAgain(app: ElectronApplication, dataFolder: string): Promise<number | null> {
  const program = app.process().spawnfile;
  const again = spawn(program, ['--no-sandbox', '.', `--user-data-dir=${dataFolder}`], {
    cwd: projectFolder,
    stdio: 'ignore',
  });
  return new Promise((ended) => again.once('exit', ended));
}

test('switches that expose traffic or weaken connections are forgotten', async ({
  dataFolder,
  launchApp,
}) => {
  const netLog = path.join(dataFolder, 'net-log.json');
  const keyLog = path.join(dataFolder, 'keys.log');
  const values: Readonly<Record<string, string>> = {
    'log-net-log': netLog,
    'net-log-capture-mode': 'Everything',
    'ignore-certificate-errors-spki-list': 'AAAA',
    'ssl-key-log-file': keyLog,
    'host-rules': 'MAP * 127.0.0.1',
    'host-resolver-rules': 'MAP * 127.0.0.1',
    'proxy-server': '127.0.0.1:9',
    'proxy-pac-url': 'http://127.0.0.1:9/proxy.pac',
    'js-flags': '--expose-gc',
    'load-extension': dataFolder,
  };
  const switches = forbiddenSwitches.map(
    (name) => `--${name}${name in values ? `=${values[name] ?? ''}` : ''}`,
  );
  const app = await launchApp({ switches });
  const window = await app.firstWindow();
  const left = await app.evaluate(
    ({ app: running }, names) => names.filter((name) => running.commandLine.hasSwitch(name)),
    [...forbiddenSwitches],
  );
  expect(left).toEqual([]);
  expect(await window.evaluate(() => 'gc' in globalThis)).toBe(false);
  const removed = (await readAppLog(dataFolder)).filter(({ event }) => event === 'switchRemoved');
  expect(removed.map(({ name }) => name)).toEqual([...forbiddenSwitches]);
  await app.close();
  expect([netLog, keyLog].filter((file) => existsSync(file))).toEqual([]);
});

test('environment variables that leak keys or trust strangers are forgotten', async ({
  dataFolder,
  launchApp,
}) => {
  const keyLog = path.join(dataFolder, 'keys.log');
  const app = await launchApp({
    environment: {
      SSLKEYLOGFILE: keyLog,
      NODE_TLS_REJECT_UNAUTHORIZED: '0',
      NODE_EXTRA_CA_CERTS: path.join(dataFolder, 'strangers.pem'),
    },
  });
  await app.firstWindow();
  const left = await app.evaluate(
    (_electron, names) => names.filter((name) => name in process.env),
    [...forbiddenVariables],
  );
  expect(left).toEqual([]);
  await app.close();
  expect(existsSync(keyLog)).toBe(false);
});

test('a second start raises the window of the first and ends', async ({ app, dataFolder, window }) => {
  await window.waitForLoadState();
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
  expect(await startAgain(app, dataFolder)).toBe(0);
  const isVisible = (): Promise<boolean | undefined> =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible());
  await expect.poll(isVisible).toBe(true);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('two data folders are two apps that do not meet', async ({ app, dataFolder, launchApp, window }) => {
  await window.waitForLoadState();
  const other = await launchApp({ switches: [`--user-data-dir=${path.join(dataFolder, 'other')}`] });
  await expect((await other.firstWindow()).locator('#root')).not.toBeEmpty();
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('every file of the app is in the folder it was given', async ({ dataFolder, launchApp }) => {
  const home = path.join(dataFolder, 'home');
  const own = path.join(dataFolder, 'own');
  await mkdir(home);
  const app = await launchApp({
    switches: [`--user-data-dir=${own}`],
    environment: { HOME: home, XDG_CONFIG_HOME: '', XDG_CACHE_HOME: '', XDG_DATA_HOME: '' },
  });
  await app.firstWindow();
  const names = ['userData', 'sessionData', 'logs', 'crashDumps'] as const;
  const folders = await app.evaluate(
    ({ app: running }, asked) => asked.map((name) => running.getPath(name)),
    [...names],
  );
  expect(folders.filter((folder) => !folder.startsWith(own))).toEqual([]);
  await app.close();
  const { mode } = await stat(path.join(own, 'logs/planbatch.log'));
  expect(mode & 0o777).toBe(process.platform === 'win32' ? 0o666 : 0o600);
  const strays = await readdir(home, { recursive: true });
  // Libraries of the desktop keep caches of their own there; none of it is ours.
  expect(strays.filter((name) => /planbatch|electron|\.config|\.local/i.test(name))).toEqual([]);
});

test('no crash reporter runs and no crash is sent', async ({ app, window }) => {
  await window.waitForLoadState();
  const reporter = await app.evaluate(({ crashReporter }) => {
    try {
      return crashReporter.getUploadToServer();
    } catch {
      return 'never started';
    }
  });
  expect([false, 'never started']).toContain(reporter);
});
