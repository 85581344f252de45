import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { test } from '../support/app';
import { chooseCommand } from '../support/choose-command';
import { columnTexts } from '../support/column-texts';
import { loadPlans, screenOf } from '../support/screen';

const plan = 'CEDAR-PPO500-2026';
const later = 'CEDAR-PPO500-2027';

test('sort and filters come back at the next start, and with a saved view', async ({ launchApp }) => {
  const app = await launchApp();
  const window = await app.firstWindow();
  const screen = screenOf(window);
  await loadPlans(window, [plan, later]);
  await screen.cell(`${plan}|CHIRO`, 'accum_Name').click();
  await chooseCommand(window, 'Sort descending');
  const quick = window.getByRole('searchbox', { name: 'Filter all text' });
  await quick.fill('2027');
  await expect(screen.row(`${plan}|CHIRO`)).toBeHidden();
  await expect.poll(async () => (await columnTexts(window, 'accum_Name'))[0]).toBe('TRNSPTRAVL');
  // Kept in the view as well, which is one command of the palette from now on.
  await window.getByRole('grid').focus();
  await window.keyboard.press('Alt+Shift+c');
  const dialog = screen.dialog('Columns');
  await dialog.getByLabel('With sort and filters').check();
  await dialog.getByLabel('Save as view').fill('Next year');
  await window.keyboard.press('Enter');
  await window.keyboard.press('Escape');
  await app.close();

  const again = await launchApp();
  const reopened = await again.firstWindow();
  await expect.poll(async () => (await columnTexts(reopened, 'accum_Name'))[0]).toBe('TRNSPTRAVL');
  expect(new Set(await columnTexts(reopened, 'plan_ID'))).toEqual(new Set([later]));
  await expect(reopened.getByRole('searchbox', { name: 'Filter all text' })).toHaveValue('2027');
  await reopened.getByRole('grid').focus();
  await reopened.keyboard.press('Control+Shift+l');
  await expect(screenOf(reopened).row(`${plan}|TRNSPTRAVL`)).toBeVisible();
  await chooseCommand(reopened, 'Next year');
  await expect(screenOf(reopened).row(`${plan}|TRNSPTRAVL`)).toBeHidden();
  // What was chosen last stands first in the palette, at the next start as well.
  await again.close();
  const third = await launchApp();
  const last = await third.firstWindow();
  await last.getByRole('grid').focus();
  await last.keyboard.press('Control+k');
  await expect(last.getByRole('option').first()).toContainText('Next year');
});

test('how large a change is pointed out is set in Checks', async ({ window }) => {
  const screen = screenOf(window);
  await loadPlans(window, [plan]);
  const cell = screen.cell(`${plan}|HEARING`, 'annual_Max_Member');
  await cell.click();
  await window.keyboard.type('2500');
  await window.keyboard.press('Enter');
  await expect(cell).not.toHaveClass(/cell-warned/);
  await chooseCommand(window, 'Checks');
  const dialog = screen.dialog('Checks');
  const { violations } = await new AxeBuilder({ page: window }).setLegacyMode().analyze();
  expect(violations).toEqual([]);
  await dialog.getByLabel('Percent').fill('20');
  await window.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(cell).toHaveClass(/cell-warned/);
  await chooseCommand(window, 'Checks');
  await dialog.getByLabel('Point out changes of more than').uncheck();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(cell).not.toHaveClass(/cell-warned/);
});
