import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadConfigFromFile } from 'electron-vite';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { practiceOnDemand } from '../../../electron/practice/practice-on-demand';
import { startPracticeThread } from '../../../electron/practice/practice-thread';
import { practiceControl } from '../../support/practice-control';
import { signedInCaller } from '../../support/practice-call';

const folder = mkdtempSync(path.join(tmpdir(), 'planbatch-practice-'));
const workerFile = path.join(folder, 'practice-worker.cjs');

/** Bundles the worker as the app's own build does, beside the main process, into a folder of the test. */
beforeAll(async () => {
  const { config } = await loadConfigFromFile({ command: 'build', mode: 'production' });
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: folder,
      rolldownOptions: { ...config.main?.build?.rolldownOptions, external: ['electron'] },
    },
  });
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the practice server in a thread of its own', () => {
  it('is bundled apart from the main process', () => {
    expect(readFileSync(workerFile, 'utf8')).not.toMatch(/require\(["'](electron|.*main\.cjs)["']\)/);
  });

  it('starts when it is first asked for, and once', async () => {
    const told: string[] = [];
    const server = practiceOnDemand({
      workerFile,
      options: {},
      started: (access) => told.push(access.database),
      failed: () => told.push('failed'),
    });
    expect(told).toEqual([]);
    const [first, second] = await Promise.all([server(), server()]);
    expect(first).toBe(second);
    await first.close();
    expect(told).toEqual(['PRACTICE']);
  });

  it('that does not start says so once, and to everybody who asks', async () => {
    const told: unknown[] = [];
    const server = practiceOnDemand({
      workerFile: path.join(folder, 'no-worker.cjs'),
      options: {},
      started: () => told.push('started'),
      failed: (error) => told.push(error),
    });
    await expect(server()).rejects.toThrow('no-worker');
    await expect(server()).rejects.toThrow('no-worker');
    expect(told).toHaveLength(1);
  });

  it('answers like the one in this thread, and ends when it is closed', async () => {
    const server = await startPracticeThread(workerFile);
    const call = await signedInCaller(server.access);
    expect((await call('GET', '/plans')).status).toBe(200);
    await server.close();
    await expect(call('GET', '/plans')).rejects.toThrow(/ECONNREFUSED/);
    await server.close();
  });

  it('takes its options along', async () => {
    const server = await startPracticeThread(workerFile, { control: true });
    onTestFinished(() => server.close());
    const control = practiceControl(server.access);
    await control.fault({ path: '/plans$', actions: [{ kind: 'answer', status: 503 }] });
    const call = await signedInCaller(server.access);
    expect((await call('GET', '/plans')).status).toBe(503);
    expect(await control.requests()).toHaveLength(2);
  });

  it('says so when its port is taken', async () => {
    const holder = createServer();
    const port = await new Promise<number>((resolve) => {
      holder.listen(0, '127.0.0.1', () => {
        const address = holder.address();
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
    onTestFinished(() => {
      holder.close();
    });
    await expect(startPracticeThread(workerFile, { port })).rejects.toThrow(/EADDRINUSE/);
  });
});
