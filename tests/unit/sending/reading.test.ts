import { expect, test } from 'vitest';
import { isFresh, type Reading } from '../../../electron/sending/engine/reading';

/** Read at 10 s by the monotonic clock, when that of the wall stood 1,000 s ahead. */
const reading: Reading = { at: 10_000, ahead: 1_000_000, hasRested: false, late: 0 };
const seconds = (passed: number, byTheWall = passed) => ({
  at: 10_000 + passed * 1_000,
  wall: 1_010_000 + byTheWall * 1_000,
});

test('a reading is fresh for five seconds by both clocks', () => {
  expect(isFresh(reading, seconds(5))).toBe(true);
  expect(isFresh(reading, seconds(5.001))).toBe(false);
});

test('neither a clock that was set nor one that stood still makes a reading look younger', () => {
  expect(isFresh(reading, seconds(20, 0))).toBe(false);
  expect(isFresh(reading, seconds(0, 20))).toBe(false);
  expect(isFresh(reading, seconds(0, -20))).toBe(false);
});

test('a reading is not fresh after a rest, however short', () => {
  expect(isFresh({ ...reading, hasRested: true }, seconds(0))).toBe(false);
});

test('each batch that came too late doubles the time, up to 40 seconds', () => {
  const longest = (late: number): number => {
    let passed = 0;
    while (isFresh({ ...reading, late }, seconds(passed + 1))) passed += 1;
    return passed;
  };
  expect([0, 1, 2, 3, 4, 9].map(longest)).toEqual([5, 10, 20, 40, 40, 40]);
});
