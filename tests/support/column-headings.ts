import type { Locator, Page } from '@playwright/test';

/** The heading of a column by the JSON name of its field. */
export function headingOf(window: Page, field: string): Locator {
  return window.getByRole('grid').locator(`[role=columnheader][data-field="${field}"]`);
}

/** The middle of what an element shows. */
export async function middleOf(element: Locator): Promise<{ readonly x: number; readonly y: number }> {
  const box = await element.boundingBox();
  if (box === null) throw new Error('the element is not on screen');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Fields of the headings drawn, in the order of the screen. */
export async function drawnFields(window: Page): Promise<readonly string[]> {
  const headings = window.locator('main > :not([hidden]) [role=columnheader]');
  return headings.evaluateAll((elements) =>
    elements
      .toSorted((one, other) => one.getBoundingClientRect().left - other.getBoundingClientRect().left)
      .map((heading) => heading.getAttribute('data-field') ?? ''),
  );
}

/** Presses on an element and moves the pointer beside another one; the button is still down. */
export async function dragTo(window: Page, from: Locator, to: Locator): Promise<void> {
  const start = await middleOf(from);
  const end = await middleOf(to);
  await window.mouse.move(start.x, start.y);
  await window.mouse.down();
  await window.mouse.move((start.x + end.x) / 2, end.y, { steps: 3 });
  await window.mouse.move(end.x + 12, end.y, { steps: 3 });
}
