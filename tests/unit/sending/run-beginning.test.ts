import { expect, test } from 'vitest';
import { writeRunDown } from '../../../electron/sending/run-beginning';
import type { Row } from '../../../shared/plan/row';

const rows = Array.from({ length: 2_000 }, (_, position): Row => {
  const cells = { plan_ID: 'P1', accum_Name: `A${position}` };
  return {
    id: String(position),
    sheet: 'accumulators',
    position,
    cells,
    baseline: null,
    revision: 0,
    run: null,
  };
});

type Around = Parameters<typeof writeRunDown>[0];
type Part = Parameters<Around['joinRun']>[0];

/** A disk that is slow: what it is asked to keep waits for `end`, which gives the first row of it. */
function slowDisk(): {
  readonly around: Around;
  readonly asked: Part[];
  readonly end: (refusal?: Error) => Promise<string | undefined>;
} {
  const asked: Part[] = [];
  const waiting: { readonly part: Part; readonly end: (refusal?: Error) => void }[] = [];
  const keep = (part: Part): Promise<void> => {
    asked.push(part);
    return new Promise((resolve, reject) => {
      const end = (refusal?: Error): void => (refusal === undefined ? resolve() : reject(refusal));
      waiting.push({ part, end });
    });
  };
  return {
    around: { beginRun: keep, joinRun: keep },
    asked,
    end: async (refusal) => {
      const first = waiting.shift();
      first?.end(refusal);
      await new Promise((resolve) => setImmediate(resolve));
      return first?.part.rows[0]?.rowId;
    },
  };
}

test('a run is written down in its order, its beginning alone and then four parts at a time', async () => {
  const { around, asked, end } = slowDisk();
  let isWritten = false;
  const writing = writeRunDown(around, { runId: 'r', scope: 'changed', rows }).then(() => (isWritten = true));
  expect(asked).toHaveLength(1);
  expect(await end()).toBe('0');
  expect(asked).toHaveLength(5);
  expect(await end()).toBe('250');
  expect(asked).toHaveLength(6);
  for (let part = 0; part < 5; part += 1) await end();
  expect(isWritten).toBe(false);
  await end();
  await writing;
  const written = asked.flatMap((part) => part.rows.map(({ rowId }) => rowId));
  expect(written).toEqual(rows.map(({ id }) => id));
});

test('where a part is refused no further one follows, and that is told once those on their way are done', async () => {
  const { around, asked, end } = slowDisk();
  let told: unknown;
  const writing = writeRunDown(around, { runId: 'r', scope: 'changed', rows }).catch((error: unknown) => {
    told = error;
  });
  await end();
  await end(new Error('The disk is full.'));
  expect(asked).toHaveLength(5);
  await end(new Error('Another.'));
  await end();
  expect(told).toBeUndefined();
  await end();
  await writing;
  expect(told).toEqual(new Error('The disk is full.'));
  expect(asked).toHaveLength(5);
});
