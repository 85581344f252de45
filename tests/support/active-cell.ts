import type { Page } from '@playwright/test';

/**
 * The cell a screen reader is told has the focus, as `key field`, for example `00123|CHIRO annual_Max`; empty
 * when the grid names none.
 */
export async function activeCell(window: Page): Promise<string> {
  return window.evaluate(() => {
    const grid = document.querySelector('[role=grid]:focus');
    const id = grid?.getAttribute('aria-activedescendant');
    const cell = id === null || id === undefined ? null : document.getElementById(id);
    if (cell === null) return '';
    const row = cell.closest<HTMLElement>('[role=row]');
    return `${row?.dataset['key'] ?? ''} ${cell.dataset['field'] ?? ''}`;
  });
}
