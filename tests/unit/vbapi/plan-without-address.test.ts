import { expect, test } from 'vitest';
import { startClient } from './started-client';

test.each(['.', '..'])('a plan %s, which no address can name, is not there', async (name) => {
  const { client, practice } = await startClient();
  const failure = { kind: 'notFound', message: `There is no plan ${name} on the server.` };
  expect(await client.listRows(name, 'accumulators')).toMatchObject({ ok: false, failure });
  expect(await practice.control.requests()).toEqual([]);
});
