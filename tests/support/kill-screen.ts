import type { ElectronApplication, Page } from '@playwright/test';
import { assertNever } from '../../shared/plan/assert-never';
import type { Amounts, KillGesture, StoryPlace } from './kill-story';
import { copyFromExcel, screenOf } from './screen';

/** What the window shows, in one look. */
export interface Shown {
  readonly amounts: Amounts;
  /** Whether it says that all that was done is on the disk. */
  readonly isSaved: boolean;
}

export async function shownNow(window: Page, place: StoryPlace): Promise<Shown> {
  return window.evaluate(({ keys, fields }) => {
    const grid = document.querySelector('[role=grid]');
    const amounts = keys.flatMap((key) =>
      fields.map((field) => {
        const cell = grid?.querySelector(`[data-key="${key}"] [data-field="${field}"]`);
        const text = cell?.textContent.replaceAll(',', '').replace(/\.00$/, '') ?? 'not on the screen';
        return [`${key} ${field}`, text] as const;
      }),
    );
    const isSaved = document.querySelector('[data-keeping=kept][data-under-way=false]') !== null;
    return { amounts: Object.fromEntries(amounts), isSaved };
  }, place);
}

/** The keys of the rows in view, from the top. */
export async function keysInView(window: Page): Promise<readonly string[]> {
  return window.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[role=grid] [role=row][data-key]')]
      .toSorted((a, b) => Number(a.getAttribute('aria-rowindex')) - Number(b.getAttribute('aria-rowindex')))
      .map((row) => row.dataset['key'] ?? ''),
  );
}

/** Does it as a person does, with the mouse, the clipboard and the keyboard. */
export async function performGesture(
  { app, window }: { readonly app: ElectronApplication; readonly window: Page },
  gesture: KillGesture,
): Promise<void> {
  const screen = screenOf(window);
  switch (gesture.kind) {
    case 'type':
      await screen.cell(gesture.key, gesture.field).click();
      await window.keyboard.type(gesture.text);
      await window.keyboard.press('Enter');
      return;
    case 'paste':
      await copyFromExcel(app, gesture.block);
      await screen.cell(gesture.key, gesture.field).click();
      await window.keyboard.press('Control+v');
      return;
    case 'undo':
      await window.keyboard.press('Control+z');
      return;
    case 'redo':
      await window.keyboard.press('Control+y');
      return;
    default:
      assertNever(gesture);
  }
}

/**
 * Kills the app, and with it all its processes, so many milliseconds from now, as the system does when memory runs out; fulfilled
 * when it is dead.
 */
export async function killedAfter(app: ElectronApplication, milliseconds: number): Promise<void> {
  const dead = new Promise<void>((resolve) => app.on('close', () => resolve()));
  setTimeout(() => app.process().kill('SIGKILL'), milliseconds);
  return dead;
}
