import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron, test as base, expect, type ElectronApplication, type Page } from '@playwright/test';
import type { PracticeAccess } from '../../electron/practice/practice-access';
import type { PlanbatchApi } from '../../shared/ipc/contract';
import { collectTrouble, type Trouble } from './trouble';
import { withSteadyEvaluate } from './steady-evaluate';

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
  /** More of the command line for `app`. */
  readonly switches: readonly string[];
  readonly app: ElectronApplication;
  readonly window: Page;
  /** Where the app's practice server is. Needs `switches: ['--practice-control']`. */
  readonly practice: PracticeAccess;
}

export const projectFolder = path.resolve(import.meta.dirname, '../..');

/** The program that the tests run the app in. */
export function electronFile(): string {
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  return path.join(folder ?? path.join(projectFolder, 'node_modules/electron/dist'), 'electron');
}

function definedVariables(variables: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(variables).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

/** What each running app has printed so far. */
const printed = new WeakMap<ElectronApplication, () => string>();

function collectPrinted(app: ElectronApplication): () => string {
  let text = '';
  app.process().stdout?.on('data', (part: Buffer) => {
    text += part.toString();
  });
  return () => text;
}

/** Where the practice server of an app is that was started with `--practice-control`. */
export async function announcedPractice(app: ElectronApplication): Promise<PracticeAccess> {
  const announcement = (): string | undefined =>
    printed
      .get(app)?.()
      .split('\n')
      .find((line) => line.startsWith('{"practiceAccess"'));
  await expect.poll(announcement, { message: 'the app announces its practice server' }).toBeDefined();
  const { practiceAccess } = JSON.parse(announcement() ?? '{}') as {
    readonly practiceAccess: PracticeAccess;
  };
  return practiceAccess;
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
      const launched = await _electron.launch({
        cwd: projectFolder,
        args: ['.', `--user-data-dir=${dataFolder}`, ...switches],
        env: { ...definedVariables(process.env), ...environment },
      });
      const app = withSteadyEvaluate(launched);
      running.add(app);
      printed.set(app, collectPrinted(app));
      app.on('close', () => running.delete(app));
      trouble.watch(app);
      return app;
    });
    for (const app of running) {
      // One that a failed test leaves in the middle of a run would ask a question nobody answers.
      const patience = setTimeout(() => app.process().kill('SIGKILL'), 15_000);
      await app.close();
      clearTimeout(patience);
    }
  },
  switches: [[], { option: true }],
  app: async ({ launchApp, switches }, use) => {
    await use(await launchApp({ switches }));
  },
  window: async ({ app }, use) => {
    await use(await app.firstWindow());
  },
  practice: async ({ app }, use) => {
    await use(await announcedPractice(app));
  },
});
