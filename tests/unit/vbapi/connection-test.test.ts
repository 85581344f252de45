import { describe, expect, test } from 'vitest';
import { testConnection } from '../../../electron/vbapi/connection-test';
import type { VbapiAccess, VbapiSurroundings } from '../../../electron/vbapi/vbapi-access';
import { failed, success } from '../../../shared/ipc/failure';
import { startUntrustedServer } from '../../faults/untrusted-server';
import { type Practice, startPractice } from '../../support/practice';

interface Tried {
  readonly states: readonly string[];
  readonly words: string;
  readonly practice: Practice;
}

/** Tries a connection to a practice server; `given` is what is wrong with it. */
async function tried(
  given: Partial<VbapiAccess> = {},
  { now = Date.now(), prepare, ...around }: Partial<Trial> = {},
): Promise<Tried> {
  const practice = await startPractice();
  await prepare?.(practice);
  const access = { ...practice.access, ...given };
  const steps = await testConnection(
    { baseUrl: access.baseUrl, access: success(access), now },
    {
      fetch: (url, init) => fetch(url, init),
      ...{ userAgent: 'Planbatch/1.2.3', now: () => 0, random: () => 0.5, deadline: 5_000 },
      wait: () => Promise.resolve(),
      ...around,
    },
  );
  const told = steps.find(({ state }) => state === 'failed' || state === 'warned');
  return { states: steps.map(({ state }) => state), words: told?.words ?? '', practice };
}

interface Trial extends Pick<VbapiSurroundings, 'fetch'> {
  readonly now: number;
  readonly prepare: (practice: Practice) => Promise<unknown>;
}

const ok = 'passed';
const not = 'notReached';

test('all six steps work with a connection that is right, in three requests and without a second sign-in', async () => {
  const { states, practice } = await tried();
  expect(states).toEqual([ok, ok, ok, ok, ok, ok]);
  const requests = await practice.control.requests();
  expect(requests.map(({ path }) => path.replace('/vbasoftware', ''))).toEqual([
    '/plans',
    '/user-authentication',
    '/plans',
  ]);
  // The first one proves the address and the certificate, before any secret leaves.
  expect(JSON.stringify(requests[0]?.headers)).not.toContain(practice.access.apiKey);
});

test.each<[string, Partial<VbapiAccess>, readonly string[]]>([
  ['API key', { apiKey: 'wrong' }, [ok, ok, 'failed', not, not, not]],
  ['database', { database: 'WRONG' }, [ok, ok, ok, 'failed', not, not]],
  ['password', { password: 'wrong' }, [ok, ok, ok, ok, 'failed', not]],
  ['client', { clientCode: 'wrong' }, [ok, ok, ok, ok, 'failed', not]],
  ['bearer token', { bearerToken: 'wrong' }, [ok, ok, ok, ok, 'failed', not]],
])('a wrong %s is found at its own step', async (_, access, expected) => {
  expect((await tried(access)).states).toEqual(expected);
});

test('a secret that is missing is named before the service is asked to sign in', async () => {
  const practice = await startPractice();
  const message = 'Sign in to “Renewals”: its password is needed.';
  const steps = await testConnection(
    {
      baseUrl: practice.access.baseUrl,
      access: failed({ kind: 'signIn', message, nextStep: 'signIn' }),
      now: Date.now(),
    },
    {
      fetch: (url, init) => fetch(url, init),
      ...{ userAgent: 'Planbatch/1.2.3', now: () => 0, random: () => 0.5, deadline: 5_000 },
      wait: () => Promise.resolve(),
    },
  );
  expect(steps[2]).toEqual({ step: 'key', state: 'failed', words: message });
});

describe('what lies before the service', () => {
  const thrown = (code: string): Partial<Trial> => ({
    fetch: () => Promise.reject(new Error(`net::${code}`)),
  });

  test.each([
    ['ERR_INTERNET_DISCONNECTED', 'This computer is offline.'],
    ['ERR_NAME_NOT_RESOLVED', 'Check the base URL, and the network or VPN.'],
    ['ERR_PROXY_CONNECTION_FAILED', 'The proxy of your network'],
    ['ERR_CONNECTION_REFUSED', 'The service cannot be reached.'],
    ['ERR_UNEXPECTED_REDIRECT', 'has moved'],
  ])('%s fails at the address, in plain words', async (code, words) => {
    const told = await tried({}, thrown(code));
    expect(told.states).toEqual(['failed', not, not, not, not, not]);
    expect(told.words).toContain(words);
  });

  test.each([
    ['ERR_CERT_DATE_INVALID', 'has expired, or the clock of this computer is wrong'],
    ['ERR_CERT_COMMON_NAME_INVALID', 'for another address'],
    ['ERR_CERT_AUTHORITY_INVALID', 'not trusted'],
  ])('%s fails at the certificate', async (code, words) => {
    const told = await tried({}, thrown(code));
    expect(told.states).toEqual([ok, 'failed', not, not, not, not]);
    expect(told.words).toContain(words);
  });

  test('a web page in place of the service is a network that wants a sign-in of its own', async () => {
    const { states, words } = await tried(
      {},
      {
        prepare: ({ control }) =>
          control.fault({
            method: 'GET',
            path: '/plans$',
            actions: [{ kind: 'answer', status: 200, body: '<html>' }],
          }),
      },
    );
    expect(states).toEqual(['failed', not, not, not, not, not]);
    expect(words).toContain('open a web browser and do so');
  });

  test('a clock that is wrong by hours is told, and the rest is tried', async () => {
    const { states, words } = await tried({}, { now: Date.now() - 3 * 3_600_000 });
    expect(states).toEqual(['warned', ok, ok, ok, ok, ok]);
    expect(words).toContain('3 hours behind');
  });
});

test('rights that are missing are told as such', async () => {
  const { states, words } = await tried(
    {},
    {
      prepare: ({ control }) =>
        control.fault({
          method: 'POST',
          path: '/user-authentication$',
          actions: [{ kind: 'answer', status: 403 }],
        }),
    },
  );
  expect(states).toEqual([ok, ok, 'failed', not, not, not]);
  expect(words).toContain('Ask who gave you the key');
});

test('a temporary password is told with what to do', async () => {
  const data = { challengeName: 'NEW_PASSWORD_REQUIRED', session: 'x' };
  const { states, words } = await tried(
    {},
    {
      prepare: ({ control }) =>
        control.fault({
          method: 'POST',
          path: '/user-authentication$',
          actions: [{ kind: 'answer', status: 200, body: JSON.stringify({ data, error: null }) }],
        }),
    },
  );
  expect(states).toEqual([ok, ok, ok, ok, 'failed', not]);
  expect(words).toContain('choose a new one, then type that here');
});

test.each([
  ['another service', { status: 200, body: '[{"id":1}]' }],
  ['a wrong path', { status: 404, body: '' }],
  ['a service that was retired', { status: 410, body: '{"message":"API v1 has been retired"}' }],
  ['a gateway', { status: 502, body: '' }],
])('%s says nothing of key and database, which count as not tried', async (_, answer) => {
  const { states } = await tried(
    {},
    {
      prepare: ({ control }) =>
        control.fault({
          method: 'POST',
          path: '/user-authentication$',
          actions: [{ kind: 'answer', ...answer }],
        }),
    },
  );
  expect(states).toEqual([ok, ok, not, not, 'failed', not]);
});

test('with a pasted token, a service that cannot list its plans has shown nothing of what goes along', async () => {
  const { access } = await startPractice();
  const { states } = await tried({ bearerToken: 'pasted', baseUrl: `${access.baseUrl}/other` });
  expect(states).toEqual([ok, ok, not, not, not, 'failed']);
});

test('https to a service without it, and the other way round, is told in plain words and takes no secret along', async () => {
  const { access, control } = await startPractice();
  const secure = await tried({ baseUrl: access.baseUrl.replace('http:', 'https:') });
  expect(secure.states).toEqual(['failed', not, not, not, not, not]);
  expect(secure.words).toBe(
    'What answers at this address does not speak https. Check the base URL, its port above all.',
  );
  expect(await control.requests()).toEqual([]);
  const { origin } = await startUntrustedServer();
  const plain = await tried({ baseUrl: origin.replace('https:', 'http:') });
  expect(plain.states).toEqual(['failed', not, not, not, not, not]);
  expect(plain.words).toBe(
    'The line was cut before the answer came. If the service speaks https, the base URL has to begin with https://.',
  );
});
