import { describe, expect, test } from 'vitest';
import type { Practice } from '../../support/practice';
import { startClient } from './started-client';

const plan = 'CEDAR-PPO500-2026';
const hour = 3_600_000;
const signInPath = '/user-authentication';
const refreshPath = '/user-refresh-tokens';

async function count(practice: Practice, path: string): Promise<number> {
  return (await practice.control.requests()).filter((request) => request.path.endsWith(path)).length;
}

/** An answer to sign-in that asks for a further step. */
const challenge = (challengeName: string): string =>
  JSON.stringify({ data: { challengeName, session: 's', authenticationResult: null }, error: null });

describe('a further step that signing in asks for', () => {
  test.each([
    ['NEW_PASSWORD_REQUIRED', /temporary password .*choose a new one, then type that here/],
    ['SMS_MFA', /second step .*Use a user without one, or paste a bearer token/],
    ['SOFTWARE_TOKEN_MFA', /second step .*Use a user without one, or paste a bearer token/],
    ['EMAIL_OTP', /second step .*Use a user without one, or paste a bearer token/],
    ['SELECT_CHALLENGE', /further step .*Take it in VBA first, or paste a bearer token/],
  ])('%s is named with what to do', async (name, words) => {
    const { client, practice } = await startClient();
    await practice.control.fault({
      path: signInPath,
      actions: [{ kind: 'answer', status: 200, body: challenge(name) }],
    });
    const read = await client.listPlans();
    expect(read).toMatchObject({ ok: false, failure: { kind: 'signIn', nextStep: 'signIn' } });
    const message = read.ok ? '' : read.failure.message;
    expect(message).toContain(name);
    expect(message).toMatch(words);
  });
});

describe('a token', () => {
  test('is renewed an hour ahead of its end for all who ask at the same time, and the renewed one goes with them', async () => {
    let now = 0;
    const { client, practice } = await startClient({ now: () => now });
    await client.listCoverageTypes();
    now = 23.1 * hour;
    await practice.control.forgetRequests();
    const reads = Array.from({ length: 20 }, () => client.listRows(plan, 'accumulators'));
    expect((await Promise.all(reads)).every(({ ok }) => ok)).toBe(true);
    expect(await count(practice, refreshPath)).toBe(1);
    expect(await count(practice, signInPath)).toBe(0);
    const used = (await practice.control.requests()).filter(({ path }) => path.endsWith('/accumulators'));
    expect(new Set(used.map(({ headers }) => headers.authorization)).size).toBe(1);
  });

  test('whose refresh is refused is had by signing in again, once for all', async () => {
    const { client, practice } = await startClient();
    await client.listCoverageTypes();
    await practice.control.expireTokens({ alsoRefresh: true });
    const reads = Array.from({ length: 5 }, () => client.listRows(plan, 'accumulators'));
    expect((await Promise.all(reads)).every(({ ok }) => ok)).toBe(true);
    expect(await count(practice, refreshPath)).toBe(1);
    expect(await count(practice, signInPath)).toBe(2);
  });

  test('that lives shortly is renewed at half its life', async () => {
    let now = 0;
    const { client, practice } = await startClient({ now: () => now });
    const signedIn = JSON.stringify({
      data: { authenticationResult: { idToken: 'short', refreshToken: 'r', expiresIn: 120 } },
      error: null,
    });
    await practice.control.fault({
      path: signInPath,
      actions: [{ kind: 'answer', status: 200, body: signedIn }],
    });
    const taken = { kind: 'answer', status: 200, body: '{"data":[],"error":null}' } as const;
    await practice.control.fault({ path: '/coverage-types$', times: 2, actions: [taken] });
    await client.listCoverageTypes();
    now = 59_000;
    await client.listCoverageTypes();
    expect(await count(practice, refreshPath)).toBe(0);
    now = 61_000;
    await client.listCoverageTypes();
    expect(await count(practice, refreshPath)).toBe(1);
  });
});

describe('credentials that are refused', () => {
  test('are tried once for all who wait, and not again for half a minute', async () => {
    let now = 0;
    const { client, practice } = await startClient({ now: () => now }, { password: 'wrong' });
    const ask = async (): Promise<boolean> => {
      const reads = Array.from({ length: 20 }, () => client.listRows(plan, 'accumulators'));
      return (await Promise.all(reads)).some(({ ok }) => ok);
    };
    expect(await ask()).toBe(false);
    expect(await count(practice, signInPath)).toBe(1);
    now = 29_000;
    expect(await ask()).toBe(false);
    expect(await count(practice, signInPath)).toBe(1);
    now = 31_000;
    expect(await ask()).toBe(false);
    expect(await count(practice, signInPath)).toBe(2);
  });

  test('are not remembered as such where only the service had trouble', async () => {
    const { client, practice } = await startClient();
    await practice.control.fault({ path: signInPath, actions: [{ kind: 'answer', status: 503 }] });
    expect(await client.listPlans(1)).toMatchObject({
      ok: false,
      failure: { kind: 'busy', nextStep: 'retry' },
    });
    expect(await client.listPlans(1)).toMatchObject({ ok: true });
  });
});

test('a pasted bearer token goes as it is, and one that is refused asks for a new one', async () => {
  const { client, practice } = await startClient({}, { bearerToken: 'pasted' });
  const read = await client.listPlans();
  expect(read).toMatchObject({ ok: false, failure: { kind: 'signIn', nextStep: 'signIn' } });
  expect(read.ok ? '' : read.failure.message).toContain('Paste a new one');
  expect(await count(practice, signInPath)).toBe(0);
  expect((await practice.control.requests())[0]?.headers.authorization).toBe('Bearer pasted');
});
