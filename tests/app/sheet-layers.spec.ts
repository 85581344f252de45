import { expect, type Page } from '@playwright/test';
import { test } from '../support/app';
import { headingOf, middleOf } from '../support/column-headings';
import { loadPlans } from '../support/screen';

/** Eleven rows or so of each: more than a screen holds. */
const plans = ['CEDAR-PPO500-2026', 'CEDAR-PPO500-2027', 'CEDAR-PPO1000-2026'];

test('rows share a layer of the compositor, whether or not their texts are cut', async ({ window }) => {
  await loadPlans(window, plans);
  const grid = window.getByRole('grid');
  await expect(window.getByText(/^Loaded 3 plans: /)).toBeVisible();
  const layers = await followLayers(window);
  const edge = await middleOf(headingOf(window, 'accum_Name').locator('.resize-handle'));
  await window.mouse.move(edge.x, edge.y);
  await window.mouse.down();
  await window.mouse.move(edge.x - 200, edge.y, { steps: 3 });
  await window.mouse.up();
  const cut = grid.locator('[data-field="accum_Name"].cell-clipped').filter({ hasText: /\S/ });
  await expect.poll(() => cut.count()).toBeGreaterThan(15);
  await grid.focus();
  await window.keyboard.press('ArrowDown');
  // Every key goes through all layers: one a row would take longer than all the rest of it.
  await expect.poll(() => layers.count).toBeGreaterThan(0);
  await expect.poll(() => layers.count).toBeLessThan(15);
});

/** How many layers the compositor has; 0 until it has told. */
async function followLayers(window: Page): Promise<{ readonly count: number }> {
  const devtools = await window.context().newCDPSession(window);
  const followed = { count: 0 };
  devtools.on('LayerTree.layerTreeDidChange', ({ layers }) => {
    followed.count = layers?.length ?? 0;
  });
  await devtools.send('DOM.enable');
  await devtools.send('LayerTree.enable');
  return followed;
}
