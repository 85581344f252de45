import { expect, test } from 'vitest';
import { ServiceLink } from '../../../electron/vbapi/service-link';
import { failed } from '../../../shared/ipc/failure';

test('a batch for which a secret is missing never leaves, and says so', async () => {
  let asked = 0;
  const link = new ServiceLink({
    fetch: (url, init) => {
      asked += 1;
      return fetch(url, init);
    },
    userAgent: 'Planbatch/1.2.3',
    now: () => 0,
    wait: () => Promise.resolve(),
    random: () => 0.5,
    limits: () => ({ requestsPerSecond: 10, deadline: 30 }),
    access: () =>
      Promise.resolve(failed({ kind: 'notPossible', message: 'The password is missing.', nextStep: 'none' })),
  });
  expect(await link.putBatch({ sheet: 'accumulators', planId: 'P1', body: '[]' })).toEqual({
    kind: 'notSent',
    cause: 'signIn',
    message: 'The password is missing.',
    neverLeft: true,
  });
  expect(asked).toBe(0);
});
