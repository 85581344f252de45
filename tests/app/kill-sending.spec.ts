import { once } from 'node:events';
import { expect, type ElectronApplication, type Page } from '@playwright/test';
import type { PracticeControl } from '../../electron/practice/faults/control-verbs';
import { rowState } from '../../shared/plan/row-state';
import { announcedPractice, test } from '../support/app';
import { keptAnswers } from '../support/kill-answers';
import { killChance } from '../support/kill-chance';
import { readKept } from '../support/kept-workspace';
import { practiceControl } from '../support/practice-control';
import { loadPlans, type Screen, screenOf } from '../support/screen';

test.use({ switches: ['--practice-control'] });

const [unsent, onItsWay, applied] = ['CEDAR-PPO500-2026', '00123', 'MG26PPO500'] as const;
const switches = ['--practice-control'];
const batch = { method: 'PUT', path: '-batch$' } as const;

async function kill(app: ElectronApplication): Promise<void> {
  const dead = once(app.process(), 'exit');
  app.process().kill('SIGKILL');
  await dead;
}

async function typed(screen: Screen, plan: string, text: string): Promise<void> {
  const cell = screen.cell(`${plan}|DEDUCT`, 'annual_Max');
  await cell.click();
  await cell.page().keyboard.type(text);
  await cell.page().keyboard.press('Enter');
}

/** An app that has been killed and started again. */
interface Life {
  readonly app: ElectronApplication;
  readonly window: Page;
  readonly screen: Screen;
  readonly server: PracticeControl;
}

async function lifeOf(app: ElectronApplication): Promise<Life> {
  const window = await app.firstWindow();
  return { app, window, screen: screenOf(window), server: practiceControl(await announcedPractice(app)) };
}

/**
 * Killed while a batch is written down of which the service has taken nothing: it wants a new sign-in first, which it
 * does not answer. Another plan is still being read.
 */
async function killedBeforeSending({ app, window, screen, server }: Life): Promise<void> {
  await loadPlans(window, [unsent, onItsWay]);
  await typed(screen, unsent, '4001');
  await typed(screen, onItsWay, '4002');
  const late = { kind: 'delay', milliseconds: 600_000 } as const;
  await server.fault({ method: 'GET', path: `/${onItsWay}/accumulators$`, actions: [late] });
  await server.fault({ ...batch, actions: [{ kind: 'expireTokens' }] });
  await server.fault({ method: 'POST', path: '/user-', actions: [late] });
  await screen.button('Send').click();
  await expect.poll(async () => (await server.state()).faults).toBe(0);
  await expect(screen.row(`${unsent}|DEDUCT`)).toHaveAttribute('data-state', 'sending');
  expect(await server.row({ sheet: 'accumulators', plan: unsent, second: 'DEDUCT' })).toMatchObject({
    annual_Max: null,
  });
  await kill(app);
}

/** Killed while the server has two batches, one applied and one not. */
async function killedWhileSending({ app, window, screen, server }: Life): Promise<void> {
  await expect(screen.row(`${unsent}|DEDUCT`)).toHaveAttribute('data-state', 'unknown');
  await expect(screen.row(`${onItsWay}|DEDUCT`)).toHaveAttribute('data-state', 'edited');
  await loadPlans(window, [applied]);
  await typed(screen, applied, '4003');
  await server.fault({ ...batch, path: '/00123/', actions: [{ kind: 'hold' }] });
  await server.fault({ ...batch, path: '/MG26PPO500/', actions: [{ kind: 'hold', applied: true }] });
  await screen.button('Send').click();
  await expect.poll(async () => (await server.state()).held).toBe(2);
  await kill(app);
}

test('50 and 51: killed before, during and after sending, each row comes to its truth by reading back', async ({
  launchApp,
}) => {
  test.setTimeout(180_000);
  await killedBeforeSending(await lifeOf(await launchApp({ switches })));
  await killedWhileSending(await lifeOf(await launchApp({ switches })));
  const { screen, server } = await lifeOf(await launchApp({ switches }));
  const state = (plan: string): Promise<string | null> =>
    screen.row(`${plan}|DEDUCT`).getAttribute('data-state');
  const states = async (): Promise<readonly (string | null)[]> => [
    await state(unsent),
    await state(onItsWay),
    await state(applied),
  ];
  await expect.poll(states).toEqual(['unknown', 'unknown', 'unknown']);
  const settled = async (): Promise<readonly (string | null)[]> => {
    const button = screen.button('Settle unknown');
    if (await button.isVisible()) await button.click();
    return states();
  };
  await expect.poll(settled).toEqual(['unknown', 'unknown', 'updated']);
  await expect(screen.cell(`${unsent}|DEDUCT`, 'message')).toContainText('may still arrive');
  // A request of an earlier start may land for as long as a deadline is.
  const longAfter = { timeout: 60_000, intervals: [2_000] };
  await expect.poll(settled, longAfter).toEqual(['edited', 'edited', 'updated']);
  await expect(screen.cell(`${unsent}|DEDUCT`, 'annual_Max')).toHaveText('4,001.00');
  const held = async (plan: string): Promise<unknown> =>
    (await server.row({ sheet: 'accumulators', plan, second: 'DEDUCT' }))?.['annual_Max'];
  expect([await held(unsent), await held(onItsWay), await held(applied)]).toEqual([null, null, 4003]);
  await screen.button('Send').click();
  await expect(screen.summary).toContainText('2 updated');
  expect([await held(unsent), await held(onItsWay)]).toEqual([4001, 4002]);
});

const kills = 4;
/** A kill comes at most so many milliseconds after the run has begun. */
const longestRun = 1_200;

test('52: kills at random moments of a run leave no half of an answer, and nothing false is called saved', async ({
  dataFolder,
  launchApp,
}) => {
  test.setTimeout(180_000);
  const chance = killChance();
  const plans = ['CEDAR-PPO500-2026', 'CEDAR-PPO1000-2026', 'CEDAR-HDHP1700-2026', '00123', '00124', '00125'];
  let attempts = 0;
  for (let life = 0; life <= kills; life += 1) {
    const app = await launchApp({ switches });
    const window = await app.firstWindow();
    if (life === 0) await loadPlans(window, plans);
    await window.evaluate(() => globalThis.window.planbatch.settleUnknown({}));
    await expectTruth(window, practiceControl(await announcedPractice(app)));
    if (life === kills) break;
    await editAll(window, String(5000 + life));
    await window.evaluate(() => globalThis.window.planbatch.startRun({ scope: 'changed' }));
    const dead = once(app.process(), 'exit');
    setTimeout(() => app.process().kill('SIGKILL'), chance.below(longestRun));
    await dead;
    const kept = await keptAnswers(dataFolder);
    expect(kept.halves).toBe(0);
    expect(kept.attempts).toBeGreaterThanOrEqual(attempts);
    ({ attempts } = kept);
  }
  expect(attempts).toBeGreaterThan(0);
});

/** Sets an amount of every accumulator, as a paste would. */
async function editAll(window: Page, amount: string): Promise<void> {
  const { rows } = await readKept(window);
  const ids = rows.filter((row) => row.sheet === 'accumulators').map((row) => row.id);
  const kept = await window.evaluate(
    ({ rowIds, text }) => {
      const edits = rowIds.map((rowId) => ({
        kind: 'set' as const,
        rowId,
        cells: { annual_Max: text },
        untouch: [],
      }));
      const cause = { how: 'pasted', label: 'Pasted', sheet: 'accumulators' } as const;
      const gesture = { id: crypto.randomUUID(), cause };
      return globalThis.window.planbatch.applyEdits({ gesture, edits: JSON.stringify(edits) });
    },
    { rowIds: ids, text: amount },
  );
  expect(kept.ok).toBe(true);
}

/** No row waits or is on its way, and those that are called saved are on the server as they are here. */
async function expectTruth(window: Page, server: PracticeControl): Promise<void> {
  const { rows } = await readKept(window);
  expect(rows.filter((row) => ['queued', 'sending'].includes(rowState(row, false)))).toEqual([]);
  for (const row of rows) {
    if (row.run?.state !== 'updated' || rowState(row, false) !== 'updated') continue;
    const [plan, second] = [row.cells['plan_ID'] ?? '', row.cells['accum_Name'] ?? ''];
    const held = await server.row({ sheet: 'accumulators', plan, second });
    expect([plan, second, String(held?.['annual_Max'])]).toEqual([plan, second, row.cells['annual_Max']]);
  }
}
