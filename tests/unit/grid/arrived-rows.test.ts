import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ArrivedRows } from '../../../renderer/grid/arrived-rows';

type Idle = (deadline: { didTimeout: boolean; timeRemaining: () => number }) => void;

let moments: (Idle | undefined)[] = [];

beforeEach(() => {
  moments = [];
  vi.stubGlobal('requestIdleCallback', (work: Idle) => moments.push(work));
  vi.stubGlobal('cancelIdleCallback', (request: number) => {
    moments[request - 1] = undefined;
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

/** A sheet of so many rows, and what was read of it. */
function sheet() {
  const rows = { count: 0 };
  const read: [number, number][] = [];
  let ends = 0;
  const arrived = new ArrivedRows(rows, {
    read: (from, to) => read.push([from, to]),
    done: () => {
      ends += 1;
    },
  });
  const come = (count: number) => {
    rows.count = count;
    arrived.follow();
  };
  return { arrived, come, read, ends: () => ends };
}

/** A quiet moment that is over before it has begun: one step is taken in it. */
function shortMoment(): void {
  moments.splice(0).forEach((work) => work?.({ didTimeout: false, timeRemaining: () => 0 }));
}

test('a screen of rows is read when it comes, and only what came since', () => {
  const { come, read, ends } = sheet();
  come(128);
  come(128);
  come(131);
  expect(read).toEqual([
    [0, 128],
    [128, 131],
  ]);
  expect(ends()).toBe(2);
  expect(moments).toEqual([]);
});

test('many rows are read step by step in quiet moments, each row once', () => {
  const { come, read, ends } = sheet();
  come(128);
  come(1_000);
  expect(read).toHaveLength(1);
  while (moments.length > 0) {
    expect(ends()).toBe(1);
    shortMoment();
  }
  expect(ends()).toBe(2);
  expect(read[0]?.[0]).toBe(0);
  expect(read.at(-1)?.[1]).toBe(1_000);
  read.slice(1).forEach(([from], at) => {
    expect(from).toBe(read[at]?.[1]);
  });
});

test('rows that come while many are read are read with them', () => {
  const { come, read, ends } = sheet();
  come(600);
  shortMoment();
  come(603);
  while (moments.length > 0) shortMoment();
  expect(read.at(-1)?.[1]).toBe(603);
  expect(ends()).toBe(1);
});

test('another workspace with fewer rows is read from its first row', () => {
  const { come, read } = sheet();
  come(5_000);
  shortMoment();
  come(0);
  while (moments.length > 0) shortMoment();
  come(3);
  expect(read.at(-1)).toEqual([0, 3]);
});

test('nothing is read once the sheet is gone', () => {
  const { arrived, come, read } = sheet();
  come(5_000);
  arrived.stop();
  shortMoment();
  expect(read).toEqual([]);
});
