import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { test } from '../support/app';
import { loadPlans, screenOf } from '../support/screen';

const plan = 'CEDAR-PPO500-2026';
const key = `${plan}|DEDUCT`;

/** Faults that a tool can find. The window belongs to the app: no second page can be opened in it. */
async function faults(window: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page: window }).setLegacyMode().analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** A sheet with something to fix, something changed, and several cells selected. */
async function fillSheet(window: Page): Promise<void> {
  await loadPlans(window, [plan]);
  await screenOf(window).cell(key, 'annual_Max').click();
  for (const text of ['abc', '77']) {
    await window.keyboard.type(text);
    await window.keyboard.press('Enter');
  }
  await window.keyboard.press('Shift+ArrowRight');
  await window.keyboard.press('Shift+ArrowDown');
}

/** What opens, by the key that opens it. */
const opened = [
  { press: 'Shift+F10', role: 'menu' },
  { press: 'Alt+ArrowDown', role: 'dialog' },
  { press: 'Control+k', role: 'dialog' },
  { press: 'F1', role: 'dialog' },
] as const;

for (const colorScheme of ['light', 'dark'] as const) {
  test(`menus, palette and keyboard sheet have no fault that a tool can find, ${colorScheme}`, async ({
    window,
  }) => {
    await window.emulateMedia({ colorScheme });
    await fillSheet(window);
    expect(await faults(window)).toEqual([]);
    for (const { press, role } of opened) {
      await window.keyboard.press(press);
      await expect(window.getByRole(role)).toBeVisible();
      expect(await faults(window), press).toEqual([]);
      await window.keyboard.press('Escape');
      await expect(window.getByRole(role)).toBeHidden();
    }
  });
}

/** Elements that had the focus and did not show it, out of so many stops of a key. */
async function unseenStops(window: Page, press: string, stops: number): Promise<readonly string[]> {
  const unseen = new Set<string>();
  for (let stop = 0; stop < stops; stop += 1) {
    await window.keyboard.press(press);
    const name = await window.evaluate(() => {
      const active = document.activeElement;
      if (active === null || active === document.body) return null;
      // The sheet shows its cursor; a search box and a line of a list have a frame around them.
      const around = active.parentElement;
      const marks = [active, active.querySelector('[data-active]'), around, around?.parentElement];
      const isSeen = marks.some((mark) => {
        if (mark === null || mark === undefined) return false;
        const { outlineStyle, outlineWidth, boxShadow, visibility } = getComputedStyle(mark);
        const isCursor = mark.hasAttribute('data-active');
        const isOutlined = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= (isCursor ? 2 : 1);
        const isFramed = isCursor && boxShadow.includes('2px 2px 0px 0px inset');
        return visibility === 'visible' && (isOutlined || isFramed);
      });
      return isSeen ? null : active.outerHTML.slice(0, 120);
    });
    if (name !== null) unseen.add(name);
  }
  return [...unseen];
}

for (const forcedColors of ['none', 'active'] as const) {
  test(`the focus is in sight wherever a key takes it, forced colours ${forcedColors}`, async ({
    window,
  }) => {
    const screen = screenOf(window);
    await window.emulateMedia({ forcedColors });
    await fillSheet(window);
    expect(await unseenStops(window, 'F6', 4)).toEqual([]);
    await screen.button('Load plans').focus();
    expect(await unseenStops(window, 'ArrowRight', 10)).toEqual([]);
    expect(await unseenStops(window, 'Tab', 8)).toEqual([]);
    for (const name of ['Review changes', 'Load plans', 'Paste rows', 'Workspace 1']) {
      await screen.button(name).click();
      await expect(window.getByRole('dialog')).toBeVisible();
      expect(await unseenStops(window, 'Tab', 8), name).toEqual([]);
      await window.keyboard.press('Escape');
      await expect(window.getByRole('dialog')).toBeHidden();
    }
  });
}

/** Colours as the page shows them: of a system colour, or of the first element that fits. */
async function shownColours(
  window: Page,
  selector: string,
): Promise<readonly [text: string, behind: string]> {
  return window.evaluate((sought) => {
    const probe = document.createElement('div');
    if (!sought.startsWith('.')) probe.style.cssText = `forced-color-adjust: none; ${sought}`;
    document.body.append(probe);
    const { color, backgroundColor } = getComputedStyle(
      (sought.startsWith('.') ? document.querySelector(sought) : null) ?? probe,
    );
    probe.remove();
    return [color, backgroundColor];
  }, selector);
}

test("in a person's own colours the selection has theirs, and every word can be read", async ({ window }) => {
  await window.emulateMedia({ forcedColors: 'active' });
  await fillSheet(window);
  const chosen = await shownColours(window, 'color: HighlightText; background: Highlight');
  const plain = await shownColours(window, 'color: CanvasText; background: Canvas');
  expect(chosen).not.toEqual(plain);
  expect(await shownColours(window, '.cell[aria-selected=true]:not([id])')).toEqual(chosen);
  expect(await shownColours(window, '.button-primary')).toEqual(chosen);
  expect((await shownColours(window, '.cell[id]'))[1]).not.toBe(chosen[1]);
  await expect(window.locator('.button-primary').first()).toHaveCSS('forced-color-adjust', 'none');
  for (const { press, role } of opened) {
    await window.keyboard.press(press);
    await expect(window.getByRole(role)).toBeVisible();
    expect(await faults(window), press).toEqual([]);
    await window.keyboard.press('Escape');
  }
});

test('nothing moves for a person who asked for less motion', async ({ window }) => {
  // Nothing of the app moves by itself now; whatever comes later is to stand still too.
  const moving = () =>
    window.evaluate(() => {
      const probe = document.createElement('div');
      probe.style.transition = 'transform 120ms linear';
      document.body.append(probe);
      const everything = [...document.querySelectorAll('*')].map((element) => getComputedStyle(element));
      const seconds = everything.flatMap(({ animationDuration, transitionDuration }) =>
        [animationDuration, transitionDuration].map((text) => Number.parseFloat(text)),
      );
      probe.remove();
      return Math.max(...seconds);
    });
  await fillSheet(window);
  await window.emulateMedia({ reducedMotion: 'no-preference' });
  expect(await moving()).toBeGreaterThan(0.05);
  await window.emulateMedia({ reducedMotion: 'reduce' });
  expect(await moving()).toBeLessThan(0.001);
});
