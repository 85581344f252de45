import { expect, type ElectronApplication, type Page } from '@playwright/test';
import { test } from '../support/app';
import { killChance } from '../support/kill-chance';
import { killedAfter } from '../support/kill-screen';
import { addRowsToStore, keptInFile } from '../support/kill-store';
import { copyFromExcel } from '../support/screen';
import { benchRows } from '../bench/store-rows';

const kills = 8;
const rowCount = 3_000;
const fields = ['annual_Max', 'annual_Max_Member', 'annual_Max_Net'];
/** In milliseconds: by then the paste has most likely been kept. The last kill of all waits until it has. */
const longestLife = 800;

interface PasteLife {
  readonly app: ElectronApplication;
  readonly window: Page;
  readonly value: string;
}

/** The value that all pasted cells of the first or the last row show, or what they show instead of one. */
async function shownIn(window: Page, row: 'first' | 'last'): Promise<string> {
  const drawn = window.getByRole('grid').locator('[role=row][data-key]');
  await window.getByRole('grid').focus();
  await window.keyboard.press(row === 'first' ? 'Control+Home' : 'Control+End');
  const index = row === 'first' ? 2 : rowCount + 1;
  const cells = drawn.and(window.locator(`[aria-rowindex="${index}"]`));
  await expect(cells).toBeVisible();
  await window.keyboard.press('Home');
  const texts = await Promise.all(
    fields.map((field) => cells.locator(`[data-field="${field}"]`).textContent()),
  );
  return [...new Set(texts)].join(' and ');
}

/** Copies rows of one value and puts the cursor where they go. */
async function preparePaste(app: ElectronApplication, window: Page, value: string): Promise<void> {
  const line = fields.map(() => value);
  await copyFromExcel(
    app,
    Array.from({ length: rowCount }, () => line),
  );
  const [field = ''] = fields;
  await window.locator(`[role=row][aria-rowindex="2"] [data-field=${field}]`).click();
}

/** Waits until the window says that the paste is on the disk, and kills the app then. */
async function keptAndKilled({ app, window, value }: PasteLife): Promise<void> {
  await expect(window.locator(`[role=row][aria-rowindex="2"] [data-field=${fields[0] ?? ''}]`)).toHaveText(
    `${value}.00`,
  );
  await expect(window.locator('[data-keeping=kept][data-under-way=false]')).toBeVisible();
  await killedAfter(app, 0);
}

test('a paste of 3,000 rows is there whole or not at all after a kill in the middle of it', async ({
  dataFolder,
  launchApp,
}) => {
  test.setTimeout(300_000);
  const first = await launchApp();
  await expect((await first.firstWindow()).getByText('No rows on this sheet yet').first()).toBeVisible();
  await first.close();
  await addRowsToStore(
    dataFolder,
    benchRows(rowCount).map((row) => ({
      ...row,
      cells: withAmounts(row.cells),
      baseline: withAmounts(row.cells),
    })),
  );
  const chance = killChance();
  let expected = '1';
  for (let kill = 0; kill <= kills; kill += 1) {
    const app = await launchApp();
    const window = await app.firstWindow();
    await expect(window.locator(`[role=grid][aria-rowcount="${rowCount + 1}"]`)).toBeVisible();
    expect(await shownIn(window, 'last')).toBe(`${expected}.00`);
    expect(await shownIn(window, 'first')).toBe(`${expected}.00`);
    if (kill === kills) break;
    const value = String(kill + 2);
    await preparePaste(app, window, value);
    // One moment by chance in each equal part of the time, so that no part is left out.
    const life = ((kill + chance.below(100) / 100) * longestLife) / kills;
    const isLast = kill === kills - 1;
    const dead = isLast ? keptAndKilled({ app, window, value }) : killedAfter(app, life);
    await window.keyboard.press('Control+v').catch(() => dead);
    await dead;
    const kept = await keptInFile(dataFolder);
    expect(kept.isWhole).toBe(true);
    const values = new Set(kept.rows.flatMap((row) => fields.map((field) => row.cells[field])));
    expect(values.size, 'different values in the pasted cells').toBe(1);
    const [found] = values;
    expect([expected, value]).toContain(found);
    expected = found ?? '';
  }
  expect(expected, 'the paste that the window called saved').toBe(String(kills + 1));
});

function withAmounts(cells: Readonly<Record<string, string | null>>): Record<string, string | null> {
  return { ...cells, ...Object.fromEntries(fields.map((field) => [field, '1'])) };
}
