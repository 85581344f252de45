import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { test } from '../support/app';
import { practiceControl } from '../support/practice-control';
import { loadPlans, type Screen, screenOf } from '../support/screen';

test.use({ switches: ['--practice-control'] });

const plan = 'CEDAR-PPO500-2026';
const place = { sheet: 'accumulators', plan, second: 'DEDUCT' } as const;

async function typed(screen: Screen, key: string, text: string): Promise<void> {
  const cell = screen.cell(key, 'annual_Max');
  await cell.click();
  await cell.page().keyboard.type(text);
  await cell.page().keyboard.press('Enter');
}

test('a run can be paused and goes on where it was', async ({ window, practice }) => {
  const screen = screenOf(window);
  const server = practiceControl(practice);
  await loadPlans(window, [plan, '00123']);
  await typed(screen, `${plan}|DEDUCT`, '4000');
  await typed(screen, '00123|DEDUCT', '4000');
  await server.fault({ method: 'GET', path: '/accumulators$', times: 2, actions: [{ kind: 'hold' }] });
  await screen.button('Send').click();
  await expect.poll(async () => (await server.state()).held).toBe(2);
  await screen.button('Show the progress of each plan').click();
  const plans = window.getByRole('table', { name: 'Plans the run is at' });
  await expect(plans.getByRole('row').filter({ hasText: plan })).toContainText('Reading the plan1');
  await screen.button('Pause').click();
  await expect(screen.button('Resume')).toBeVisible();
  await server.release();
  await expect(window.getByText('Paused: 0 of 2 rows').first()).toBeVisible();
  await expect(screen.row(`${plan}|DEDUCT`)).toHaveAttribute('data-state', 'queued');
  await screen.button('Resume').click();
  await expect(screen.summary).toHaveText('0 created, 2 updated, 0 rejected, 0 failed, 0 no answer');
  await expect(screen.button('Pause')).toBeHidden();
});

test('the history has every run with its rows, found by plan and name, and restores what was there', async ({
  window,
  practice,
}, info) => {
  const screen = screenOf(window);
  await loadPlans(window, [plan]);
  const before = await screen.cell(`${plan}|DEDUCT`, 'annual_Max').textContent();
  await typed(screen, `${plan}|DEDUCT`, '4000');
  await screen.button('Add row').click();
  for (const key of [plan, 'Tab', 'OV', 'Tab', 'Tab']) {
    if (key === 'Tab') await window.keyboard.press('Tab');
    else await window.keyboard.type(key);
  }
  await window.keyboard.press('Enter');
  await screen.button('Send').click();
  await expect(screen.summary).toContainText('1 updated');

  await screen.button('History').click();
  const history = screen.dialog('History');
  const run = history.getByRole('option');
  await expect(run).toHaveCount(1);
  await expect(run).toContainText('1 updated');
  const row = history.getByRole('table', { name: 'Rows of the run' }).getByRole('row').nth(1);
  await expect(row).toContainText(`${plan}DEDUCTUpdated`);
  for (const colorScheme of ['light', 'dark'] as const) {
    await window.emulateMedia({ colorScheme });
    await window.screenshot({ path: info.outputPath(`history-${colorScheme}.png`) });
    const { violations } = await new AxeBuilder({ page: window }).setLegacyMode().analyze();
    expect(violations).toEqual([]);
  }
  await history.getByLabel('Find plan or row').fill('nowhere');
  await expect(history.getByText('No run had such a row.')).toBeVisible();
  await history.getByLabel('Find plan or row').fill(`${plan}|ded`);
  await expect(run).toHaveCount(1);

  await history.getByRole('button', { name: 'Restore these rows' }).click();
  const preview = window.getByRole('dialog', { name: /^Restore of / });
  await expect(preview.getByText('1 row will hold what the server had before this run')).toBeVisible();
  await window.screenshot({ path: info.outputPath('restore.png') });
  await preview.getByRole('button', { name: 'Prepare edits' }).click();
  await expect(preview).toBeHidden();
  await expect(screen.row(`${plan}|DEDUCT`)).toHaveAttribute('data-state', 'edited');
  await expect(screen.cell(`${plan}|DEDUCT`, 'annual_Max')).toHaveText(before ?? '');
  await screen.button('Send').click();
  await expect(screen.row(`${plan}|DEDUCT`)).toHaveAttribute('data-state', 'updated');
  const stored = await practiceControl(practice).row(place);
  expect(stored?.['annual_Max'] ?? null).not.toBe(4000);
});

test('quitting in the middle of a run asks, and waits for the rows on their way', async ({
  app,
  window,
  practice,
}) => {
  const screen = screenOf(window);
  const server = practiceControl(practice);
  await loadPlans(window, [plan]);
  await typed(screen, `${plan}|DEDUCT`, '4000');
  await server.fault({ method: 'PUT', path: '-batch$', actions: [{ kind: 'hold', applied: true }] });
  await screen.button('Send').click();
  await expect.poll(async () => (await server.state()).held).toBe(1);
  const answer = (response: number): Promise<void> =>
    app.evaluate(({ dialog }, chosen) => {
      dialog.showMessageBox = () => {
        Reflect.set(globalThis, 'asked', Number(Reflect.get(globalThis, 'asked') ?? 0) + 1);
        return Promise.resolve({ response: chosen, checkboxChecked: false });
      };
    }, response);
  const asked = (): Promise<unknown> => app.evaluate(() => Reflect.get(globalThis, 'asked') as unknown);
  await answer(0);
  await app.evaluate(({ app: program }) => program.quit());
  await expect.poll(asked).toBe(1);
  await expect(screen.button('Stop')).toBeVisible();
  await answer(1);
  const closed = app.waitForEvent('close');
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await expect.poll(asked).toBe(2);
  await expect.poll(() => window.getByText('Stopping').count()).toBeGreaterThan(0);
  await server.release();
  await closed;
});

test('what was sent to the practice server is there at the next start, until it starts afresh', async ({
  launchApp,
}) => {
  const first = await launchApp();
  const screen = screenOf(await first.firstWindow());
  await loadPlans(await first.firstWindow(), [plan]);
  const sample = await screen.cell(`${plan}|DEDUCT`, 'annual_Max').textContent();
  await typed(screen, `${plan}|DEDUCT`, '4321');
  await screen.button('Send').click();
  await expect(screen.summary).toContainText('1 updated');
  await first.close();

  const window = await (await launchApp()).firstWindow();
  const again = screenOf(window);
  await typed(again, `${plan}|DEDUCT`, '4444');
  await again.button('Send').click();
  await expect(again.summary).toContainText('1 updated');
  await window.keyboard.press('Control+k');
  await window.keyboard.type('practice afresh');
  await window.keyboard.press('Enter');
  await expect(window.getByText('The practice server has its samples again.')).toBeVisible();
  await loadPlans(window, [plan]);
  await expect(again.cell(`${plan}|DEDUCT`, 'annual_Max')).toHaveText(sample ?? '');
});
