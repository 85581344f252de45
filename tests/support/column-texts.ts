import type { Page } from '@playwright/test';

/** What a column shows in the rows in view, from the top. */
export async function columnTexts(window: Page, field: string): Promise<readonly string[]> {
  return window.getByRole('grid').evaluate((grid, name) => {
    const rows = [...grid.querySelectorAll<HTMLElement>('[role=row][data-key]')];
    rows.sort((one, other) => Number(one.ariaRowIndex) - Number(other.ariaRowIndex));
    return rows.map((row) => row.querySelector(`[data-field="${name}"]`)?.textContent ?? '');
  }, field);
}
