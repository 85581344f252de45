import type { ElectronApplication, Locator, Page } from '@playwright/test';

/** The screen by role and name, as a person (or a screen reader) finds things on it. */
export interface Screen {
  readonly button: (name: string) => Locator;
  readonly dialog: (name: string) => Locator;
  readonly tab: (name: string) => Locator;
  /** A row of the open sheet by its key, for example `00123|CHIRO`. */
  readonly row: (key: string) => Locator;
  readonly cell: (key: string, field: string) => Locator;
  /** The summary of the last run. */
  readonly summary: Locator;
  readonly environment: Locator;
}

export function screenOf(window: Page): Screen {
  const row = (key: string): Locator => window.getByRole('grid').locator(`[data-key="${key}"]`);
  return {
    button: (name) => window.getByRole('button', { name, exact: true }),
    dialog: (name) => window.getByRole('dialog', { name, exact: true }),
    tab: (name) => window.getByRole('tab', { name, exact: true }),
    row,
    cell: (key, field) => row(key).locator(`[data-field="${field}"]`),
    summary: window.getByRole('status'),
    environment: window.getByText('Practice', { exact: true }),
  };
}

/** Loads plans the way a person with a keyboard does: search, tick, next; Enter at the end. */
export async function loadPlans(window: Page, planIds: readonly string[]): Promise<void> {
  const screen = screenOf(window);
  const dialog = screen.dialog('Load plans');
  await screen.button('Load plans').click();
  for (const planId of planIds) {
    await dialog.getByLabel('Search plans').fill(planId);
    await dialog.getByRole('checkbox', { name: `${planId} ` }).press('Space');
  }
  await window.keyboard.press('Enter');
  await dialog.waitFor({ state: 'hidden' });
}

/** Puts text on the clipboard, as Excel does when cells are copied. */
export async function copyFromExcel(
  app: ElectronApplication,
  rows: readonly (readonly string[])[],
): Promise<void> {
  const text = rows.map((cells) => `${cells.join('\t')}\r\n`).join('');
  await app.evaluate(({ clipboard }, copied) => clipboard.writeText(copied), text);
}
