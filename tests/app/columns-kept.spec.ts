import { expect } from '@playwright/test';
import { test } from '../support/app';
import { chooseCommand } from '../support/choose-command';
import { drawnFields, headingOf } from '../support/column-headings';
import { copyFromExcel, loadPlans, screenOf } from '../support/screen';

const plan = '00123';
const key = `${plan}|CHIRO`;

test('order, sight, folds, widths and the size of everything come back at the next start', async ({
  app,
  window,
  launchApp,
}) => {
  const screen = screenOf(window);
  await loadPlans(window, [plan]);
  await screen.cell(key, 'annual_Max').click();
  await window.keyboard.press('Alt+Shift+ArrowRight');
  await window.keyboard.press('Alt+Shift+ArrowUp');
  await headingOf(window, 'annual_Max_Net').click();
  await window.keyboard.press('Control+0');
  await window.getByRole('grid').locator('[data-group="Lifetime maximum"]').click();
  await window.keyboard.press('Control+Alt+-');
  await expect
    .poll(() => app.evaluate(({ webContents }) => webContents.getFocusedWebContents()?.getZoomFactor()))
    .toBeCloseTo(0.9);
  await window.keyboard.press('Control+Home');
  await expect(headingOf(window, 'annual_Max')).toBeInViewport({ ratio: 1 });
  const before = await drawnFields(window);
  const width = (await headingOf(window, 'annual_Max').boundingBox())?.width;
  await app.close();

  const again = await (await launchApp()).firstWindow();
  await expect(headingOf(again, 'annual_Max')).toBeVisible();
  await expect.poll(() => drawnFields(again)).toEqual(before);
  await expect
    .poll(async () => (await headingOf(again, 'annual_Max').boundingBox())?.width)
    .toBeCloseTo(width ?? 0);
  await expect(headingOf(again, 'lifetime_Max')).toHaveAttribute('aria-expanded', 'false');
});

test('Ctrl+Alt with plus, minus and 0, and Ctrl with the wheel change the size of everything', async ({
  app,
  window,
}) => {
  const zoom = (): Promise<number> =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getZoomFactor() ?? 0);
  await expect(screenOf(window).button('Choose plans to load')).toBeVisible();
  await window.keyboard.press('Control+Alt+=');
  await expect.poll(zoom).toBeCloseTo(1.1);
  await window.keyboard.press('Control+Alt+0');
  await expect.poll(zoom).toBeCloseTo(1);
  for (let times = 0; times < 6; times += 1) await window.keyboard.press('Control+Alt+=');
  await expect.poll(zoom).toBeCloseTo(2);
  await window.keyboard.press('Control+Alt+=');
  await window.keyboard.press('Control+Alt+-');
  await expect.poll(zoom).toBeCloseTo(1.75);
  // A wheel of the mouse as Chromium gets it: what Playwright turns is not told to the window around the page.
  await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const turn = { x: 300, y: 300, deltaX: 0, deltaY: -120, wheelTicksY: -1, canScroll: true };
    contents?.sendInputEvent({ type: 'mouseWheel', ...turn, modifiers: ['control'] });
  });
  // One turn of a real wheel is one step; an event made by a program is told twice.
  await expect.poll(zoom).toBeLessThan(1.7);
});

test('compact rows are 24 pixels high, and the rows in view stay in view', async ({ app, window }) => {
  const screen = screenOf(window);
  await loadPlans(window, [plan]);
  await copyFromExcel(
    app,
    Array.from({ length: 300 }, (_, index) => [plan, `A${index}`]),
  );
  await screen.button('Add row').click();
  await window.keyboard.press('Control+v');
  await window.keyboard.press('Control+End');
  const row = screen.row(`${plan}|A299`);
  await expect(row).toBeInViewport();
  await chooseCommand(window, 'Compact rows');
  await expect.poll(async () => (await row.boundingBox())?.height).toBe(24);
  await expect(row).toBeInViewport();
  // Changed while the sheet is out of sight, they stay in view as well.
  await screen.tab('Pre-existing coverage').click();
  await chooseCommand(window, 'Normal rows');
  await screen.tab('Accumulators').click();
  await expect.poll(async () => (await row.boundingBox())?.height).toBe(28);
  await expect(row).toBeInViewport();
});
