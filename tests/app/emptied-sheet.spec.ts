import { expect } from '@playwright/test';
import { test } from '../support/app';
import { loadPlans, screenOf } from '../support/screen';

const plan = 'CEDAR-PPO500-2026';

test('a sheet that becomes empty tells of no cell, and shows the next rows as they are', async ({
  window,
}) => {
  const screen = screenOf(window);
  const grid = window.getByRole('grid');
  await screen.button('Add row').click();
  await window.keyboard.type('GONE-PLAN');
  await window.keyboard.press('Enter');
  await expect(grid.getByRole('gridcell', { name: 'GONE-PLAN' })).toBeVisible();
  await window.keyboard.press('Control+z');
  await window.keyboard.press('Control+z');
  await expect(grid).toHaveAttribute('aria-rowcount', '1');
  await expect(grid.getByRole('gridcell')).toHaveCount(0);
  await expect(grid.getByText('GONE-PLAN')).toHaveCount(0);
  await expect(grid.locator('[aria-rowindex="2"]')).toHaveCount(0);
  await loadPlans(window, [plan]);
  const first = grid.locator('[aria-rowindex="2"]');
  await expect(first.locator('[data-field=plan_ID]')).toHaveText(plan);
  await expect(first.locator('[data-field=plan_ID]')).toHaveAttribute('aria-readonly', 'true');
  await expect(first).toHaveAttribute('data-state', 'clean');
  await expect(first.locator('[data-field=accum_Name]')).toBeInViewport();
  await expect(grid.locator('[aria-rowindex="2"]')).toHaveCount(1);
});
