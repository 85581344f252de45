import { expect, type ElectronApplication, type Page } from '@playwright/test';
import { comparedText, rowKey } from '../../shared/plan/row-key';
import { test } from '../support/app';
import { type Chance, killChance } from '../support/kill-chance';
import { keysInView, killedAfter, performGesture, shownNow } from '../support/kill-screen';
import { type KeptInFile, keptInFile } from '../support/kill-store';
import { type Amounts, KillStory, placeOf, type StoryPlace, storyPlace } from '../support/kill-story';
import { loadPlans } from '../support/screen';

const kills = 50;
/** A kill comes at most so many milliseconds after the rows are on the screen. */
const longestLife = 1_600;
const plan = 'CEDAR-PPO500-2026';

interface Running {
  readonly app: ElectronApplication;
  readonly window: Page;
}

/** Works on the sheet until the app is dead; gives how many gestures the window had shown and called saved. */
async function workUntilKilled(running: Running, story: KillStory, life: number): Promise<number> {
  let isDead = false;
  const death = killedAfter(running.app, life).then(() => {
    isDead = true;
  });
  let saved = story.begun;
  const work = async (): Promise<void> => {
    for (;;) {
      await performGesture(running, story.next());
      const shown = await shownNow(running.window, story.place);
      const { amounts } = story.stateAfter(story.begun);
      if (shown.isSaved && sameAmounts(shown.amounts, amounts)) saved = story.begun;
    }
  };
  const stopped = work().catch(async (error: unknown) => {
    // What breaks off because the app is dead has been noticed a little before its death has.
    await Promise.race([death, running.app.evaluate(() => undefined).catch(() => death)]);
    if (!isDead) throw error;
  });
  await Promise.race([death, stopped]);
  await death;
  return saved;
}

function sameAmounts(some: Amounts, others: Amounts): boolean {
  return Object.keys(others).every((at) => some[at] === others[at]);
}

function amountsInFile({ rows }: KeptInFile, place: StoryPlace): Amounts {
  const byKey = new Map(rows.map((row) => [comparedText(rowKey(row.sheet, row.cells)), row]));
  const amounts = place.keys.flatMap((key) =>
    place.fields.map((field) => {
      const value = byKey.get(comparedText(key))?.cells[field] ?? '';
      return [placeOf(key, field), value.replace(/\.00$/, '')] as const;
    }),
  );
  return Object.fromEntries(amounts);
}

/** Checks the file that a killed app has left; gives how many gestures of the story are in it. */
function checkFile(kept: KeptInFile, story: KillStory, saved: number): number {
  expect(kept.isWhole).toBe(true);
  expect(kept.report).toMatchObject({ wasUnclean: true, setAside: null });
  expect(kept.gestures, 'what was called saved is in the file').toBeGreaterThanOrEqual(saved);
  expect(kept.gestures).toBeLessThanOrEqual(story.begun);
  const { amounts, done, undone } = story.stateAfter(kept.gestures);
  expect(amountsInFile(kept, story.place)).toEqual(amounts);
  expect([kept.done, kept.undone]).toEqual([done.length, undone.length]);
  return kept.gestures;
}

/** Checks that the window shows what the file holds, and puts away the text that was in the editor. */
async function checkScreen(window: Page, story: KillStory, draft: KeptInFile['draft']): Promise<void> {
  const { amounts } = story.stateAfter(story.begun);
  if (draft !== null) {
    await expect(window.locator('.cell-editor:focus')).toHaveValue(draft.text);
    await window.keyboard.press('Escape');
  }
  await expect
    .poll(() => shownNow(window, story.place), { message: 'the sheet after the kill' })
    .toEqual({ amounts, isSaved: true });
}

async function startedStory({ app, window }: Running, chance: Chance): Promise<KillStory> {
  await loadPlans(window, [plan]);
  await expect(window.locator(`[data-key="${plan}|DEDUCT"]`)).toBeVisible();
  const place = storyPlace(await keysInView(window));
  const { amounts } = await shownNow(window, place);
  await app.close();
  return new KillStory(place, amounts, chance);
}

test(`${kills} kills at random moments lose nothing that was called saved`, async ({
  dataFolder,
  launchApp,
}) => {
  test.setTimeout(600_000);
  const start = async (): Promise<Running> => {
    const app = await launchApp();
    return { app, window: await app.firstWindow() };
  };
  const chance = killChance();
  const story = await startedStory(await start(), chance);
  let saved = 0;
  let draft: KeptInFile['draft'] = null;
  for (let kill = 0; kill <= kills; kill += 1) {
    const running = await start();
    await checkScreen(running.window, story, draft);
    if (kill === kills) break;
    const before = story.begun;
    const savedNow = await workUntilKilled(running, story, chance.below(longestLife));
    saved += savedNow - before;
    const kept = await keptInFile(dataFolder);
    story.cutAt(checkFile(kept, story, savedNow));
    ({ draft } = kept);
  }
  console.log(`${story.begun} gestures kept, ${saved} of them called saved before a kill`);
  expect(saved, 'the window called gestures saved before it was killed').toBeGreaterThan(kills);
});
