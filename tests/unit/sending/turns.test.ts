import { expect, test } from 'vitest';
import { inTurns } from '../../../electron/sending/breathing';
import { GivingWay } from '../../../electron/sending/giving-way';

test('results that come at the same time are handed on one after the other, with room for others in between', async () => {
  const turn = inTurns();
  const story: string[] = [];
  const other = (): void => {
    story.push('other');
    if (story.length < 12) setImmediate(other);
  };
  setImmediate(other);
  await Promise.all(
    ['a', 'b', 'c'].map(async (name) => {
      await turn(Promise.resolve(name));
      story.push(name);
    }),
  );
  const places = ['a', 'b', 'c'].map((name) => story.indexOf(name));
  expect(places).toEqual(places.toSorted((left, right) => left - right));
  for (const [at, place] of places.entries()) {
    expect(story.slice(places[at - 1] ?? 0, place)).toContain('other');
  }
});

test('what fails, fails in its turn, and keeps nobody from theirs', async () => {
  const turn = inTurns();
  const failing = turn(Promise.reject(new Error('No.')));
  const next = turn(Promise.resolve('next'));
  await expect(failing).rejects.toThrow('No.');
  expect(await next).toBe('next');
});

test('steps of a run follow one another in one turn until they have gone on for 8 ms', async () => {
  let now = 0;
  const way = new GivingWay({ now: () => now, wait: () => Promise.resolve() });
  /** The turns of this process that end while the next step is waited for. */
  const turns = async (): Promise<number> => {
    let ended = 0;
    const count = (): void => {
      ended += 1;
      marker = setImmediate(count);
    };
    let marker = setImmediate(count);
    await way.next();
    clearImmediate(marker);
    return ended;
  };
  expect(await turns()).toBe(0);
  now += 7;
  expect(await turns()).toBe(0);
  now += 1;
  expect(await turns()).toBeGreaterThan(0);
  // The new turn counts from the step that it began with.
  now += 7;
  expect(await turns()).toBe(0);
  await new Promise((resolve) => setImmediate(resolve));
  now += 1_000;
  expect(await turns()).toBe(0);
});

test('a run rests before a step only for some moments after the sheet was scrolled', async () => {
  let now = 0;
  const rests: number[] = [];
  const way = new GivingWay({
    now: () => now,
    wait: (milliseconds) => {
      rests.push(milliseconds);
      return Promise.resolve();
    },
  });
  await way.next();
  expect(rests).toHaveLength(0);
  way.asked();
  await way.next();
  await way.next();
  expect(rests).toHaveLength(2);
  now += 1_000;
  await way.next();
  expect(rests).toHaveLength(2);
});
