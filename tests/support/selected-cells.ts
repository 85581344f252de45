import type { Page } from '@playwright/test';

/** The selected cells in view, each as its row's second key part and its field: `DEDUCT annual_Max`. */
export function selectedCells(window: Page): Promise<readonly string[]> {
  return window
    .getByRole('grid')
    .evaluate((grid) =>
      [...grid.querySelectorAll<HTMLElement>('.row')]
        .sort((one, other) => Number(one.ariaRowIndex) - Number(other.ariaRowIndex))
        .flatMap((row) =>
          [...row.querySelectorAll<HTMLElement>('[aria-selected=true]')]
            .sort((one, other) => Number(one.ariaColIndex) - Number(other.ariaColIndex))
            .map((cell) => `${row.dataset['key']?.split('|')[1] ?? ''} ${cell.dataset['field'] ?? ''}`),
        ),
    );
}
