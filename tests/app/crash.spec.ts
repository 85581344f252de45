import { chmod, mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { _electron, type ElectronApplication, expect } from '@playwright/test';
import { electronFile, projectFolder, test } from '../support/app';
import { startCanaryService } from '../support/canary-service';
import { useNewConnection } from '../support/connections';
import { secretsBelow } from '../support/found-secrets';
import { loadPlans } from '../support/screen';

const plan = 'CEDAR-PPO500-2026';

/** Starts the app where the system writes down the memory of a program that crashes, if it does so at all. */
async function launchWithCoreFiles(folder: string): Promise<ElectronApplication> {
  const wrapper = path.join(folder, 'with-core-files.sh');
  await writeFile(wrapper, `#!/bin/sh\nulimit -c unlimited\nexec "$PLANBATCH_ELECTRON" "$@"\n`);
  await chmod(wrapper, 0o755);
  return _electron.launch({
    executablePath: wrapper,
    cwd: folder,
    args: [projectFolder, `--user-data-dir=${path.join(folder, 'data')}`],
    env: { ...(process.env as Record<string, string>), PLANBATCH_ELECTRON: electronFile() },
  });
}

const crashes = {
  // Electron takes no notice of this signal from outside; it ends so by calling abort itself.
  'an abort': (app: ElectronApplication) =>
    app.evaluate(() => {
      process.abort();
    }),
  'a fault in its memory': (app: ElectronApplication) =>
    app.evaluate(() => {
      process.crash();
    }),
} as const;

// Windows has no signals and no such files.
if (process.platform === 'linux') {
  for (const [what, crash] of Object.entries(crashes)) {
    test(`${what} leaves no dump, and no secret in any file that is left`, async ({ dataFolder }) => {
      const service = await startCanaryService();
      await mkdir(dataFolder, { recursive: true });
      const app = await launchWithCoreFiles(dataFolder);
      const window = await app.firstWindow();
      await useNewConnection(window, { name: 'Canary', environment: 'Test', access: service.access });
      await loadPlans(window, [plan]);
      const ended = new Promise((gone) => app.process().once('exit', gone));
      crash(app).catch(() => undefined);
      await ended;
      expect(service.secrets().length).toBeGreaterThan(4);
      const files = (await readdir(dataFolder, { recursive: true })).map(String);
      expect(files.filter((file) => /\.dmp$|crashes\/|minidump/i.test(file))).toEqual([]);
      expect(files).toContain('data/connections.json');
      expect(await secretsBelow(dataFolder, service.secrets())).toEqual([]);
      await service.close();
    });
  }
}
