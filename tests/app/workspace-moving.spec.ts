import { expect } from '@playwright/test';
import { test } from '../support/app';
import { useNewConnection } from '../support/connections';
import { loadPlans, screenOf } from '../support/screen';

test.use({ switches: ['--practice-control'] });

const plan = 'CEDAR-PPO500-2026';

test('a workspace moves from Practice to Production with what was typed, after both are named', async ({
  window,
  practice,
}) => {
  const screen = screenOf(window);
  await useNewConnection(window, { name: 'Live', environment: 'Production', access: practice });
  await screen.button('Connections').click();
  const connections = screen.dialog('Connections');
  await connections.getByRole('option').filter({ hasText: 'Practice' }).first().click();
  await connections.getByRole('button', { name: 'Use this connection' }).click();
  await expect(connections).toBeHidden();
  await loadPlans(window, [plan]);
  const row = window.getByRole('grid').locator(`[data-key="${plan}|ACUPUNC"]`);
  await row.locator('[data-field="annual_Max"]').click();
  await window.keyboard.type('4321');
  await window.keyboard.press('Enter');
  await window.keyboard.press('Control+Shift+o');
  const shelf = screen.dialog('Workspaces');
  await shelf.getByRole('button', { name: 'Move', exact: true }).click();
  const dialog = screen.dialog('Move workspace');
  await expect(dialog.getByText('belongs to Practice “Practice”, database PRACTICE')).toBeVisible();
  await expect(dialog.getByLabel('Move to', { exact: true })).toBeFocused();
  await dialog.getByLabel('Move to', { exact: true }).selectOption({ label: 'Live: Production (PRACTICE)' });
  const meaning = dialog.getByRole('region', { name: 'What moving means' });
  await expect(meaning).toContainText('From Practice “Practice”, database PRACTICE to Production “Live”');
  await expect(meaning).toContainText('1 edited row keeps what you typed');
  await expect(meaning.getByText('Production', { exact: true })).toHaveCSS('color', 'rgb(179, 38, 30)');
  await dialog.getByRole('button', { name: 'Move to Production' }).click();
  await expect(dialog).toBeHidden();
  await expect(window.locator('.app')).toHaveAttribute('data-environment', 'production');
  await expect(window.getByText('is in Production (PRACTICE) now: 1 edited row')).toBeVisible();
  await expect(row).toHaveAttribute('data-state', 'edited');
  await expect(row.locator('[data-field="annual_Max"]')).toContainText('4,321');
  // Where it came from, it is in the bin.
  await screen.button('Connections').click();
  await connections.getByRole('option').filter({ hasText: 'Practice' }).first().click();
  await connections.getByRole('button', { name: 'Use this connection' }).click();
  await expect(connections).toBeHidden();
  await expect(window.getByRole('grid').locator('[data-key]')).toHaveCount(0);
  await window.keyboard.press('Control+Shift+o');
  await shelf.getByRole('listbox', { name: 'Bin' }).getByRole('option').first().click();
  await shelf.getByRole('button', { name: 'Restore' }).click();
  await expect(shelf.getByText('is back.')).toBeVisible();
});
