import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { test } from '../support/app';
import { drawnFields, headingOf } from '../support/column-headings';
import { loadPlans, screenOf } from '../support/screen';

const plan = '00123';
const key = `${plan}|CHIRO`;

async function chooseView(window: Page, name: string): Promise<void> {
  await window.getByRole('button', { name: /^View of the columns/ }).click();
  await window.getByRole('menuitemcheckbox', { name, exact: true }).click();
}

test.beforeEach(async ({ window }) => {
  await loadPlans(window, [plan]);
});

test('the views show the columns they are named after, and say which one it is', async ({ window }) => {
  const screen = screenOf(window);
  await chooseView(window, 'In network only');
  await expect(screen.button('View of the columns: In network only')).toBeVisible();
  await expect
    .poll(async () => (await drawnFields(window)).slice(3, 6))
    .toEqual(['annual_Max_Net', 'annual_Max_Net_Member', 'lifetime_Max_Net']);
  await screen.cell(key, 'annual_Max_Net').click();
  await window.keyboard.press('Control+0');
  await expect(window.getByRole('button', { name: /^View of the columns: \d+ hidden$/ })).toBeVisible();
  await chooseView(window, 'All columns');
  await expect(headingOf(window, 'annual_Max')).toBeVisible();
});

test('only changed columns are shown on request, and they stay while one types', async ({ window }) => {
  const screen = screenOf(window);
  await chooseView(window, 'Changed columns only');
  await expect(window.getByText('No cell was changed: there is no column to show.')).toBeVisible();
  await screen.cell(key, 'annual_Max_Net').click();
  await window.keyboard.type('77');
  await window.keyboard.press('Enter');
  await chooseView(window, 'Changed columns only');
  await expect
    .poll(() => drawnFields(window))
    .toEqual(['status', 'plan_ID', 'accum_Name', 'annual_Max_Net', 'message']);
  await window.keyboard.press('Control+z');
  await expect(headingOf(window, 'annual_Max_Net')).toBeVisible();
});

test('a saved view comes back with one choice, with its order', async ({ window }) => {
  const screen = screenOf(window);
  await screen.cell(key, 'annual_Max').click();
  await window.keyboard.press('Alt+Shift+ArrowRight');
  await window.keyboard.press('Alt+Shift+c');
  await screen.dialog('Columns').getByLabel('Save as view').fill('My columns');
  await window.keyboard.press('Enter');
  await window.keyboard.press('Escape');
  await expect(screen.button('View of the columns: My columns')).toBeVisible();
  await window.keyboard.press('Alt+Shift+ArrowLeft');
  await expect(screen.button('View of the columns: My columns (changed)')).toBeVisible();
  await chooseView(window, 'My columns');
  expect((await drawnFields(window)).slice(3, 5)).toEqual(['annual_Max_Member', 'annual_Max']);
});

test('going to a problem in a hidden column shows the column', async ({ window }) => {
  const screen = screenOf(window);
  await screen.cell(key, 'annual_Max').click();
  await window.keyboard.type('bad');
  await window.keyboard.press('Enter');
  await screen.cell(key, 'annual_Max').click();
  await window.keyboard.press('Control+0');
  await expect(headingOf(window, 'annual_Max')).toHaveCount(0);
  await window.getByRole('button', { name: /1 to fix/ }).click();
  await expect(screen.cell(key, 'annual_Max')).toHaveText('bad');
});
