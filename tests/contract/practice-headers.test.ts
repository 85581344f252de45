import { describe, expect, it } from 'vitest';
import { startPracticeServer } from '../../electron/practice/practice-server';
import {
  bodyOf,
  signedInCaller,
  signIn,
  signInCaller,
  type Tokens,
  type WireAnswer,
} from '../support/practice-call';
import { startPractice } from '../support/practice';

function refusal(answer: WireAnswer): readonly [status: number, detail: string | undefined] {
  return [answer.status, bodyOf(answer).error?.detail];
}

describe('the headers of a call', () => {
  const token = 'The token is not valid or has expired.';
  const cases: readonly (readonly [
    header: string,
    value: string | undefined,
    status: number,
    detail: string,
  ])[] = [
    ['user-agent', undefined, 403, 'The User-Agent header is required.'],
    ['user-agent', '', 403, 'The User-Agent header is required.'],
    ['x-api-key', undefined, 401, 'The x-api-key header is required.'],
    ['x-api-key', 'wrong', 401, 'The API key is not valid.'],
    ['authorization', undefined, 401, 'The Authorization header must hold a Bearer token.'],
    [
      'authorization',
      'Basic cHJhY3RpY2U6cHJhY3RpY2UtcGFzc3dvcmQ=',
      401,
      'The Authorization header must hold a Bearer token.',
    ],
    ['authorization', 'Bearer eyJhbGciOiJub25lIn0.eyJ0b2tlbl91c2UiOiJpZCJ9.', 401, token],
    ['vbasoftware-database', undefined, 400, 'The vbasoftware-database header is required.'],
    ['vbasoftware-database', 'OTHER', 400, "The database 'OTHER' does not exist."],
  ];

  it.each(cases)('%s: %s is refused with %i', async (header, value, status, detail) => {
    const { access } = await startPractice();
    const call = await signedInCaller(access);
    const answer = await call('GET', '/plans', { headers: { [header]: value } });
    expect(refusal(answer)).toEqual([status, detail]);
    expect(bodyOf(answer).data).toBeNull();
  });

  it('take the ID token and refuse the access and the refresh token', async () => {
    const { access } = await startPractice();
    const call = await signedInCaller(access);
    const { idToken, accessToken, refreshToken, expiresIn } = await signIn(access);
    expect(expiresIn).toBe(86_400);
    const status = async (bearer: string): Promise<number> =>
      (await call('GET', '/plans', { headers: { authorization: `Bearer ${bearer}` } })).status;
    expect(await status(idToken)).toBe(200);
    expect(await status(accessToken)).toBe(401);
    expect(await status(refreshToken)).toBe(401);
  });

  it('refuse a token whose time is over', async () => {
    const { access } = await startPractice({ tokenSeconds: 0 });
    const call = await signedInCaller(access);
    expect((await call('GET', '/plans')).status).toBe(401);
  });

  it('refuse a token of another practice server', async () => {
    const [one, other] = [await startPractice(), await startPractice()];
    const call = await signedInCaller(one.access);
    const { idToken } = await signIn(other.access);
    const answer = await call('GET', '/plans', { headers: { authorization: `Bearer ${idToken}` } });
    expect(answer.status).toBe(401);
  });
});

describe('the headers of the sign-in', () => {
  const cases: readonly (readonly [
    header: string,
    value: string | undefined,
    status: number,
    detail: string,
  ])[] = [
    ['user-agent', undefined, 403, 'The User-Agent header is required.'],
    ['x-api-key', 'wrong', 401, 'The API key is not valid.'],
    ['vbasoftware-database', undefined, 400, 'The vbasoftware-database header is required.'],
    ['vbasoftware-client-id', undefined, 400, 'The vbasoftware-client-id header is required.'],
    ['vbasoftware-client-code', undefined, 400, 'The vbasoftware-client-code header is required.'],
    ['vbasoftware-client-code', 'wrong', 401, 'The client id or client code is not valid.'],
    ['authorization', undefined, 401, 'The Authorization header must hold Basic credentials.'],
    ['authorization', 'Basic ***', 401, 'The Authorization header must hold Basic credentials.'],
    ['authorization', 'Basic cHJhY3RpY2U=', 401, 'The Authorization header must hold Basic credentials.'],
    ['authorization', 'Basic cHJhY3RpY2U6d3Jvbmc=', 401, 'Incorrect username or password.'],
  ];

  it.each(cases)('%s: %s is refused with %i', async (header, value, status, detail) => {
    const { access } = await startPractice();
    const answer = await signInCaller(access)('POST', '/user-authentication', {
      headers: { [header]: value },
    });
    expect(refusal(answer)).toEqual([status, detail]);
  });
});

describe('the refresh of tokens', () => {
  it('gives an ID token that works, for an expired one', async () => {
    const { access, control } = await startPractice();
    const { idToken, refreshToken } = await signIn(access);
    const call = await signedInCaller(access);
    await control.expireTokens();
    expect((await call('GET', '/plans')).status).toBe(401);
    const headers = { 'expired-id-token': idToken, 'refresh-token': refreshToken };
    const refreshed = await signInCaller(access)('POST', '/user-refresh-tokens', { headers });
    const { data } = bodyOf(refreshed) as unknown as { data: { authenticationResult: Tokens } };
    const authorization = `Bearer ${data.authenticationResult.idToken}`;
    expect((await call('GET', '/plans', { headers: { authorization } })).status).toBe(200);
  });

  it('is refused for forged, exchanged and missing tokens, and when the refresh token has expired', async () => {
    const { access, control } = await startPractice();
    const { idToken, refreshToken } = await signIn(access);
    const refresh = async (id: string | undefined, token: string | undefined): Promise<number> => {
      const headers = { 'expired-id-token': id, 'refresh-token': token };
      return (await signInCaller(access)('POST', '/user-refresh-tokens', { headers })).status;
    };
    expect(await refresh(idToken, refreshToken)).toBe(200);
    expect(await refresh(undefined, refreshToken)).toBe(400);
    expect(await refresh(idToken, undefined)).toBe(400);
    expect(await refresh(refreshToken, idToken)).toBe(401);
    expect(await refresh(idToken, `${refreshToken}x`)).toBe(401);
    await control.expireTokens({ alsoRefresh: true });
    expect(await refresh(idToken, refreshToken)).toBe(401);
  });
});

describe('the rate limit', () => {
  it('lets a burst of 50 pass, the sign-in counted, and answers 429 to the next', async () => {
    // So slow a refill that no computer is slow enough to see one.
    const { access } = await startPractice({ rateLimit: { perSecond: 0.001, burst: 50 } });
    const call = await signedInCaller(access);
    const answers = await Promise.all(Array.from({ length: 50 }, () => call('GET', '/coverage-types')));
    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(49);
    const refused = answers.find((answer) => answer.status !== 200);
    expect(refused?.status).toBe(429);
  });

  it('counts refused calls that had the API key, and none that had not', async () => {
    const { access } = await startPractice({ rateLimit: { perSecond: 0.001, burst: 2 } });
    const call = await signedInCaller(access);
    expect((await call('GET', '/plans', { headers: { 'x-api-key': 'wrong' } })).status).toBe(401);
    expect((await call('GET', '/nothing')).status).toBe(404);
    expect((await call('GET', '/plans')).status).toBe(429);
  });
});

describe('the address of a call', () => {
  it('answers 404 outside of the API and 405 to a wrong method', async () => {
    const { access } = await startPractice();
    const call = await signedInCaller(access);
    expect((await call('GET', '/plan')).status).toBe(404);
    expect((await call('GET', '/plans/')).status).toBe(404);
    expect((await call('GET', '/plans/00123/accumulators/A/B')).status).toBe(404);
    expect((await call('GET', '/plans/%E0%A4%A')).status).toBe(400);
    const wrongMethod = await call('PATCH', '/plans/00123/accumulators');
    expect([wrongMethod.status, wrongMethod.headers.allow]).toEqual([405, 'GET, POST']);
  });

  it('reads a plus in a key as a plus, and only an encoded space as a space', async () => {
    const { access } = await startPractice();
    const call = await signedInCaller(access);
    const status = async (key: string): Promise<number> =>
      (await call('GET', `/plans/MG26PPO500/accumulators/${key}`)).status;
    expect(await status('VISION+')).toBe(200);
    expect(await status('VISION%2B')).toBe(200);
    expect(await status('PT%20OT%20ST')).toBe(200);
    expect(await status('PT+OT+ST')).toBe(404);
    expect(await status('PT%2FOT')).toBe(200);
    expect(await status('PT/OT')).toBe(404);
  });

  it('has no control interface unless asked for one', async () => {
    const server = await startPracticeServer();
    const { baseUrl, apiKey } = server.access;
    const headers = { 'x-api-key': apiKey };
    const answer = await fetch(new URL('/_control/reset', baseUrl), { method: 'POST', headers });
    await server.close();
    expect(answer.status).toBe(404);
  });
});
