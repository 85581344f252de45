import { expect, type Locator, type Page } from '@playwright/test';
import { clipboardNow, copyElsewhere } from '../support/clipboard';
import { key, test } from '../support/plan-sheet';

/** Types 77 into a cell and cuts it. */
async function cutAmount(window: Page, from: Locator): Promise<void> {
  await from.click();
  await window.keyboard.type('77');
  await window.keyboard.press('Enter');
  await from.click();
  await window.keyboard.press('Control+x');
  await expect(from).toHaveAttribute('data-copied');
}

test('cut cells stay until they are pasted, then move in one step', async ({
  app,
  window,
  planScreen: screen,
}) => {
  const from = screen.cell(key, 'annual_Max');
  const to = screen.cell(key, 'annual_Max_Net_Member');
  await from.click();
  await window.keyboard.type('1041.667');
  await window.keyboard.press('Enter');
  await from.click();
  await window.keyboard.press('Control+x');
  await expect(window.getByText('1 cell cut: it goes when it is pasted')).toBeVisible();
  await expect(from).toHaveText('1,041.667');
  await expect(from).toHaveAttribute('data-copied', 'top right bottom left');
  await expect.poll(async () => (await clipboardNow(app)).text).toBe('1041.667');
  await to.click();
  await window.keyboard.press('Control+v');
  await expect(to).toHaveText('1,041.667');
  await expect(from).toHaveText('');
  await expect(from).not.toHaveAttribute('data-copied');
  await window.keyboard.press('Control+z');
  await expect(from).toHaveText('1,041.667');
  await expect(to).not.toHaveText('1,041.667');
});

test('a cut is dropped by Escape and by a copy elsewhere: then nothing goes', async ({
  app,
  window,
  planScreen: screen,
}) => {
  const from = screen.cell(key, 'annual_Max');
  const to = screen.cell(key, 'annual_Max_Net_Member');
  await cutAmount(window, from);
  await window.keyboard.press('Escape');
  await expect(from).not.toHaveAttribute('data-copied');
  await to.click();
  await window.keyboard.press('Control+v');
  await expect(to).toHaveText('77.00');
  await expect(from).toHaveText('77.00');
  await from.click();
  await window.keyboard.press('Control+x');
  await expect(from).toHaveAttribute('data-copied');
  await copyElsewhere(app, { text: '5' });
  await to.click();
  await window.keyboard.press('Control+v');
  await expect(to).toHaveText('5.00');
  await expect(from).toHaveText('77.00');
});

test('the border round copied cells follows them when rows and columns move', async ({
  window,
  planScreen: screen,
}) => {
  await screen.cell(key, 'annual_Max').click();
  await window.keyboard.press('Shift+ArrowRight');
  await window.keyboard.press('Control+c');
  await expect(screen.cell(key, 'annual_Max')).toHaveAttribute('data-copied', 'top bottom left');
  await expect(screen.cell(key, 'annual_Max_Member')).toHaveAttribute('data-copied', 'top right bottom');
  await window.keyboard.press('Control+End');
  await window.keyboard.press('Control+Home');
  await expect(screen.cell(key, 'annual_Max')).toHaveAttribute('data-copied', 'top bottom left');
  await expect(window.locator('[data-copied]')).toHaveCount(2);
});

test('what was cut on one sheet is not pasted on the other, and goes where it is pasted on its own', async ({
  window,
  planScreen: screen,
}) => {
  const from = screen.cell(key, 'annual_Max');
  await cutAmount(window, from);
  await screen.tab('Pre-existing coverage').click();
  const other = window.locator('[data-field="pre_Ex_Amount"][role="gridcell"]:visible').first();
  const before = await other.innerText();
  await other.click();
  await window.keyboard.press('Control+v');
  await expect(window.getByText('This was cut on Accumulators')).toBeVisible();
  await expect(other).toHaveText(before);
  await screen.tab('Accumulators').click();
  const to = screen.cell(key, 'annual_Max_Net_Member');
  await to.click();
  await window.keyboard.press('Control+v');
  await expect(to).toHaveText('77.00');
  await expect(from).toHaveText('');
});
