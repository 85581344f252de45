import { spawnSync } from 'node:child_process';
import { expect } from '@playwright/test';

/** Presses keys as a keyboard does. */
const keyPresser = 'xdotool';

/** Whether a window of the system can be answered here. */
export function hasKeyPresser(): boolean {
  return spawnSync('which', [keyPresser]).status === 0;
}

function press(...words: readonly string[]): string {
  return spawnSync(keyPresser, words, { encoding: 'utf8' }).stdout.trim();
}

function prompts(): readonly string[] {
  return press('search', '--onlyvisible', '--name', '^Unlock .* Keyring$').split('\n').filter(Boolean);
}

/** Whether the key store's own window is on the screen. */
export function isSystemAsking(): boolean {
  return prompts().length > 0;
}

/** Where its parts are, of its width and height: keys alone do not reach it without a manager of windows. */
const places = { password: [0.55, 0.56], cancel: [0.76, 0.87], unlock: [0.92, 0.87] } as const;

function pressIn(prompt: string, [across, down]: readonly [number, number]): void {
  const geometry = press('getwindowgeometry', '--shell', prompt);
  const size = (name: string): number => Number(new RegExp(`^${name}=(\\d+)$`, 'm').exec(geometry)?.[1]);
  const at = [across * size('WIDTH'), down * size('HEIGHT')].map((place) => String(Math.round(place)));
  press('mousemove', '--window', prompt, ...at, 'click', '1');
}

/**
 * Types that into the window of the key store, or with null closes it: again and again, as the system asks more than
 * once, until what waits for the answer goes on.
 */
export async function answerSystem(answer: string | null, waiting: Promise<unknown>): Promise<void> {
  let isOver = false;
  const over = (): void => {
    isOver = true;
  };
  waiting.then(over, over);
  let answers = 0;
  const answerOnce = (): boolean => {
    const [prompt] = isOver ? [] : prompts();
    if (prompt === undefined) return isOver;
    if (answer !== null) {
      pressIn(prompt, places.password);
      press('type', answer);
    }
    pressIn(prompt, answer === null ? places.cancel : places.unlock);
    answers += 1;
    return isOver;
  };
  await expect.poll(answerOnce, { timeout: 30_000, intervals: [700] }).toBe(true);
  expect(answers, 'answers to the window of the key store').toBeGreaterThan(0);
}
