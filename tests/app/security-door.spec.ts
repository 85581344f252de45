import path from 'node:path';
import { expect, type ElectronApplication, type Page } from '@playwright/test';
import { callNames, channelName, eventNames } from '../../shared/ipc/call-names';
import { projectFolder, test } from '../support/app';
import { readAppLog } from '../support/app-log';

/** What the window is told when it asks for something it may not. */
interface Refusal {
  readonly ok: boolean;
  readonly failure?: { readonly kind: string; readonly message: string };
}

/** Asks the door from the page as script of the page could, with any name and any input. */
async function ask(window: Page, name: string, input: unknown): Promise<Refusal> {
  return window.evaluate(
    async ([verb, asked]) => {
      const api = (
        globalThis as unknown as { planbatch: Record<string, (given: unknown) => Promise<Refusal>> }
      ).planbatch;
      return api[String(verb)]?.(asked) ?? { ok: true };
    },
    [name, input],
  );
}

/** Opens a second window with our preload script on some page and asks from there. */
async function askFromAnotherWindow(app: ElectronApplication, address: string): Promise<Refusal> {
  return app.evaluate(
    async ({ BrowserWindow, session }, [opened, preload]) => {
      const own = BrowserWindow.getAllWindows()[0]?.webContents.session;
      const used = opened.startsWith('app:') ? own : session.fromPartition('stranger', { cache: false });
      const webPreferences = { preload, sandbox: true, ...(used === undefined ? {} : { session: used }) };
      const stranger = new BrowserWindow({ show: false, webPreferences });
      await stranger.loadURL(opened);
      return (await stranger.webContents.executeJavaScript('window.planbatch.openWorkspace({})')) as Refusal;
    },
    [address, path.join(projectFolder, 'out/preload/preload.cjs')] as const,
  );
}

test('the page has the contract’s verbs and events and nothing else', async ({ window }) => {
  const exposed = await window.evaluate(() => [
    Object.keys(globalThis.window.planbatch).sort(),
    Object.keys(globalThis.window.planbatch.on).sort(),
  ]);
  expect(exposed).toEqual([[...callNames, 'on'].sort(), [...eventNames].sort()]);
});

test('what cannot be sent is refused where it is asked', async ({ window }) => {
  const outcome = await window.evaluate(() => {
    const input = { scope: Symbol('changed') } as unknown as { scope: 'changed' };
    return globalThis.window.planbatch.startRun(input).then(
      ({ ok }) => (ok ? 'started' : 'refused'),
      () => 'refused',
    );
  });
  expect(outcome).toBe('refused');
});

test('the page cannot replace a verb', async ({ window }) => {
  const isReplaced = await window.evaluate(() => {
    const verbs = globalThis.window.planbatch as unknown as Record<string, unknown>;
    const mine = (): string => 'taken';
    try {
      verbs['startRun'] = mine;
      Object.assign(globalThis, { planbatch: { startRun: mine } });
    } catch {
      return false;
    }
    return globalThis.window.planbatch.startRun === (mine as unknown);
  });
  expect(isReplaced).toBe(false);
});

test('input of a wrong shape gets a failure and the app lives on', async ({ dataFolder, window }) => {
  const gesture = { id: 'g', cause: { how: 'typed', label: 'Typed', sheet: 'accumulators' } };
  const inputs: readonly (readonly [string, unknown])[] = [
    ['startRun', { scope: 'everything' }],
    ['startRun', undefined],
    ['startRun', null],
    ['startRun', { scope: 'changed', extra: true }],
    ['stopRun', 'now'],
    ['loadPlans', { planIds: [] }],
    ['loadPlans', { planIds: [{ $gt: '' }] }],
    ['applyEdits', { gesture, edits: [] }],
    ['applyEdits', { gesture, edits: JSON.stringify([{ kind: 'drop' }]) }],
    ['applyEdits', { gesture, edits: JSON.stringify({ length: 0 }) }],
    ['applyEdits', { gesture, edits: 'x'.repeat(1_000_000) }],
    ['applyEdits', { gesture: { ...gesture, cause: { how: 'undo' } }, edits: '[]' }],
    ['openWorkspace', { workspaceId: '' }],
    ['keepDraft', { draft: { rowId: 'a', field: 'b', text: 'x'.repeat(10_001) } }],
    ['exportWorkspace', { id: 'a', file: '/etc/passwd' }],
    ['resolveConflicts', { rowIds: ['1'], keep: 'both' }],
  ];
  for (const [name, input] of inputs) {
    const answer = await ask(window, name, input);
    expect(answer, name).toMatchObject({ ok: false, failure: { kind: 'programError' } });
    expect(answer.failure?.message).not.toMatch(/zod|expected|invalid|stack|\bat\b/i);
  }
  const refusals = (await readAppLog(dataFolder)).filter(({ event }) => event === 'callRefused');
  expect(refusals).toHaveLength(inputs.length);
  expect(new Set(refusals.map(({ reason }) => reason))).toEqual(new Set(['input']));
});

test('a page of another origin with the same preload script is refused', async ({
  app,
  dataFolder,
  window,
}) => {
  await window.waitForLoadState();
  const answer = await askFromAnotherWindow(app, 'data:text/html,<title>stranger</title>');
  expect(answer).toMatchObject({ ok: false, failure: { kind: 'notPossible' } });
  await expect
    .poll(() => readAppLog(dataFolder))
    .toContainEqual(
      expect.objectContaining({ event: 'callRefused', call: 'openWorkspace', reason: 'stranger' }),
    );
});

test('our own page in another window is refused too', async ({ app, dataFolder, window }) => {
  await window.waitForLoadState();
  const answer = await askFromAnotherWindow(app, 'app://planbatch/index.html');
  expect(answer).toMatchObject({ ok: false, failure: { kind: 'notPossible' } });
  await expect
    .poll(() => readAppLog(dataFolder))
    .toContainEqual(
      expect.objectContaining({ event: 'callRefused', call: 'openWorkspace', reason: 'stranger' }),
    );
});

test('no listener waits behind the door but those of the contract', async ({ app, dataFolder, window }) => {
  expect(window.url()).toBe('app://planbatch/index.html');
  // The settings library comes after the window shows, and has a channel of its own.
  await expect
    .poll(() => readAppLog(dataFolder))
    .toContainEqual(expect.objectContaining({ event: 'windowShown' }));
  const channels = await app.evaluate(({ ipcMain }) => ipcMain.eventNames().map(String));
  expect(channels.sort()).toEqual(['error', ...callNames.map(channelName)].sort());
});
