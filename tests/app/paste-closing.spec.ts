import { expect, type Page } from '@playwright/test';
import { benchRows } from '../bench/store-rows';
import { test } from '../support/app';
import { addRowsToStore } from '../support/kill-store';
import { copyFromExcel } from '../support/screen';

const rowCount = 10_000;
const field = 'annual_Max';
const pasted = '4,321.00';

/** Shows the last row of the sheet and gives its cell. */
async function lastCell(window: Page) {
  await expect(window.getByRole('grid')).toHaveAttribute('aria-rowcount', String(rowCount + 1));
  await window.getByRole('grid').focus();
  await window.keyboard.press('Control+End');
  await window.keyboard.press('Home');
  return window.locator(`[role=row][aria-rowindex="${rowCount + 1}"] [data-field=${field}]`);
}

test('a large paste is there whole when the window is closed as soon as it is shown', async ({
  dataFolder,
  launchApp,
}) => {
  const first = await launchApp();
  await expect((await first.firstWindow()).getByText('No rows on this sheet yet').first()).toBeVisible();
  await first.close();
  await addRowsToStore(dataFolder, benchRows(rowCount));
  const second = await launchApp();
  const window = await second.firstWindow();
  const firstCell = window.locator(`[role=row][aria-rowindex="2"] [data-field=${field}]`);
  await copyFromExcel(
    second,
    Array.from({ length: rowCount }, () => Array.from({ length: 30 }, () => '4321')),
  );
  await expect(window.getByRole('grid')).toHaveAttribute('aria-rowcount', String(rowCount + 1));
  await firstCell.click();
  const isClosed = second.waitForEvent('close');
  await window.keyboard.press('Control+v');
  await window.waitForFunction(
    (text) => document.querySelector('[aria-rowindex="2"] [data-field=annual_Max]')?.textContent === text,
    pasted,
  );
  await second.evaluate(({ BrowserWindow }) => {
    for (const open of BrowserWindow.getAllWindows()) open.close();
  });
  await isClosed;
  const again = await (await launchApp()).firstWindow();
  await expect(again.locator(`[role=row][aria-rowindex="2"] [data-field=${field}]`)).toHaveText(pasted);
  await expect(await lastCell(again)).toHaveText(pasted);
});
