import { expect, type Page } from '@playwright/test';
import { test } from '../support/app';
import { headingOf } from '../support/column-headings';
import { loadPlans, screenOf } from '../support/screen';
import { resizeWindow } from '../support/window-size';

/** Names of the controls in sight that reach beyond the window. */
function outside(window: Page): Promise<readonly string[]> {
  return window.evaluate(() =>
    [...document.querySelectorAll('button, [role=tab], select, input:not(.unseen)')].flatMap((element) => {
      const { left, right, width, bottom } = element.getBoundingClientRect();
      const isWhole = left >= -1 && right <= innerWidth + 1 && bottom <= innerHeight + 1;
      if (!element.checkVisibility() || width === 0 || isWhole) return [];
      return [element.getAttribute('aria-label') ?? element.textContent];
    }),
  );
}

test('every button stays within the window on a small screen with everything enlarged', async ({
  app,
  window,
}) => {
  for (const [width, height, zoom] of [
    [1024, 700, 1.25],
    [1440, 900, 2],
    [1024, 700, 2],
  ] as const) {
    await resizeWindow(app, window, { width, height, zoom });
    await expect.poll(() => outside(window)).toEqual([]);
    await expect(window.getByRole('button', { name: /^Send/ })).toBeInViewport({ ratio: 1 });
    await expect(window.getByRole('button', { name: 'History' })).toBeInViewport({ ratio: 1 });
  }
  await window.keyboard.press('Control+o');
  const dialog = window.getByRole('dialog');
  await dialog.getByRole('checkbox').nth(1).focus();
  const foot = dialog.locator('.dialog-foot');
  for (let index = 1; index <= 12; index += 1) {
    await window.keyboard.press('ArrowDown');
    const line = dialog.locator(`[data-index="${index}"] input`);
    await expect(line).toBeFocused();
    // Where it has the focus, it is not behind the buttons.
    await expect
      .poll(
        async () => {
          const box = await line.boundingBox();
          const edge = await foot.boundingBox();
          return box !== null && edge !== null && box.y > 0 && box.y + box.height <= edge.y;
        },
        { message: `plan ${index} is in view` },
      )
      .toBe(true);
  }
  await window.keyboard.press('Escape');
  await window.getByRole('button', { name: 'Connections' }).click();
  const list = window.getByRole('dialog').getByRole('listbox');
  const newOne = window.getByRole('dialog').getByRole('button', { name: 'New connection' });
  await newOne.scrollIntoViewIfNeeded();
  const below = await list.boundingBox();
  const button = await newOne.boundingBox();
  expect(button?.y).toBeGreaterThanOrEqual((below?.y ?? 0) + (below?.height ?? 0));
  await newOne.click();
  await expect(window.getByRole('dialog').getByLabel('Name', { exact: true })).toBeFocused();
});

test('enlarged to 200 % on a small screen, plan, accumulator and a whole amount are in view, and the others scroll in', async ({
  app,
  window,
}) => {
  const plan = 'CEDAR-PPO500-2026';
  await loadPlans(window, [plan]);
  await resizeWindow(app, window, { width: 1024, height: 700, zoom: 2 });
  const screen = screenOf(window);
  const edges = async (field: string): Promise<readonly [number, number]> => {
    const box = await headingOf(window, field).boundingBox();
    return [Math.round(box?.x ?? -1), Math.round((box?.x ?? -1) + (box?.width ?? 0))];
  };
  const viewRight = (): Promise<number> =>
    window
      .locator('.sheet-scroller:visible')
      .evaluate((scroller) => scroller.getBoundingClientRect().left + scroller.clientWidth);
  await expect.poll(async () => (await edges('annual_Max'))[1] <= (await viewRight())).toBe(true);
  expect((await edges('annual_Max'))[0]).toBe((await edges('accum_Name'))[1]);
  // Half a letter is no heading: its name is in its note, and read out.
  await expect(headingOf(window, 'status').locator('.heading-text')).toBeHidden();
  await expect(headingOf(window, 'status')).toHaveAttribute('aria-label', 'Status');
  await screen.cell(`${plan}|CHIRO`, 'annual_Max').click();
  for (const field of ['annual_Max_Member', 'annual_Max_Net']) {
    await window.keyboard.press('ArrowRight');
    await expect
      .poll(async () => {
        const [left, right] = await edges(field);
        return left >= (await edges('accum_Name'))[1] && right <= (await viewRight());
      })
      .toBe(true);
  }
  await expect(screen.cell(`${plan}|CHIRO`, 'plan_ID')).toBeInViewport({ ratio: 1 });
});

test('enlarged, each control of the find bar is in view when it has the focus, and so is the choice of Paste special', async ({
  app,
  window,
}) => {
  await loadPlans(window, ['CEDAR-PPO500-2026']);
  await window.getByRole('searchbox', { name: 'Filter all text' }).fill('CEDAR');
  const bar = window.getByRole('search');
  for (const zoom of [1.25, 2]) {
    await resizeWindow(app, window, { width: 1024, height: 700, zoom });
    await window.keyboard.press('Control+h');
    await expect(bar.getByLabel('Find', { exact: true })).toBeFocused();
    await window.keyboard.type('0');
    for (const [role, name] of [
      ['button', 'Previous match'],
      ['button', 'Next match'],
      ['checkbox', 'Match case'],
      ['checkbox', 'Whole cell'],
      ['combobox', 'Columns'],
      ['combobox', 'Cells'],
      ['button', 'Close'],
      ['textbox', 'Replace with'],
      ['button', 'Replace'],
      ['button', 'Replace all'],
    ] as const) {
      await window.keyboard.press('Tab');
      const control = bar.getByRole(role, { name, exact: true });
      await expect(control).toBeFocused();
      await expect(control).toBeInViewport({ ratio: 1 });
    }
    await expect(headingOf(window, 'plan_ID')).toBeInViewport({ ratio: 1 });
    await window.keyboard.press('Escape');
  }
  // What filters hide is told on a line of its own, which takes no room from what is typed.
  await window.getByRole('searchbox', { name: 'Filter all text' }).fill('CHIRO');
  await window.keyboard.press('Control+h');
  await window.keyboard.type('1');
  await expect(bar.getByText('that filters hide')).toBeVisible();
  const box = await bar.getByLabel('Find', { exact: true }).boundingBox();
  const close = await bar.getByRole('button', { name: 'Close' }).boundingBox();
  expect(box?.width).toBeGreaterThanOrEqual(110);
  expect(close?.x).toBeGreaterThanOrEqual((box?.x ?? 0) + (box?.width ?? 0));
  await window.keyboard.press('Escape');
  await window.keyboard.press('Control+c');
  await expect(window.getByText('copied')).toBeVisible();
  await window.keyboard.press('Control+Alt+v');
  await expect(window.getByRole('radio', { name: 'Values, as they are' })).toBeInViewport({ ratio: 1 });
});
