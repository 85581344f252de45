import createClient, { type Client } from 'openapi-fetch';
import { describe, expect, it } from 'vitest';
import type { PracticeAccess } from '../../electron/practice/practice-access';
import { readBatchAnswer } from '../../shared/batch/batch-answer';
import type { components, paths } from '../support/data/vbapi.generated';
import { startPractice } from '../support/practice';

/**
 * A client whose types and calls are generated from the API description, used as its maker means it: whatever
 * it compiles with and reads here, the vendor's own typed clients can do.
 */
type VbapiClient = Client<paths>;

interface SignedIn {
  readonly client: VbapiClient;
  readonly header: { readonly 'User-Agent': string; readonly 'vbasoftware-database': string };
}

async function signIn(access: PracticeAccess): Promise<SignedIn> {
  const client = createClient<paths>({
    baseUrl: access.baseUrl,
    headers: { 'x-api-key': access.apiKey, Accept: 'application/json' },
  });
  const header = { 'User-Agent': 'generated-client/1.0', 'vbasoftware-database': access.database };
  const { data } = await client.POST('/user-authentication', {
    params: {
      header: {
        ...header,
        'vbasoftware-client-id': access.clientId,
        'vbasoftware-client-code': access.clientCode,
      },
    },
    headers: { Authorization: `Basic ${btoa(`${access.user}:${access.password}`)}` },
  });
  const token = data?.data?.authenticationResult?.idToken ?? '';
  client.use({
    onRequest: ({ request }) => {
      request.headers.set('Authorization', `Bearer ${token}`);
      return request;
    },
  });
  return { client, header };
}

type Accumulator = components['schemas']['PlanAddedAccum'];

describe('a typed client generated from the API description', () => {
  it('reads plans, coverage types and a page of benefits', async () => {
    const { access } = await startPractice();
    const { client, header } = await signIn(access);
    const plans = await client.GET('/plans', { params: { header } });
    const types = await client.GET('/coverage-types', { params: { header } });
    const benefits = await client.GET('/benefits', {
      params: { header, query: { page: 2, pageSize: 50, sortBy: 'benefit_Code:desc' } },
    });
    expect(plans.data?.data).toHaveLength(40);
    expect(plans.data?.data?.every((plan) => typeof plan.use_COB_Savings === 'boolean')).toBe(true);
    expect(types.data?.data?.map((type) => type.coverage_Type)).toContain('FAMILY');
    expect(benefits.data?.data).toHaveLength(50);
    expect(benefits.response.headers.get('X-Pagination')).toContain('"CurrentPage":2');
  });

  it('reads the rows of a plan whose id holds a space and a slash', async () => {
    const { access } = await startPractice();
    const { client, header } = await signIn(access);
    const path = { planID: 'SF VISION 27/B' };
    const { data } = await client.GET('/plans/{planID}/accumulators', { params: { header, path } });
    expect(data?.data?.map((row) => row.accum_Name)).toEqual(expect.arrayContaining(['FRAMES', '00420']));
  });

  it('sends a batch and reads what became of each item', async () => {
    const { access } = await startPractice();
    const { client, header } = await signIn(access);
    const path = { planID: '00123' };
    const current = await client.GET('/plans/{planID}/accumulators', { params: { header, path } });
    const rows: Accumulator[] = (current.data?.data ?? []).filter((row) => row.accum_Name === 'DEDUCT');
    const body = [
      ...rows.map((row) => ({ ...row, member_Ded_PPO: 625.5 })),
      { plan_ID: '00123', accum_Name: 'GYM', annual_Max_Member: 120 },
      { plan_ID: '00123', accum_Name: 'ER' },
    ];
    const { data, response } = await client.PUT('/plans/{planID}/accumulators-batch', {
      params: { header, path },
      body,
    });
    expect(response.status).toBe(207);
    expect(data?.data?.map((item) => [item.id[1]?.value, item.status, item.body])).toEqual([
      ['DEDUCT', 200, 'Updated'],
      ['GYM', 201, 'Created'],
      ['ER', 400, "The accum_Name 'ER' may not be the code of an existing benefit."],
    ]);
  });

  it('is told of a row that it was only accepted, which is no answer yet', async () => {
    const { access, control } = await startPractice();
    const { client, header } = await signIn(access);
    const path = { planID: '00123' };
    const changes = [{ change: 'setStatus', index: 0, status: 202, stored: false } as const];
    await control.fault({ method: 'PUT', path: '-batch$', actions: [{ kind: 'items', changes }] });
    const body = [
      { plan_ID: '00123', accum_Name: 'GYM', annual_Max_Member: 120 },
      { plan_ID: '00123', accum_Name: 'SPA', annual_Max_Member: 120 },
    ];
    const { data } = await client.PUT('/plans/{planID}/accumulators-batch', {
      params: { header, path },
      body,
    });
    const sent = body.map(({ plan_ID, accum_Name }) => ({ plan_ID, accum_Name }));
    expect(readBatchAnswer('accumulators', sent, JSON.stringify(data))).toMatchObject({
      outcomes: [{ kind: 'unknown', landing: 30_000 }, { kind: 'created' }],
    });
  });

  it('creates, reads, updates and deletes one row', async () => {
    const { access } = await startPractice();
    const { client, header } = await signIn(access);
    const planPath = { planID: 'MG27DENTAL' };
    const path = { ...planPath, coverageType: 'RETIREE+SP' };
    const row = { plan_ID: 'MG27DENTAL', coverage_Type: 'RETIREE+SP', ex_Code: 'LATE', thru_Range: 90 };
    const created = await client.POST('/plans/{planID}/pre-existing-coverages', {
      params: { header, path: planPath },
      body: row,
    });
    const one = '/plans/{planID}/pre-existing-coverages/{coverageType}';
    const updated = await client.PUT(one, { params: { header, path }, body: { ...row, thru_Range: 60 } });
    const read = await client.GET(one, { params: { header, path } });
    const deleted = await client.DELETE(one, { params: { header, path } });
    const gone = await client.GET(one, { params: { header, path } });
    expect([created, updated, read, deleted, gone].map(({ response }) => response.status)).toEqual([
      201, 200, 200, 200, 404,
    ]);
    expect(read.data?.data).toMatchObject({ coverage_Type: 'RETIREE+SP', thru_Range: 60, range_Type: null });
    expect(gone.error?.error?.detail).toContain('RETIREE+SP');
  });
});
