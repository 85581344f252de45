import { expect, test } from 'vitest';
import type { Practice } from '../../support/practice';
import { startClient } from './started-client';

const late = { kind: 'notSent', cause: 'late' } as const;
const request = { sheet: 'accumulators', planId: 'CEDAR-PPO500-2026', body: '[]' } as const;

async function puts({ control }: Practice): Promise<number> {
  return (await control.requests()).filter(({ method }) => method === 'PUT').length;
}

test('a batch that became too old while it waited for the limit of requests does not leave', async () => {
  let isOld = false;
  const { client, practice } = await startClient({
    wait: () => {
      isOld = true;
      return Promise.resolve();
    },
  });
  const mayGo = (): boolean => !isOld;
  expect(await client.putBatch({ ...request, mayGo })).toMatchObject({ kind: 'answered' });
  // The clock of this test stands still: what may go out at once is used up.
  await Promise.all(Array.from({ length: 43 }, () => client.listCoverageTypes()));
  expect(isOld).toBe(false);
  expect(await client.putBatch({ ...request, mayGo })).toMatchObject(late);
  expect(isOld).toBe(true);
  expect(await puts(practice)).toBe(1);
});

test('a batch that became too old while its refused sign-in was renewed does not leave once more', async () => {
  const { client, practice } = await startClient();
  await client.listCoverageTypes();
  await practice.control.expireTokens({ alsoRefresh: false });
  let times = 0;
  const mayGo = (): boolean => (times += 1) === 1;
  expect(await client.putBatch({ ...request, mayGo })).toMatchObject(late);
  expect([times, await puts(practice)]).toEqual([2, 1]);
});
