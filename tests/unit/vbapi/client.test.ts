import { describe, expect, test } from 'vitest';
import type { Practice } from '../../support/practice';
import { startClient } from './started-client';

const plan = 'CEDAR-PPO500-2026';
const list = { method: 'GET', path: '/accumulators$' } as const;

const paths = async (practice: Practice): Promise<readonly string[]> =>
  (await practice.control.requests()).map((request) => request.path.replace('/vbasoftware', ''));

describe('lists', () => {
  test('without paging are read whole, with paging page by page', async () => {
    const { client, practice } = await startClient();
    const plans = await client.listPlans();
    expect(plans.ok && plans.value).toHaveLength(40);
    const codes = await client.listBenefitCodes();
    expect(codes.ok && codes.value.length).toBeGreaterThan(100);
    expect(codes.ok && new Set(codes.value).size).toBe(codes.ok && codes.value.length);
    expect((await paths(practice)).filter((path) => path.startsWith('/benefits'))).toEqual([
      '/benefits',
      '/benefits?page=2',
    ]);
  });

  test('that are less than they say are failures, not shorter lists', async () => {
    const { client, practice } = await startClient();
    for (const header of ['{"TotalCount":5,"TotalPages":1}', '{}', 'soon', '{"TotalPages":-1}']) {
      await practice.control.fault({
        ...list,
        actions: [
          {
            kind: 'answer',
            status: 200,
            headers: { 'X-Pagination': header },
            body: JSON.stringify({ data: [{ plan_ID: plan, accum_Name: 'A' }], error: null }),
          },
        ],
      });
      expect(await client.listRows(plan, 'accumulators')).toMatchObject({
        ok: false,
        failure: { kind: 'notUnderstood' },
      });
    }
  });

  test.each([
    ['{"data":null,"error":null}', 'notUnderstood'],
    ['{"data":[],"error":{"detail":"No."}}', 'notUnderstood'],
    ['{"data":[', 'notUnderstood'],
    ['[]', 'notUnderstood'],
    ['', 'notUnderstood'],
    ['<html>', 'notUnderstood'],
  ])('answered with %j are failures', async (body, kind) => {
    const { client, practice } = await startClient();
    await practice.control.fault({ ...list, actions: [{ kind: 'answer', status: 200, body }] });
    expect(await client.listRows(plan, 'accumulators')).toMatchObject({ ok: false, failure: { kind } });
  });

  test('whose text is damaged are failures', async () => {
    const { client, practice } = await startClient();
    const body = Buffer.from([0x7b, 0xff, 0x7d]).toString('base64');
    await practice.control.fault({ ...list, actions: [{ kind: 'answer', status: 200, body, base64: true }] });
    expect(await client.listRows(plan, 'accumulators')).toMatchObject({
      ok: false,
      failure: { kind: 'notUnderstood' },
    });
  });

  test('are read again while the trouble is passing, then given up', async () => {
    const { client, practice, waits } = await startClient();
    await practice.control.fault({ ...list, times: 2, actions: [{ kind: 'answer', status: 503 }] });
    expect(await client.listRows(plan, 'accumulators')).toMatchObject({ ok: true });
    expect(waits).toEqual([500, 1000]);
    await practice.control.fault({ ...list, times: 9, actions: [{ kind: 'cut', moment: 'beforeApplying' }] });
    expect(await client.listRows(plan, 'accumulators')).toMatchObject({
      ok: false,
      failure: { kind: 'offline' },
    });
    expect(waits).toHaveLength(6);
  });

  test.each([
    [403, 'forbidden', 'checkConnection'],
    [404, 'notFound', 'none'],
    [400, 'refused', 'retry'],
    [500, 'serverTrouble', 'retry'],
    [429, 'busy', 'retry'],
  ])('answered with %i say %s and what to do next', async (status, kind, nextStep) => {
    const { client, practice } = await startClient();
    await practice.control.fault({ ...list, times: 5, actions: [{ kind: 'answer', status }] });
    expect(await client.listRows(plan, 'accumulators')).toMatchObject({
      ok: false,
      failure: { kind, nextStep },
    });
  });
});

test('a plan the service has not got is missing in plain words', async () => {
  const { client } = await startClient();
  expect(await client.listRows('NO-SUCH', 'accumulators')).toMatchObject({
    ok: false,
    failure: { kind: 'notFound', message: 'There is no plan NO-SUCH on the server.', nextStep: 'none' },
  });
  // No address can name it.
  expect(await client.listRows('..', 'accumulators')).toMatchObject({
    ok: false,
    failure: { kind: 'notFound', message: 'There is no plan .. on the server.', nextStep: 'none' },
  });
});

test('another 404 keeps the words of the service', async () => {
  const { client, practice } = await startClient();
  const body = JSON.stringify({ error: { detail: 'No such route.' } });
  await practice.control.fault({ ...list, actions: [{ kind: 'answer', status: 404, body }] });
  expect(await client.listRows(plan, 'accumulators')).toMatchObject({
    ok: false,
    failure: { kind: 'notFound', message: 'The service has nothing at this address (404). No such route.' },
  });
});

describe('signing in', () => {
  test('happens once for all who wait', async () => {
    const { client, practice } = await startClient();
    await Promise.all([
      client.listPlans(),
      client.listCoverageTypes(),
      client.listRows(plan, 'accumulators'),
    ]);
    expect((await paths(practice)).filter((path) => path === '/user-authentication')).toHaveLength(1);
  });

  test('is renewed ahead of expiry, with the refresh token', async () => {
    let time = 0;
    const { client, practice } = await startClient({ now: () => time });
    await client.listCoverageTypes();
    time = 22.9 * 3_600_000;
    await client.listCoverageTypes();
    expect(await paths(practice)).not.toContain('/user-refresh-tokens');
    time = 23.1 * 3_600_000;
    await client.listCoverageTypes();
    const requests = await practice.control.requests();
    const refresh = requests.find((request) => request.path.endsWith('/user-refresh-tokens'));
    expect(refresh?.headers).toMatchObject({
      'vbasoftware-client-id': 'PRACTICE01',
    });
    expect(refresh?.headers['expired-id-token']).toMatch(/./);
    expect(refresh?.headers['refresh-token']).toMatch(/./);
    expect(refresh?.headers.authorization).toBeUndefined();
  });

  test('once refused renews for everyone once', async () => {
    const { client, practice } = await startClient();
    await client.listCoverageTypes();
    await practice.control.expireTokens({});
    const read = await Promise.all([1, 2, 3].map(() => client.listRows(plan, 'accumulators')));
    expect(read.every((one) => one.ok)).toBe(true);
    expect((await paths(practice)).filter((path) => path === '/user-refresh-tokens')).toHaveLength(1);
  });

  test.each([
    ['a wrong password', { password: 'wrong' }],
    ['a wrong API key', { apiKey: 'wrong' }],
    ['a wrong client', { clientId: 'wrong' }],
    ['a wrong database', { database: 'wrong' }],
  ])('with %s says so and leads to the sign-in', async (_, access) => {
    const { client } = await startClient({}, access);
    expect(await client.listPlans()).toMatchObject({
      ok: false,
      failure: { kind: 'signIn', nextStep: 'signIn' },
    });
  });

  test('that asks for a further step says which', async () => {
    const { client, practice } = await startClient();
    const body = JSON.stringify({ data: { challengeName: 'NEW_PASSWORD_REQUIRED', session: 's' } });
    await practice.control.fault({
      path: '/user-authentication',
      actions: [{ kind: 'answer', status: 200, body }],
    });
    const read = await client.listPlans();
    expect(read.ok ? '' : read.failure.message).toContain('NEW_PASSWORD_REQUIRED');
  });
});

describe('addresses', () => {
  test('have their parts encoded, so that a plan with a slash stays one part', async () => {
    const { client, practice } = await startClient();
    await client.listRows('A/B ?#%', 'accumulators');
    expect(await paths(practice)).toContain('/plans/A%2FB%20%3F%23%25/accumulators');
  });

  test.each([
    'http://example.com/vbasoftware',
    'ftp://127.0.0.1/',
    'file:///etc/passwd',
    'https://user:pw@example.com/',
    'nonsense',
  ])('%s is refused before anything is sent', async (baseUrl) => {
    let sent = 0;
    const refusing = { fetch: () => ((sent += 1), Promise.reject(new Error('sent'))) };
    const { client } = await startClient(refusing, { baseUrl });
    expect(await client.listPlans()).toMatchObject({ ok: false, failure: { kind: 'notPossible' } });
    expect(sent).toBe(0);
  });

  test('a key that no header can carry is refused before anything is sent', async () => {
    const { client, practice } = await startClient({}, { apiKey: 'two\nlines' });
    expect(await client.listPlans()).toMatchObject({ ok: false, failure: { kind: 'notPossible' } });
    expect(await practice.control.requests()).toEqual([]);
  });

  test('requests neither follow redirects nor carry cookies', async () => {
    const seen: RequestInit[] = [];
    const { client } = await startClient({ fetch: (url, init) => (seen.push(init), fetch(url, init)) });
    await client.listPlans();
    for (const init of seen) expect(init).toMatchObject({ redirect: 'error', credentials: 'omit' });
    expect(seen).toHaveLength(2);
  });
});

test('the deadline covers the body: headers that come in time are not enough', async () => {
  const { client, practice } = await startClient({ deadline: 300 });
  await client.listCoverageTypes();
  await practice.control.fault({ method: 'PUT', path: '-batch$', actions: [{ kind: 'stall', keep: 10 }] });
  expect(await client.putBatch({ sheet: 'accumulators', planId: plan, body: '[]' })).toMatchObject({
    kind: 'noAnswer',
    cause: 'timeout',
  });
});

test('without an access the service counts as unreachable, and nothing is sent', async () => {
  const reason = new Error('The practice server did not start.');
  const { client, practice } = await startClient({}, () => Promise.reject(reason));
  expect(await client.listPlans()).toMatchObject({ ok: false, failure: { kind: 'offline' } });
  expect(await client.putBatch({ sheet: 'accumulators', planId: plan, body: '[]' })).toMatchObject({
    kind: 'notSent',
    cause: 'unreachable',
    neverLeft: true,
  });
  expect(await paths(practice)).toEqual([]);
});

test('all requests share one rate limit', async () => {
  const { client, waits } = await startClient();
  await Promise.all(Array.from({ length: 60 }, () => client.listCoverageTypes()));
  // 61 requests with the sign-in, 45 of them at once, then 24 a second; the clock of this test stands still.
  expect(waits).toHaveLength(16);
  expect(Math.max(...waits)).toBe(667);
});
