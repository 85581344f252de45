import type { Page } from '@playwright/test';

/** Looks for a command in the palette and runs the first one found. */
export async function chooseCommand(window: Page, title: string): Promise<void> {
  await window.keyboard.press('Control+k');
  await window.getByRole('combobox', { name: 'Search commands' }).fill(title);
  await window.keyboard.press('Enter');
}
