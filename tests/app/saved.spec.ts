import { expect, type ElectronApplication, type Page } from '@playwright/test';
import { test } from '../support/app';
import { keptInFile } from '../support/kill-store';
import { loadPlans, screenOf } from '../support/screen';

const key = '00123|CHIRO';
const field = 'annual_Max';

/** Ends the app and all its processes at once, as the system does when memory runs out. */
async function kill(app: ElectronApplication): Promise<void> {
  const isDead = app.waitForEvent('close');
  app.process().kill('SIGKILL');
  await isDead;
}

async function typeAmount(window: Page, text: string): Promise<void> {
  await screenOf(window).cell(key, field).click();
  await window.keyboard.type(text);
  await window.keyboard.press('Enter');
  await expect(window.locator('[data-keeping=kept][data-under-way=false]')).toBeVisible();
}

test('an edit is shown as saved with its time, and is there after kill -9', async ({ launchApp }) => {
  const first = await launchApp();
  const window = await first.firstWindow();
  await loadPlans(window, ['00123']);
  await typeAmount(window, '4321');
  await expect(window.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();
  await kill(first);
  const again = await (await launchApp()).firstWindow();
  await expect(screenOf(again).cell(key, field)).toHaveText('4,321.00');
  await expect(screenOf(again).row(key)).toHaveAttribute('data-state', 'edited');
});

test('what is being typed when the window is closed comes back in the editor', async ({ launchApp }) => {
  const first = await launchApp();
  const window = await first.firstWindow();
  await loadPlans(window, ['00123']);
  await screenOf(window).cell(key, field).click();
  await window.keyboard.type('4444');
  const isClosed = first.waitForEvent('close');
  await first.evaluate(({ BrowserWindow }) => {
    for (const open of BrowserWindow.getAllWindows()) open.close();
  });
  await isClosed;
  const again = await (await launchApp()).firstWindow();
  await expect(again.getByRole('textbox')).toHaveValue('4444');
});

test('what is being typed comes back in the editor after kill -9, and Enter takes it', async ({
  launchApp,
  dataFolder,
}) => {
  const first = await launchApp();
  const window = await first.firstWindow();
  await loadPlans(window, ['00123']);
  await screenOf(window).cell(key, field).click();
  await window.keyboard.type('77.5');
  const kept = async (): Promise<unknown> => (await keptInFile(dataFolder)).draft;
  await expect.poll(kept, { message: 'the draft is kept' }).toMatchObject({ text: '77.5' });
  await kill(first);
  const again = await (await launchApp()).firstWindow();
  await expect(again.getByText(/^What was being typed in .* is back\./)).toBeVisible();
  const editor = again.locator('.cell-editor:focus');
  await expect(editor).toHaveValue('77.5');
  await again.keyboard.press('Enter');
  await expect(screenOf(again).cell(key, field)).toHaveText('77.50');
  await expect.poll(kept, { message: 'the draft is gone' }).toBeNull();
});

test('undo and redo reach back over a restart, and several presses wait their turn', async ({
  launchApp,
}) => {
  const first = await launchApp();
  const window = await first.firstWindow();
  await loadPlans(window, ['00123']);
  const loaded = await screenOf(window).cell(key, field).textContent();
  for (const text of ['1', '2', '3']) await typeAmount(window, text);
  await first.close();
  const again = await (await launchApp()).firstWindow();
  const cell = screenOf(again).cell(key, field);
  await expect(cell).toHaveText('3.00');
  await cell.click();
  await again.keyboard.press('Control+z');
  await again.keyboard.press('Control+z');
  await again.keyboard.press('Control+z');
  await expect(cell).toHaveText(loaded ?? '');
  await expect(screenOf(again).row(key)).toHaveAttribute('data-state', 'clean');
  await again.keyboard.press('Control+y');
  await again.keyboard.press('Control+y');
  await expect(cell).toHaveText('2.00');
});

test('the sheet and the widths of columns are as they were left', async ({ launchApp }) => {
  const first = await launchApp();
  const window = await first.firstWindow();
  const heading = (page: Page) => page.getByRole('grid').locator(`[role=columnheader][data-field=plan_ID]`);
  const widthOf = async (page: Page): Promise<number> =>
    Math.round((await heading(page).boundingBox())?.width ?? 0);
  await screenOf(window).tab('Pre-existing coverage').click();
  const box = await heading(window).boundingBox();
  if (box === null) throw new Error('The heading is not on the screen');
  await window.mouse.move(box.x + box.width - 2, box.y + box.height / 2);
  await window.mouse.down();
  await window.mouse.move(box.x + box.width + 58, box.y + box.height / 2, { steps: 4 });
  await window.mouse.up();
  const width = await widthOf(window);
  expect(width).toBeGreaterThan(box.width);
  const view = (page: Page): Promise<unknown> =>
    page.evaluate(async () => {
      const opened = await globalThis.window.planbatch.openWorkspace({ workspaceId: null });
      return opened.ok ? opened.value.view?.preExisting.widths['plan_ID'] : undefined;
    });
  await expect.poll(() => view(window)).toBe(width);
  await first.close();
  const again = await (await launchApp()).firstWindow();
  await expect(screenOf(again).tab('Pre-existing coverage')).toHaveAttribute('aria-selected', 'true');
  await expect.poll(() => widthOf(again)).toBe(width);
});
