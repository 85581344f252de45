import { describe, expect, it, vi } from 'vitest';
import { bodyOf, signedInCaller, type Caller } from '../../support/practice-call';
import { startPractice, type Practice } from '../../support/practice';

const path = '/plans/00123/accumulators-batch';
const body = [{ plan_ID: '00123', accum_Name: 'GYM', annual_Max: 100 }];
const batch = { method: 'PUT', path: '-batch$' } as const;

interface Stage extends Practice {
  readonly call: Caller;
  /** Whether the batch above is stored. */
  readonly isStored: () => Promise<boolean>;
}

async function stage(): Promise<Stage> {
  const practice = await startPractice();
  const call = await signedInCaller(practice.access);
  const isStored = async (): Promise<boolean> =>
    (await practice.control.row({ sheet: 'accumulators', plan: '00123', second: 'GYM' })) !== null;
  return { ...practice, call, isStored };
}

describe('a scripted cut', () => {
  it.each([
    ['receiving', false],
    ['beforeApplying', false],
    ['afterApplying', true],
  ] as const)('at the moment "%s" ends the connection, and the row is stored: %s', async (moment, stored) => {
    const { call, control, isStored } = await stage();
    await control.fault({ ...batch, actions: [{ kind: 'cut', moment }] });
    await expect(call('PUT', path, { body })).rejects.toThrow(/socket hang up|ECONNRESET|EPIPE/);
    expect(await isStored()).toBe(stored);
    expect((await call('PUT', path, { body })).status).toBe(207);
  });
});

describe('a scripted answer', () => {
  it.each([false, true])('takes the place of the real one, applied: %s', async (applied) => {
    const { call, control, isStored } = await stage();
    const headers = { 'Retry-After': '7' };
    await control.fault({ ...batch, actions: [{ kind: 'answer', status: 503, headers, applied }] });
    const answer = await call('PUT', path, { body });
    expect([answer.status, answer.headers['retry-after']]).toEqual([503, '7']);
    expect(bodyOf(answer).error?.detail).toBe('A scripted fault.');
    expect(await isStored()).toBe(applied);
  });

  it('holds the bytes it is told to hold', async () => {
    const { call, control } = await stage();
    const page = { headers: { 'Content-Type': 'text/html' }, body: '<html>Sign in to the hotel</html>' };
    await control.fault({ ...batch, actions: [{ kind: 'answer', status: 200, ...page }] });
    await control.fault({ ...batch, actions: [{ kind: 'answer', status: 200 }] });
    await control.fault({ ...batch, actions: [{ kind: 'answer', status: 207, body: '77+9', base64: true }] });
    const [html, empty, bytes] = [
      await call('PUT', path, { body }),
      await call('PUT', path, { body }),
      await call('PUT', path, { body }),
    ];
    expect([html.headers['content-type'], html.text]).toEqual(['text/html', page.body]);
    expect([empty.status, empty.text]).toEqual([200, '']);
    expect([bytes.status, bytes.text]).toEqual([207, '\uFFFD']);
  });

  it('may send the client elsewhere', async () => {
    const { call, control } = await stage();
    const headers = { Location: 'http://127.0.0.1:9/elsewhere' };
    await control.fault({ ...batch, actions: [{ kind: 'answer', status: 307, headers }] });
    const answer = await call('PUT', path, { body });
    expect([answer.status, answer.headers.location]).toEqual([307, headers.Location]);
  });
});

describe('a scripted wait', () => {
  it.each([false, true])('holds a request until it is released, applied: %s', async (applied) => {
    const { call, control, isStored } = await stage();
    await control.fault({ ...batch, actions: [{ kind: 'hold', applied }] });
    const answer = call('PUT', path, { body });
    await vi.waitFor(async () => expect(await control.state()).toEqual({ held: 1, faults: 0 }));
    expect(await isStored()).toBe(applied);
    expect(await control.release()).toBe(1);
    expect((await answer).status).toBe(207);
    expect(await isStored()).toBe(true);
  });

  it('lets a request land after its client has gone', async () => {
    const { access, call, control, isStored } = await stage();
    await control.fault({ ...batch, actions: [{ kind: 'hold' }] });
    const { headers } = (await control.requests())[0] ?? {};
    expect(headers?.['user-agent']).toBe('planbatch-tests/1.0');
    await call('GET', '/plans');
    const authorization = (await control.requests()).at(-1)?.headers.authorization ?? '';
    const leaving = new AbortController();
    const sent = fetch(`${access.baseUrl}${path}`, {
      method: 'PUT',
      headers: {
        authorization,
        'x-api-key': access.apiKey,
        'vbasoftware-database': access.database,
        'content-type': 'application/json',
      },
      body: JSON.stringify(body),
      signal: leaving.signal,
    });
    const gone = expect(sent).rejects.toThrow(/abort/i);
    await vi.waitFor(async () => expect(await control.state()).toMatchObject({ held: 1 }));
    leaving.abort();
    await gone;
    expect(await isStored()).toBe(false);
    await control.release();
    await vi.waitFor(async () => expect(await isStored()).toBe(true));
  });

  it('delays one answer and no other', async () => {
    const { call, control, isStored, close } = await stage();
    await control.fault({ ...batch, actions: [{ kind: 'delay', milliseconds: 600_000 }] });
    const delayed = call('PUT', path, { body }).catch(() => 'never');
    await vi.waitFor(async () => expect((await control.requests()).at(-1)?.method).toBe('PUT'));
    const other = await call('PUT', path, { body: [] });
    expect(await Promise.race([delayed, Promise.resolve(other.status)])).toBe(207);
    expect(await isStored()).toBe(false);
    await close();
    expect(await delayed).toBe('never');
  });

  it('ends after the time asked for', async () => {
    const { call, control } = await stage();
    await control.fault({ ...batch, actions: [{ kind: 'delay', applied: true, milliseconds: 5 }] });
    expect((await call('PUT', path, { body })).status).toBe(207);
  });
});

describe('a scripted delivery', () => {
  it('sends the head and then stalls', async () => {
    const { access, call, control, isStored } = await stage();
    await control.fault({ path: '/coverage-types$', actions: [{ kind: 'stall', keep: 5 }] });
    await call('GET', '/plans');
    const { headers } = (await control.requests()).at(-1) ?? {};
    const { authorization = '' } = headers ?? {};
    const known = { authorization, 'x-api-key': access.apiKey, 'vbasoftware-database': access.database };
    const response = await fetch(`${access.baseUrl}/coverage-types`, { headers: known });
    expect(response.status).toBe(200);
    expect(Number(response.headers.get('content-length'))).toBeGreaterThan(100);
    const reader = response.body?.getReader();
    const first = await reader?.read();
    expect(new TextDecoder().decode(first?.value)).toBe('{"dat');
    await reader?.cancel();
    expect(await isStored()).toBe(false);
  });

  it.each(['length', 'chunked'] as const)(
    'ends the body early, which the framing %s tells',
    async (framing) => {
      const { call, control, isStored } = await stage();
      await control.fault({ ...batch, actions: [{ kind: 'truncate', framing }] });
      await expect(call('PUT', path, { body })).rejects.toThrow(/aborted|ECONNRESET/);
      expect(await isStored()).toBe(true);
    },
  );

  it('ends the body early without a sign of it', async () => {
    const { call, control } = await stage();
    await control.fault({ ...batch, actions: [{ kind: 'truncate', framing: 'close', keep: 30 }] });
    const answer = await call('PUT', path, { body });
    expect(answer.status).toBe(207);
    expect(answer.text).toHaveLength(30);
    expect(answer.headers['content-length']).toBeUndefined();
  });

  it('ends a compressed body early', async () => {
    const { call, control } = await stage();
    await control.fault({ ...batch, actions: [{ kind: 'truncate', framing: 'gzip', keep: 20 }] });
    const answer = await call('PUT', path, { body });
    expect([answer.status, answer.headers['content-encoding']]).toEqual([207, 'gzip']);
  });

  it('sends byte by byte behind a byte order mark', async () => {
    const { call, control } = await stage();
    await control.fault({ ...batch, actions: [{ kind: 'trickle', byteOrderMark: true }] });
    const answer = await call('PUT', path, { body });
    expect(answer.text.startsWith('\uFEFF{"data":')).toBe(true);
    expect(JSON.parse(answer.text.slice(1))).toMatchObject({ error: null });
  });
});

describe('scripted changes of a batch', () => {
  const two = [...body, { plan_ID: '00123', accum_Name: 'DEDUCT' }];

  it('change the items of the answer, one change after the other', async () => {
    const { call, control } = await stage();
    const changes = [
      { change: 'reverse' },
      { change: 'renameKeys', names: { plan_ID: 'PlanId' } },
      { change: 'setStatus', index: 0, status: '200' },
    ] as const;
    await control.fault({ ...batch, actions: [{ kind: 'items', changes: [...changes] }] });
    const { data } = bodyOf(await call('PUT', path, { body: two }));
    expect(data).toEqual([
      {
        id: [
          { key: 'PlanId', value: '00123' },
          { key: 'accum_Name', value: 'DEDUCT' },
        ],
        status: '200',
        body: 'Updated',
      },
      {
        id: [
          { key: 'PlanId', value: '00123' },
          { key: 'accum_Name', value: 'GYM' },
        ],
        status: 201,
        body: 'Created',
      },
    ]);
  });

  it('can refuse an item for a reason of the server, stored or not', async () => {
    for (const stored of [true, false]) {
      const { call, control, isStored } = await stage();
      const failed = { change: 'setStatus', index: 0, status: 500, body: 'Deadlock', stored } as const;
      await control.fault({ ...batch, actions: [{ kind: 'items', changes: [failed] }] });
      const { data } = bodyOf(await call('PUT', path, { body: two }));
      expect(data).toMatchObject([{ status: 500, body: 'Deadlock' }, { status: 200 }]);
      expect(await isStored()).toBe(stored);
    }
  });

  it('can store only the first items before the connection ends', async () => {
    const { call, control, isStored } = await stage();
    const at = { sheet: 'accumulators', plan: '00123', second: 'DEDUCT' } as const;
    const before = await control.row(at);
    const cut = { kind: 'cut', moment: 'afterApplying' } as const;
    await control.fault({ ...batch, actions: [{ kind: 'storeOnly', items: 1 }, cut] });
    await expect(call('PUT', path, { body: two })).rejects.toThrow(/socket hang up|ECONNRESET/);
    expect(await isStored()).toBe(true);
    expect(await control.row(at)).toEqual(before);
  });
});

describe('a scripted expiry', () => {
  it('makes the tokens invalid just before a request', async () => {
    const { call, control, isStored } = await stage();
    await control.fault({ ...batch, actions: [{ kind: 'expireTokens' }] });
    expect((await call('GET', '/plans')).status).toBe(200);
    expect((await call('PUT', path, { body })).status).toBe(401);
    expect(await isStored()).toBe(false);
  });
});
