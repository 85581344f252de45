import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type ElectronApplication, expect, type Page } from '@playwright/test';
import { loadSqlite } from '../../electron/drafts/store/sqlite-driver';
import { test } from '../support/app';
import { readAppLog } from '../support/app-log';
import { keptCell, readKept } from '../support/kept-workspace';
import { practiceControl } from '../support/practice-control';
import { loadPlans, screenOf } from '../support/screen';

const plan = 'CEDAR-PPO500-2026';
const deduct = { plan, accumulator: 'DEDUCT' };

async function typeAmount(window: Page, amount: string): Promise<void> {
  await screenOf(window).cell(`${plan}|DEDUCT`, 'annual_Max').click();
  await window.keyboard.type(amount);
  await window.keyboard.press('Enter');
}

/** As the system does it to a program that hangs: no farewell, nothing tidied up. */
async function kill(app: ElectronApplication): Promise<void> {
  const ended = once(app.process(), 'exit');
  app.process().kill('SIGKILL');
  await ended;
}

async function keptAmount(window: Page): Promise<unknown> {
  return keptCell(window, deduct, 'annual_Max');
}

test('edits are there after the program was killed, and so is their undo', async ({
  launchApp,
  dataFolder,
}) => {
  const app = await launchApp();
  const window = await app.firstWindow();
  await loadPlans(window, [plan]);
  await typeAmount(window, '2500');
  await typeAmount(window, '3000');
  await expect.poll(() => keptAmount(window)).toBe('3000');
  const before = await readKept(window);
  await kill(app);

  const again = await (await launchApp()).firstWindow();
  const after = await readKept(again);
  const byId = (rows: typeof after.rows) => rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  expect(byId(after.rows)).toEqual(byId(before.rows));
  expect(after.workspace.id).toBe(before.workspace.id);
  expect(after.history).toEqual(before.history);
  expect(after.history.done).toHaveLength(2);
  await expect(screenOf(again).cell(`${plan}|DEDUCT`, 'annual_Max')).toHaveText('3,000.00');
  await again.getByRole('grid').focus();
  await again.keyboard.press('Control+z');
  await expect(screenOf(again).cell(`${plan}|DEDUCT`, 'annual_Max')).toHaveText('2,500.00');
  await expect.poll(() => keptAmount(again)).toBe('2500');

  const opened = (await readAppLog(dataFolder)).filter(({ event }) => event === 'storeOpened');
  expect(opened).toMatchObject([
    { file: 'planbatch.db', lastEnd: 'clean' },
    { file: 'planbatch.db', lastEnd: 'unclean' },
  ]);
});

test('a program that was ended as it should be finds its workspace closed', async ({
  launchApp,
  dataFolder,
}) => {
  const app = await launchApp();
  const window = await app.firstWindow();
  await loadPlans(window, [plan]);
  await typeAmount(window, '2500');
  await expect.poll(() => keptAmount(window)).toBe('2500');
  await app.close();
  const again = await (await launchApp()).firstWindow();
  expect(await keptAmount(again)).toBe('2500');
  const opened = (await readAppLog(dataFolder)).filter(({ event }) => event === 'storeOpened');
  expect(opened).toMatchObject([{ lastEnd: 'clean' }, { lastEnd: 'clean' }]);
});

test.describe('with a practice server that can be told to hold back', () => {
  test.use({ switches: ['--practice-control'] });

  test('a row that was on its way when the program was killed has no answer and can be settled', async ({
    app,
    window,
    practice,
    launchApp,
  }) => {
    await loadPlans(window, [plan]);
    await typeAmount(window, '2500');
    const server = practiceControl(practice);
    await server.fault({ method: 'PUT', path: '-batch$', actions: [{ kind: 'hold', applied: false }] });
    await screenOf(window).button('Send').click();
    await expect.poll(async () => (await server.state()).held).toBe(1);
    await kill(app);

    const again = await (await launchApp()).firstWindow();
    const { rows } = await readKept(again);
    const sent = rows.filter((row) => row.run !== null);
    expect(sent).toMatchObject([
      {
        cells: { annual_Max: '2500' },
        run: { state: 'unknown', message: 'Planbatch ended before the answer came.' },
      },
    ]);
    const settled = await again.evaluate(() => globalThis.window.planbatch.settleUnknown({}));
    expect(settled).toMatchObject({ ok: true, value: { settled: 0, stillUnknown: 1 } });
    expect(settled).toHaveProperty('value.why', expect.stringContaining('it may still arrive'));
  });
});

test('the text in the open editor comes back after a kill', async ({ launchApp }) => {
  const app = await launchApp();
  const window = await app.firstWindow();
  await loadPlans(window, [plan]);
  const { rows } = await readKept(window);
  const draft = { rowId: rows[0]?.id ?? '', field: 'annual_Max', text: '12,' };
  await window.evaluate((given) => globalThis.window.planbatch.keepDraft({ draft: given }), draft);
  await kill(app);
  const again = await (await launchApp()).firstWindow();
  expect((await readKept(again)).draft).toEqual(draft);
});

test('each workspace keeps its own rows, and the one last open opens', async ({ launchApp }) => {
  const app = await launchApp();
  const window = await app.firstWindow();
  await loadPlans(window, [plan]);
  const first = await readKept(window);
  const other = await window.evaluate(async () => {
    const made = await globalThis.window.planbatch.createWorkspace({ name: 'Renewal 2027' });
    if (!made.ok) throw new Error(made.failure.message);
    await globalThis.window.planbatch.openWorkspace({ workspaceId: made.value.id });
    return made.value;
  });
  expect(await readKept(window)).toMatchObject({ workspace: { id: other.id }, rows: [] });
  const refused = await window.evaluate(
    (id) => globalThis.window.planbatch.deleteWorkspace({ id }),
    other.id,
  );
  expect(refused).toMatchObject({ ok: false, failure: { kind: 'notPossible' } });
  await kill(app);

  const again = await (await launchApp()).firstWindow();
  expect((await readKept(again)).workspace).toMatchObject({ id: other.id, name: 'Renewal 2027' });
  await again.evaluate(
    (id) => globalThis.window.planbatch.openWorkspace({ workspaceId: id }),
    first.workspace.id,
  );
  expect((await readKept(again)).rows).toHaveLength(first.rows.length);
});

test('a second start raises the first window and touches nothing', async ({ launchApp, dataFolder }) => {
  const app = await launchApp();
  const window = await app.firstWindow();
  await readKept(window);
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
  const raised = app.evaluate(
    ({ app: running }) =>
      new Promise<boolean>((resolve) => running.on('second-instance', () => resolve(true))),
  );
  const second = launchApp().then(
    () => 'ran',
    () => 'ended',
  );
  expect(await raised).toBe(true);
  expect(await second).toBe('ended');
  const opened = (await readAppLog(dataFolder)).filter(({ event }) => event === 'storeOpened');
  expect(opened).toHaveLength(1);
});

test('an exported workspace opens on another machine, with its undo', async ({ launchApp }) => {
  const shelf = await mkdtemp(path.join(tmpdir(), 'planbatch-shelf-'));
  const file = path.join(shelf, 'renewal.planbatch');
  const app = await launchApp();
  const window = await app.firstWindow();
  await loadPlans(window, [plan]);
  await typeAmount(window, '2500');
  await expect.poll(() => keptAmount(window)).toBe('2500');
  const here = await readKept(window);
  // The system's own dialog is not ours to drive: it answers as if the person had chosen the file.
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
  const exported = await window.evaluate(
    (id) => globalThis.window.planbatch.exportWorkspace({ id }),
    here.workspace.id,
  );
  expect(exported).toEqual({ ok: true, value: { file } });
  await app.close();

  const elsewhere = await launchApp({ switches: [`--user-data-dir=${path.join(shelf, 'data')}`] });
  const there = await elsewhere.firstWindow();
  const foreign = path.join(shelf, 'letter.planbatch');
  await writeFile(foreign, 'Dear Sir or Madam');
  const choose = (chosen: string): Promise<void> =>
    elsewhere.evaluate(({ dialog }, filePath) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] });
    }, chosen);
  await choose(foreign);
  const refused = await there.evaluate(() => globalThis.window.planbatch.importWorkspace({}));
  expect(refused).toMatchObject({
    ok: false,
    failure: { kind: 'notPossible' },
  });
  await choose(file);
  const imported = await there.evaluate(async () => {
    await globalThis.window.planbatch.openWorkspace({ workspaceId: null });
    const taken = await globalThis.window.planbatch.importWorkspace({});
    if (!taken.ok || taken.value === null) throw new Error('The file was not taken in.');
    await globalThis.window.planbatch.openWorkspace({ workspaceId: taken.value.id });
    return taken.value;
  });
  const taken = await readKept(there);
  expect(taken.workspace.id).toBe(imported.id);
  expect(taken.rows).toHaveLength(here.rows.length);
  expect(await keptAmount(there)).toBe('2500');
  expect(taken.history.done.map((step) => step.label)).toEqual(here.history.done.map((step) => step.label));
  await elsewhere.close();
  await rm(shelf, { recursive: true, force: true });
});

test('a file of a newer Planbatch is refused in plain words and left as it is', async ({
  launchApp,
  dataFolder,
}) => {
  const app = await launchApp();
  await readKept(await app.firstWindow());
  await app.close();
  const folder = path.join(dataFolder, 'workspaces');
  const database = (await loadSqlite()).open(path.join(folder, 'planbatch.db'));
  database.exec('PRAGMA user_version = 999');
  database.close();
  const before = await readFile(path.join(folder, 'planbatch.db'));
  const window = await (await launchApp()).firstWindow();
  await expect(readKept(window)).rejects.toThrow('newer version of Planbatch');
  expect(await readFile(path.join(folder, 'planbatch.db'))).toEqual(before);
  expect(await readdir(folder)).not.toContainEqual(expect.stringContaining('set-aside'));
});
