import { expect, test } from 'vitest';
import {
  confirmationIsGood,
  ProductionLock,
  productionStaysOpen,
} from '../../../electron/connections/production-lock';

const minute = 60_000;

function lockAt(start: number): { readonly lock: ProductionLock; readonly clock: { now: number } } {
  const clock = { now: start };
  return { lock: new ProductionLock(() => clock.now), clock };
}

test('without the name of the database, letter by letter, nothing goes through', () => {
  const { lock } = lockAt(1000);
  for (const typed of ['', 'live', 'LIVE1', 'LIV']) expect(lock.confirm(typed, 'LIVE')).toBe(false);
  expect(lock.take()).toBe(false);
  expect(lock.openUntil).toBeNull();
});

test('each confirmation lets one run through', () => {
  const { lock } = lockAt(1000);
  expect(lock.confirm(' LIVE ', 'LIVE')).toBe(true);
  expect(lock.take()).toBe(true);
  expect(lock.take()).toBe(false);
});

test('a confirmation that was not used in time lets no later run through', () => {
  const { lock, clock } = lockAt(1000);
  lock.confirm('LIVE', 'LIVE');
  clock.now += confirmationIsGood;
  expect(lock.take()).toBe(false);
  expect(lock.confirm('', 'LIVE')).toBe(true);
  clock.now += confirmationIsGood - 1;
  expect(lock.take()).toBe(true);
});

test('a clock that was set back does not make a confirmation last longer', () => {
  const { lock, clock } = lockAt(productionStaysOpen);
  lock.confirm('LIVE', 'LIVE');
  clock.now -= minute;
  expect(lock.take()).toBe(false);
});

test('the name is asked for again 15 minutes after the last run', () => {
  const { lock, clock } = lockAt(1000);
  lock.confirm('LIVE', 'LIVE');
  expect(lock.openUntil).toBe(1000 + 15 * minute);
  clock.now += 14 * minute;
  expect(lock.confirm('', 'LIVE')).toBe(true);
  clock.now += 10 * minute;
  lock.ran();
  clock.now += 14 * minute;
  expect(lock.openUntil).not.toBeNull();
  clock.now += minute;
  expect(lock.openUntil).toBeNull();
  expect(lock.confirm('', 'LIVE')).toBe(false);
});

test('a run that goes on does not open what has closed', () => {
  const { lock, clock } = lockAt(1000);
  lock.ran();
  expect(lock.openUntil).toBeNull();
  lock.confirm('LIVE', 'LIVE');
  clock.now += productionStaysOpen;
  lock.ran();
  expect(lock.openUntil).toBeNull();
});

test('a clock that is set back locks', () => {
  const { lock, clock } = lockAt(1000);
  lock.confirm('LIVE', 'LIVE');
  clock.now = 0;
  expect(lock.openUntil).toBeNull();
});

test('leaving the connection locks it and takes the confirmation back', () => {
  const { lock } = lockAt(1000);
  lock.confirm('LIVE', 'LIVE');
  lock.lock();
  expect(lock.openUntil).toBeNull();
  expect(lock.take()).toBe(false);
});
