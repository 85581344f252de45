// @ts-check

/** @typedef {import('@playwright/test').Page} Page */

/**
 * @param {Page} window
 * @param {readonly string[]} planIds
 */
export async function loadPlans(window, planIds) {
  await window.getByRole('button', { name: 'Load plans', exact: true }).click();
  const dialog = window.getByRole('dialog', { name: 'Load plans' });
  for (const planId of planIds) {
    await dialog.getByLabel('Search plans').fill(planId);
    await dialog.getByRole('checkbox', { name: `${planId} ` }).check();
  }
  await dialog.getByRole('button', { name: 'Load', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
}

/**
 * @param {Page} window
 * @param {string} name of the sheet
 */
export async function openSheet(window, name) {
  await window.getByRole('tab', { name, exact: true }).click();
  await window.getByRole('grid', { name, exact: true }).waitFor();
}

/**
 * Rows of the sheet that is open; the other one is in the page too, hidden.
 *
 * @param {Page} window
 * @param {string} filter a CSS selector of the row
 */
function openRows(window, filter) {
  return window.getByRole('grid').locator(`[role=row]${filter}`);
}

/**
 * Types into one cell as a person does: a click, the text, Enter.
 *
 * @param {Page} window
 * @param {{ key: string, field: string }} place
 * @param {string} text
 */
export async function typeCell(window, { key, field }, text) {
  const row = openRows(window, `[data-key="${key}"]`);
  await scrollThrough(window, async () => (await row.count()) > 0);
  await row.locator(`[data-field="${field}"]`).click();
  await window.keyboard.type(text);
  await window.keyboard.press('Enter');
}

/**
 * Scrolls the open sheet from its first row down; only rows near the view are in the page at all.
 *
 * @param {Page} window
 * @param {() => Promise<boolean>} look called at each place; true ends the way
 */
async function scrollThrough(window, look) {
  const drawn = openRows(window, '[data-key]');
  const keys = () => drawn.evaluateAll((rows) => rows.map((row) => row.getAttribute('data-key')).join());
  await window.getByRole('grid').hover();
  let before;
  for (let step = -1_000_000; ; step = 400) {
    await window.mouse.wheel(0, step);
    await window.evaluate(
      () =>
        new Promise((done) => globalThis.requestAnimationFrame(() => globalThis.requestAnimationFrame(done))),
    );
    if (await look()) return;
    const now = await keys();
    if (step > 0 && now === before) return;
    before = now;
  }
}

/**
 * Adds a row to the sheet that is open and types its key.
 *
 * @param {Page} window
 * @param {{ planId: string, secondField: string, second: string }} row
 */
export async function addRow(window, { planId, secondField, second }) {
  await window.getByRole('button', { name: 'Add row', exact: true }).click();
  await typeCell(window, { key: '|', field: 'plan_ID' }, planId);
  await typeCell(window, { key: `${planId}|`, field: secondField }, second);
}

/**
 * The rows of the sheet that is open which are not as the server gave them.
 *
 * @param {Page} window
 * @param {string} sheet
 * @returns {Promise<import('./outcome-table.mjs').ShownRow[]>}
 */
export async function markedRows(window, sheet) {
  const marked = openRows(window, '[data-key]:not([data-state=clean])');
  /** @type {Map<string, import('./outcome-table.mjs').ShownRow>} */
  const found = new Map();
  await scrollThrough(window, async () => {
    for (const row of await marked.all()) {
      const key = (await row.getAttribute('data-key')) ?? '';
      const state = (await row.getAttribute('data-state')) ?? '';
      const status = (await row.locator('[data-field=status]').innerText()).trim();
      const message = (await row.locator('[data-field=message]').innerText()).trim();
      found.set(key, { sheet, key, state, status, message });
    }
    return false;
  });
  return [...found.values()];
}
