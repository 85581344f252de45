import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { test } from '../support/app';
import { loadPlans, screenOf } from '../support/screen';

const plan = 'CEDAR-PPO500-2026';

/** Where the focus is, by role and name as far as the page says them. */
function focused(window: Page): Promise<string> {
  return window.evaluate(() => {
    const element = document.activeElement;
    const role = element?.getAttribute('role') ?? element?.localName ?? '';
    return `${role} ${element?.getAttribute('aria-label') ?? element?.textContent ?? ''}`;
  });
}

async function typeInto(window: Page, field: string, text: string): Promise<void> {
  await screenOf(window).cell(`${plan}|DEDUCT`, field).click();
  await window.keyboard.type(text);
  await window.keyboard.press('Enter');
}

test('the environment and its database are always in sight', async ({ window }) => {
  const screen = screenOf(window);
  await expect(screen.environment).toBeVisible();
  await expect(window.getByText('PRACTICE', { exact: true })).toBeVisible();
  await screen.button('Load plans').click();
  await expect(screen.environment).toBeVisible();
});

test('every button works: none is there for what is not built yet', async ({ window }) => {
  await expect(screenOf(window).environment).toBeVisible();
  const names = await window
    .getByRole('button')
    .evaluateAll((buttons) =>
      buttons.map((button) => button.getAttribute('aria-label') ?? button.textContent),
    );
  expect(names).toEqual([
    ...['Connections', 'Workspace 1', 'Load plans', 'Add row', 'Remove rows', 'Paste rows'],
    ...['Undo', 'Redo', 'Find', 'Review changes', 'Send'],
    ...['Retry failed', 'History', 'View of the columns: All columns', 'Choose plans to load'],
  ]);
});

test('a button that cannot be pressed says why', async ({ window }) => {
  const screen = screenOf(window);
  await expect(screen.button('Send')).toBeDisabled();
  await expect(screen.button('Send')).toHaveAccessibleDescription('Nothing to send: no row was changed.');
  await expect(screen.button('Undo')).toHaveAccessibleDescription('Nothing to undo.');
  await expect(screen.button('Retry failed')).toBeDisabled();
});

test('F6 goes around the panes and Shift+F6 back', async ({ window }) => {
  await expect(window.getByRole('grid', { name: 'Accumulators' })).toBeFocused();
  const around = [
    ...['footer Status line', 'button Connections', 'tab Accumulators'],
    'button Choose plans to load',
  ];
  for (const place of [...around, ...around]) {
    await window.keyboard.press('F6');
    await expect.poll(() => focused(window)).toBe(place);
  }
  for (const place of around.slice(0, -1).reverse()) {
    await window.keyboard.press('Shift+F6');
    await expect.poll(() => focused(window)).toBe(place);
  }
});

test('F6 leads back to the sheet, not to what stands above it', async ({ window }) => {
  await loadPlans(window, ['00123']);
  const grid = window.getByRole('grid', { name: 'Accumulators' });
  await expect(grid).toBeFocused();
  for (let pane = 0; pane < 4; pane += 1) await window.keyboard.press('F6');
  await expect(grid).toBeFocused();
});

test('the arrow keys move along the toolbar and between the tabs', async ({ window }) => {
  const screen = screenOf(window);
  await screen.button('Load plans').focus();
  await window.keyboard.press('ArrowRight');
  await expect(screen.button('Add row')).toBeFocused();
  await window.keyboard.press('End');
  await expect(screen.button('Send')).toBeFocused();
  await window.keyboard.press('Tab');
  await expect(screen.tab('Accumulators')).toBeFocused();
  await window.keyboard.press('ArrowRight');
  await expect(screen.tab('Pre-existing coverage')).toHaveAttribute('aria-selected', 'true');
  await expect(window.getByRole('grid', { name: 'Pre-existing coverage' })).toBeVisible();
  await expect(window.getByRole('grid', { name: 'Accumulators' })).toBeHidden();
});

test('a step is undone and done again from the toolbar, and told in words', async ({ window }) => {
  const screen = screenOf(window);
  await loadPlans(window, [plan]);
  const before = await screen.cell(`${plan}|DEDUCT`, 'annual_Max').textContent();
  await typeInto(window, 'annual_Max', '4321');
  await expect(screen.cell(`${plan}|DEDUCT`, 'annual_Max')).toHaveText('4,321.00');
  await screen.button('Undo').click();
  await expect(screen.cell(`${plan}|DEDUCT`, 'annual_Max')).toHaveText(before ?? '');
  await expect(window.getByText(/^Undone: /)).toBeVisible();
  await screen.button('Redo').click();
  await expect(screen.cell(`${plan}|DEDUCT`, 'annual_Max')).toHaveText('4,321.00');
});

test('an empty sheet offers to load plans', async ({ window }) => {
  const screen = screenOf(window);
  await screen.button('Choose plans to load').click();
  await expect(screen.dialog('Load plans')).toBeVisible();
  await window.keyboard.press('Escape');
  await loadPlans(window, [plan]);
  await expect(screen.button('Choose plans to load')).toBeHidden();
});

test('a window that is loaded anew shows every row and edit as it was', async ({ window }) => {
  const screen = screenOf(window);
  await loadPlans(window, [plan]);
  await typeInto(window, 'annual_Max', '4321');
  await expect(screen.row(`${plan}|DEDUCT`)).toHaveAttribute('data-state', 'edited');
  await window.reload();
  await expect(screen.cell(`${plan}|DEDUCT`, 'annual_Max')).toHaveText('4,321.00');
  await expect(screen.row(`${plan}|DEDUCT`)).toHaveAttribute('data-state', 'edited');
});

test('Ctrl+Page Down shows the other sheet and each sheet keeps its cursor', async ({ window }) => {
  const screen = screenOf(window);
  await loadPlans(window, [plan]);
  const cell = screen.cell(`${plan}|CHIRO`, 'annual_Max_Net');
  await cell.click();
  await window.keyboard.press('Control+PageDown');
  await expect(screen.tab('Pre-existing coverage')).toHaveAttribute('aria-selected', 'true');
  await window.keyboard.press('Control+PageUp');
  await expect(screen.tab('Accumulators')).toHaveAttribute('aria-selected', 'true');
  await window.keyboard.type('2222');
  await window.keyboard.press('Enter');
  await expect(cell).toHaveText('2,222.00');
});

test('the review shows a changed cell as loaded, on the server and as mine, with the difference', async ({
  window,
}) => {
  const screen = screenOf(window);
  await loadPlans(window, [plan]);
  await screen.cell(`${plan}|CHIRO`, 'annual_Max_Net').click();
  await window.keyboard.type('2150');
  await window.keyboard.press('Enter');
  await screen.button('Review changes').click();
  const review = screen.dialog('Review changes');
  await expect(review.getByRole('rowheader', { name: `Plan ${plan}` })).toBeVisible();
  const line = review.getByRole('row').filter({ hasText: 'Annual maximum: in network, family' });
  await expect(line.getByRole('gridcell')).toHaveText([
    'Annual maximum: in network, family',
    '2,000.00',
    '2,000.00',
    '2,150.00',
    '+150.00',
    '+7.5 %',
  ]);
  await expect(review).toContainText('1 plan, 1 row, 1 cell. 1 of 1 row will be sent.');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the screen has no accessibility fault that a tool can find, ${colorScheme}`, async ({ window }) => {
    const screen = screenOf(window);
    await window.emulateMedia({ colorScheme });
    await loadPlans(window, [plan]);
    await typeInto(window, 'annual_Max', 'abc');
    // The window belongs to the app: no second page can be opened in it.
    const scan = async (): Promise<readonly string[]> => {
      const { violations } = await new AxeBuilder({ page: window }).setLegacyMode().analyze();
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    };
    expect(await scan()).toEqual([]);
    await screen.button('Review changes').click();
    expect(await scan()).toEqual([]);
    await window.keyboard.press('Escape');
    await screen.button('Load plans').click();
    await expect(screen.dialog('Load plans').getByText('40 plans')).toBeVisible();
    expect(await scan()).toEqual([]);
  });
}
