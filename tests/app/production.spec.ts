import { expect, type Page } from '@playwright/test';
import { test } from '../support/app';
import { useNewConnection } from '../support/connections';
import { practiceControl } from '../support/practice-control';
import { loadPlans, screenOf } from '../support/screen';

test.use({ switches: ['--practice-control'] });

const plan = 'CEDAR-PPO500-2026';

async function edit(window: Page, amount: string): Promise<void> {
  await window.getByRole('grid').locator(`[data-key^="${plan}|"] [data-field="annual_Max"]`).first().click();
  await window.keyboard.type(amount);
  await window.keyboard.press('Enter');
}

test('a run in Production asks for the name of the database and tells what it sends', async ({
  window,
  practice,
}) => {
  const screen = screenOf(window);
  const control = practiceControl(practice);
  const puts = async (): Promise<number> =>
    (await control.requests()).filter(({ method }) => method === 'PUT').length;
  await useNewConnection(window, { name: 'Live', environment: 'Production', access: practice });
  await loadPlans(window, [plan]);
  await edit(window, '4321');
  await screen.button('Send').click();
  const dialog = screen.dialog('Send to Production');
  await expect(dialog.getByRole('list', { name: 'What is sent' }).getByRole('listitem')).toHaveText([
    '1 plan',
    '0 rows to create',
    '1 row to update',
  ]);
  const send = dialog.getByRole('button', { name: 'Send to Production' });
  await expect(send).toBeDisabled();
  await dialog.getByLabel('Database name').fill(practice.database.toLowerCase());
  await window.keyboard.press('Enter');
  await expect(dialog.getByRole('alert')).toContainText(`exactly as shown: ${practice.database}`);
  await expect(send).toBeDisabled();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(window.getByText('Nothing was sent.')).toBeVisible();
  expect(await puts()).toBe(0);
  await screen.button('Send').click();
  await expect(dialog.getByLabel('Database name')).toBeFocused();
  await window.keyboard.type(practice.database);
  await window.keyboard.press('Enter');
  await expect(screen.summary).toContainText('1 updated');
  // The next run is confirmed too, but the name need not be typed while Production is unlocked.
  await edit(window, '1234');
  await screen.button('Send').click();
  await expect(dialog.getByText('Unlocked until')).toBeVisible();
  expect(await puts()).toBe(1);
  await send.click();
  await expect(dialog).toBeHidden();
  await expect.poll(puts).toBe(2);
});

test('the environment is in the title, the frame and the dialogs that send, as word and colour', async ({
  app,
  window,
  practice,
}) => {
  await useNewConnection(window, { name: 'Live', environment: 'Production', access: practice });
  const title = (): Promise<string | undefined> =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle());
  await expect.poll(title).toBe(`Planbatch - Production (${practice.database})`);
  const frame = window.locator('.app');
  await expect(frame).toHaveAttribute('data-environment', 'production');
  await expect(frame).toHaveCSS('border-top-color', 'rgb(179, 38, 30)');
  await loadPlans(window, [plan]);
  await edit(window, '4321');
  await screenOf(window).button('Review changes').click();
  const review = screenOf(window).dialog('Review changes');
  await expect(review.getByText('Production', { exact: true })).toBeVisible();
  await review.getByRole('button', { name: 'Send', exact: true }).click();
  const dialog = screenOf(window).dialog('Send to Production');
  await expect(dialog.getByText('Production', { exact: true })).toHaveCSS('color', 'rgb(179, 38, 30)');
});
