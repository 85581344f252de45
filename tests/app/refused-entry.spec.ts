import { expect, type Locator, type Page } from '@playwright/test';
import { key, test } from '../support/plan-sheet';
import { copyFromExcel } from '../support/screen';

const spoken = (window: Page): Locator => window.locator('[data-said=refused]:visible');

test('an entry that is refused is read out with its column when it is committed, again each time', async ({
  window,
  planScreen: screen,
}) => {
  await expect(spoken(window)).toHaveAttribute('aria-live', 'polite');
  await screen.cell(key, 'annual_Max').click();
  await window.keyboard.type('abc');
  await expect(spoken(window)).toHaveText('');
  await window.keyboard.press('Enter');
  await expect(spoken(window)).toHaveText('Annual maximum, Total family: This is not an amount.');
  const first = await spoken(window)
    .locator('span')
    .evaluateHandle((element) => element);
  await window.keyboard.press('ArrowUp');
  await window.keyboard.type('abd');
  await window.keyboard.press('Tab');
  // Another element: a screen reader says the same words again.
  await expect.poll(() => first.evaluate((element) => element.isConnected)).toBe(false);
  await expect(spoken(window)).toHaveText('Annual maximum, Total family: This is not an amount.');
  await window.keyboard.type('12.5%');
  await window.keyboard.press('Enter');
  await expect(spoken(window)).toHaveText(/^Annual maximum.*: A percentage is not an amount\.$/);
  await window.keyboard.press('ArrowUp');
  await window.keyboard.type('75');
  await window.keyboard.press('Enter');
  await expect(spoken(window)).toHaveText('');
});

test('of a paste it is read out once how many rows are to be fixed', async ({
  app,
  window,
  planScreen: screen,
}) => {
  await copyFromExcel(app, [['abc', '5'], ['6', 'TBD'], ['N/A', 'N/A'], ['7']]);
  await screen.cell(key, 'annual_Max').click();
  await window.keyboard.press('Control+v');
  await expect(spoken(window)).toHaveText('3 rows to fix');
  await window.keyboard.press('Control+z');
  await expect(spoken(window)).toHaveText('');
  await window.keyboard.press('Control+y');
  await expect(spoken(window)).toHaveText('3 rows to fix');
});
