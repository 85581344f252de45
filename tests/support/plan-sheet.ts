import { test as base } from './app';
import { loadPlans, type Screen, screenOf } from './screen';

/** The plan whose rows are on the sheet. */
export const plan = 'CEDAR-PPO500-2026';
/** One of its rows, with free cells round its first amount. */
export const key = `${plan}|DEDUCT`;

/** The app with the rows of one plan on the sheet, which `planScreen` finds its way on. */
export const test = base.extend<{ readonly planScreen: Screen }>({
  planScreen: async ({ window }, use) => {
    await loadPlans(window, [plan]);
    await use(screenOf(window));
  },
});
