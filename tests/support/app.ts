import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron, test as base, expect, type ElectronApplication, type Page } from '@playwright/test';
import type { PlanbatchApi } from '../../shared/ipc/contract';
import { collectTrouble, type Trouble } from './trouble';

declare global {
  interface Window {
    readonly planbatch: PlanbatchApi;
  }
}

export interface LaunchOptions {
  /** More of the command line, as `--name` or `--name=value`. */
  readonly switches?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
}

interface AppFixtures {
  readonly folderPrefix: string;
  /** Trouble that does not fail a test. */
  readonly forgivenTrouble: readonly RegExp[];
  /** Every file of the app goes here. Removed after the test. */
  readonly dataFolder: string;
  /** Unexpected trouble in the window fails the test; `take` forgives what a test causes on purpose. */
  readonly trouble: Trouble;
  /** Starts the built app in this test's folder. For tests that start it in their own way, or again. */
  readonly launchApp: (options?: LaunchOptions) => Promise<ElectronApplication>;
  readonly app: ElectronApplication;
  readonly window: Page;
}

export const projectFolder = path.resolve(import.meta.dirname, '../..');

function definedVariables(variables: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(variables).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

/** Playwright's test with the real app: `{ app, window }` start it, everything is thrown away afterwards. */
export const test = base.extend<AppFixtures>({
  folderPrefix: ['planbatch-test-', { option: true }],
  dataFolder: async ({ folderPrefix }, use) => {
    const folder = await mkdtemp(path.join(tmpdir(), folderPrefix));
    await use(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 10 });
  },
  forgivenTrouble: [[], { option: true }],
  trouble: async ({ forgivenTrouble }, use) => {
    const trouble = collectTrouble(forgivenTrouble);
    await use(trouble);
    expect(trouble.rest(), 'unexpected trouble in the window').toEqual([]);
  },
  launchApp: async ({ dataFolder, trouble }, use) => {
    const running = new Set<ElectronApplication>();
    await use(async ({ switches = [], environment = {} } = {}) => {
      const app = await _electron.launch({
        cwd: projectFolder,
        args: ['.', `--user-data-dir=${dataFolder}`, ...switches],
        env: { ...definedVariables(process.env), ...environment },
      });
      running.add(app);
      app.on('close', () => running.delete(app));
      trouble.watch(app);
      return app;
    });
    for (const app of running) await app.close();
  },
  app: async ({ launchApp }, use) => {
    await use(await launchApp());
  },
  window: async ({ app }, use) => {
    await use(await app.firstWindow());
  },
});
