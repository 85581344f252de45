import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { listPackage } from '@electron/asar';
import { _electron } from '@playwright/test';
import { describe, expect, it, onTestFinished } from 'vitest';
import { billName } from '../../scripts/packaging/bill-of-materials.mjs';
import { wrongFuses } from '../../scripts/packaging/fuses.mjs';
import { readAppLog } from '../support/app-log';
import { everybodysFolder, unpackedOf } from './builds';
import { startAsOrdinaryUser } from './ordinary-user';
import { root } from './project-root';

const programOf = (build: 'release' | 'test'): string => path.join(unpackedOf(build), 'planbatch');

const isPage = ({ command }: { readonly command: string }): boolean => command.includes('--type=renderer');

/** Packaging for the others needs their machines. */
describe.runIf(process.platform === 'linux')('the packaged app', () => {
  it('has every fuse as it should be, and the test build differs in the inspector alone', async () => {
    expect(await wrongFuses(programOf('release'), 'release')).toEqual([]);
    expect(await wrongFuses(programOf('test'), 'test')).toEqual([]);
    expect(await wrongFuses(programOf('test'), 'release')).toEqual([
      'EnableNodeCliInspectArguments should be off',
    ]);
  });

  it('holds what it runs and nothing else', () => {
    const resources = path.join(unpackedOf('release'), 'resources');
    const files = listPackage(path.join(resources, 'app.asar'), { isPack: false });
    const strange = files.filter((file) => !/^\/(out|LICENSE|package\.json|node_modules)(\/|$)/.test(file));
    expect(strange).toEqual([]);
    expect(files.filter((file) => /\.(map|tsx?|cpp)$|\/tests?\//.test(file))).toEqual([]);
    const modules = new Set(
      files.map((file) => /^\/node_modules\/(@[^/]+\/[^/]+|[^@/][^/]*)/.exec(file)?.[1]),
    );
    modules.delete(undefined);
    expect([...modules].map(String).toSorted((a, b) => a.localeCompare(b))).toEqual([
      '@photostructure/sqlite',
      'node-addon-api',
      'node-gyp-build',
    ]);
    expect(files).toContain('/out/electron/main.cjs');
    expect(existsSync(path.join(resources, 'default_app.asar'))).toBe(false);
  });

  it('comes with a bill of all it is made of, and of no tool', () => {
    const bill = JSON.parse(readFileSync(path.join(root, 'dist', billName), 'utf8')) as {
      readonly bomFormat: string;
      readonly components: readonly { readonly purl: string; readonly licenses?: readonly unknown[] }[];
    };
    expect(bill.bomFormat).toBe('CycloneDX');
    const names = bill.components.map(({ purl }) => /^pkg:npm\/(.+)@/.exec(purl)?.[1]);
    expect(names).toEqual(
      expect.arrayContaining([
        ...['%40photostructure/sqlite', 'big.js', 'electron', 'electron-store', 'hucre'],
        ...['react', 'react-dom', 'scheduler', 'zod'],
      ]),
    );
    for (const tool of ['vitest', 'eslint', 'vite', 'typescript', '%40playwright/test', 'electron-builder'])
      expect(names).not.toContain(tool);
    expect(bill.components.filter(({ licenses = [] }) => licenses.length === 0)).toEqual([]);
  });

  it('runs for an ordinary user in the real sandbox, and can neither be debugged nor turned into a Node', async () => {
    const folder = everybodysFolder();
    const evil = path.join(folder, 'evil.cjs');
    const proof = path.join(folder, 'it-ran');
    writeFileSync(evil, `require('node:fs').writeFileSync(${JSON.stringify(proof)}, '')`, { mode: 0o644 });
    const app = await startAsOrdinaryUser(unpackedOf('release'), {
      words: ['--remote-debugging-port=9333', '--inspect=9444', '--policy-file=/etc/hostname'],
      variables: { ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: `--require=${evil}` },
    });
    onTestFinished(app.clear);
    const events = async (): Promise<unknown> => (await readAppLog(app.dataFolder)).map(({ event }) => event);
    await expect
      .poll(events, { timeout: 30_000 })
      .toEqual(expect.arrayContaining(['storeOpened', 'windowShown']));
    expect(await events()).not.toContain('broke');
    const removed = (await readAppLog(app.dataFolder)).flatMap(({ event, name }) =>
      event === 'switchRemoved' ? [name] : [],
    );
    expect(removed).toEqual(['remote-debugging-port', 'inspect', 'policy-file']);
    const renderers = app.processes().filter(isPage);
    expect(renderers.length).toBeGreaterThan(0);
    for (const { id } of renderers) {
      expect(readFileSync(`/proc/${id}/status`, 'utf8')).toMatch(/^Seccomp:\s*2$/m);
    }
    for (const port of [9333, 9444]) await expect(fetch(`http://127.0.0.1:${port}/json`)).rejects.toThrow();
    expect(existsSync(proof)).toBe(false);
    await app.end();
    expect(app.process.exitCode).toBe(0);
  }, 90_000);

  it('can be worked by tests in its test build', async () => {
    const app = await _electron.launch({
      executablePath: programOf('test'),
      timeout: 60_000,
      args: [`--user-data-dir=${path.join(everybodysFolder(), 'data')}`],
    });
    onTestFinished(() => app.close());
    const window = await app.firstWindow();
    await expect.poll(() => window.title()).toMatch(/Planbatch/);
    // The debugger loses its promise now and then when the main process collects garbage meanwhile.
    await expect.poll(() => app.evaluate(({ app: electron }) => electron.isPackaged)).toBe(true);
  }, 90_000);
});
