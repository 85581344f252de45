import { describe, expect, it } from 'vitest';
import {
  bodyOf,
  signedInCaller,
  signInCaller,
  type CallOptions,
  type Tokens,
  type WireAnswer,
} from '../support/practice-call';
import { startPractice } from '../support/practice';
import { answerViolations } from '../support/vbapi-validator';

interface Case {
  readonly path: string;
  readonly at: string;
  readonly options?: CallOptions;
}

const accumulator = { plan_ID: '00123', accum_Name: 'NEW', annual_Max: 12.5 };
const coverage = { plan_ID: '00123', coverage_Type: 'WAIVED', thru_Range: 6 };
const lists = '/plans/{planID}';

/** Every call and status of the description that a healthy server gives; a fault brings the others. */
const cases: readonly (readonly [status: number, method: string, one: Case])[] = [
  [200, 'GET', { path: '/plans', at: '/plans' }],
  [200, 'GET', { path: '/plans', at: '/plans?planType=DEN' }],
  [200, 'GET', { path: lists, at: '/plans/00123' }],
  [404, 'GET', { path: lists, at: '/plans/123' }],
  [200, 'GET', { path: '/coverage-types', at: '/coverage-types' }],
  [200, 'GET', { path: '/benefits', at: '/benefits?pageSize=7&page=2' }],
  [400, 'GET', { path: '/benefits', at: '/benefits?page=0' }],
  [200, 'GET', { path: `${lists}/accumulators`, at: '/plans/00123/accumulators' }],
  [404, 'GET', { path: `${lists}/accumulators`, at: '/plans/none/accumulators' }],
  [200, 'GET', { path: `${lists}/pre-existing-coverages`, at: '/plans/00123/pre-existing-coverages' }],
  [404, 'GET', { path: `${lists}/pre-existing-coverages`, at: '/plans/none/pre-existing-coverages' }],
  [200, 'GET', { path: `${lists}/accumulators/{accumName}`, at: '/plans/00123/accumulators/REHAB' }],
  [404, 'GET', { path: `${lists}/accumulators/{accumName}`, at: '/plans/00123/accumulators/NONE' }],
  [
    200,
    'GET',
    {
      path: `${lists}/pre-existing-coverages/{coverageType}`,
      at: '/plans/00123/pre-existing-coverages/EE%2BSP',
    },
  ],
  [
    404,
    'GET',
    { path: `${lists}/pre-existing-coverages/{coverageType}`, at: '/plans/00123/pre-existing-coverages/X' },
  ],
  [
    201,
    'POST',
    { path: `${lists}/accumulators`, at: '/plans/00123/accumulators', options: { body: accumulator } },
  ],
  [
    409,
    'POST',
    {
      path: `${lists}/accumulators`,
      at: '/plans/00123/accumulators',
      options: { body: { ...accumulator, accum_Name: 'REHAB' } },
    },
  ],
  [400, 'POST', { path: `${lists}/accumulators`, at: '/plans/00123/accumulators', options: { body: [] } }],
  [
    201,
    'POST',
    {
      path: `${lists}/pre-existing-coverages`,
      at: '/plans/00123/pre-existing-coverages',
      options: { body: coverage },
    },
  ],
  [
    409,
    'POST',
    {
      path: `${lists}/pre-existing-coverages`,
      at: '/plans/00123/pre-existing-coverages',
      options: { body: { ...coverage, coverage_Type: 'EE' } },
    },
  ],
  [
    200,
    'PUT',
    {
      path: `${lists}/accumulators/{accumName}`,
      at: '/plans/00123/accumulators/DME',
      options: { body: { ...accumulator, accum_Name: 'DME' } },
    },
  ],
  [
    404,
    'PUT',
    {
      path: `${lists}/accumulators/{accumName}`,
      at: '/plans/00123/accumulators/NEW',
      options: { body: accumulator },
    },
  ],
  [
    400,
    'PUT',
    {
      path: `${lists}/accumulators/{accumName}`,
      at: '/plans/00123/accumulators/DME',
      options: { body: accumulator },
    },
  ],
  [
    200,
    'PUT',
    {
      path: `${lists}/pre-existing-coverages/{coverageType}`,
      at: '/plans/00123/pre-existing-coverages/EE',
      options: { body: { ...coverage, coverage_Type: 'EE' } },
    },
  ],
  [200, 'DELETE', { path: `${lists}/accumulators/{accumName}`, at: '/plans/00123/accumulators/DME' }],
  [404, 'DELETE', { path: `${lists}/accumulators/{accumName}`, at: '/plans/00123/accumulators/NEW' }],
  [
    200,
    'DELETE',
    { path: `${lists}/pre-existing-coverages/{coverageType}`, at: '/plans/00123/pre-existing-coverages/EE' },
  ],
  [
    207,
    'PUT',
    {
      path: `${lists}/accumulators-batch`,
      at: '/plans/00123/accumulators-batch',
      options: { body: [accumulator, 5, {}] },
    },
  ],
  [
    207,
    'PUT',
    {
      path: `${lists}/accumulators-batch`,
      at: '/plans/none/accumulators-batch',
      options: { body: [accumulator] },
    },
  ],
  [
    400,
    'PUT',
    {
      path: `${lists}/accumulators-batch`,
      at: '/plans/00123/accumulators-batch',
      options: { body: accumulator },
    },
  ],
  [
    207,
    'PUT',
    {
      path: `${lists}/pre-existing-coverages-batch`,
      at: '/plans/00123/pre-existing-coverages-batch',
      options: { body: [coverage, null] },
    },
  ],
  [
    207,
    'PUT',
    {
      path: `${lists}/pre-existing-coverages-batch`,
      at: '/plans/00123/pre-existing-coverages-batch',
      options: { body: [] },
    },
  ],
  [403, 'GET', { path: '/plans', at: '/plans', options: { headers: { 'user-agent': undefined } } }],
  [401, 'GET', { path: '/plans', at: '/plans', options: { headers: { 'x-api-key': undefined } } }],
  [401, 'GET', { path: '/plans', at: '/plans', options: { headers: { authorization: 'Bearer a.b.c' } } }],
  [400, 'GET', { path: '/plans', at: '/plans', options: { headers: { 'vbasoftware-database': undefined } } }],
];

function violationsOf(method: string, path: string, answer: WireAnswer): readonly string[] {
  const contentType = answer.headers['content-type'];
  return answerViolations({ method, path, status: answer.status, contentType, body: bodyOf(answer) });
}

describe('every answer against the API description', () => {
  it.each(cases)('gives %i to %s %o as described', async (status, method, { path, at, options = {} }) => {
    const { access } = await startPractice();
    const call = await signedInCaller(access);
    const answer = await call(method, at, options);
    expect(answer.status).toBe(status);
    expect(violationsOf(method, path, answer)).toEqual([]);
    expect(bodyOf(answer).debug.activityID).toMatch(/^[0-9a-f-]{36}$/);
  });

  it.each([undefined, 'application/json', 'text/json'])('holds for Accept %s', async (accept) => {
    const { access } = await startPractice();
    const call = await signedInCaller(access);
    const answer = await call('GET', '/plans', { headers: { accept } });
    expect(answer.headers['content-type']).toContain(accept ?? 'text/plain');
    expect(violationsOf('GET', '/plans', answer)).toEqual([]);
  });

  it('signs in, refuses a wrong password and refreshes as described', async () => {
    const { access } = await startPractice();
    const call = signInCaller(access);
    const signedIn = await call('POST', '/user-authentication');
    expect(violationsOf('POST', '/user-authentication', signedIn)).toEqual([]);
    const refused = await call('POST', '/user-authentication', { headers: { authorization: 'Basic eDp5' } });
    expect(refused.status).toBe(401);
    expect(violationsOf('POST', '/user-authentication', refused)).toEqual([]);
    const { data } = bodyOf(signedIn) as unknown as { data: { authenticationResult: Tokens } };
    const { idToken, refreshToken } = data.authenticationResult;
    const headers = { 'expired-id-token': idToken, 'refresh-token': refreshToken };
    const refreshed = await call('POST', '/user-refresh-tokens', { headers });
    expect(refreshed.status).toBe(200);
    expect(violationsOf('POST', '/user-refresh-tokens', refreshed)).toEqual([]);
  });

  it.each([429, 500, 502, 503, 504])('brings a scripted %i as described', async (status) => {
    const practice = await startPractice();
    const call = await signedInCaller(practice.access);
    await practice.control.fault({ actions: [{ kind: 'answer', status }] });
    const answer = await call('GET', '/plans');
    expect(answer.status).toBe(status);
    expect(violationsOf('GET', '/plans', answer)).toEqual([]);
  });

  it('is noticed where it is not as described', () => {
    const call = { method: 'GET', path: '/plans', status: 200, contentType: 'text/plain' };
    const body = { data: [{ plan_ID: 'A' }], error: null, debug: { activityID: '' } };
    const violations = answerViolations({ ...call, body });
    expect(violations).toContain("/data/0 must have required property 'capitated'");
    expect(violations).toContain('/debug/activityID must NOT have fewer than 1 characters');
    expect(answerViolations({ ...call, status: 418, body })).toEqual([
      'status 418 of GET /plans is not described',
    ]);
  });
});
