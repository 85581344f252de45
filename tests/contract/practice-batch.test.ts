import { describe, expect, it } from 'vitest';
import { bodyOf, signedInCaller, type Caller } from '../support/practice-call';
import { startPractice } from '../support/practice';

interface Item {
  readonly id: readonly { readonly key: string; readonly value: unknown }[];
  readonly status: number;
  readonly body: string;
}

const accumulators = '/plans/00123/accumulators-batch';
const coverages = '/plans/00123/pre-existing-coverages-batch';

async function put(call: Caller, path: string, items: readonly unknown[]): Promise<readonly Item[]> {
  const answer = await call('PUT', path, { body: items });
  expect(answer.status).toBe(207);
  return bodyOf(answer).data as readonly Item[];
}

/** What the server says to one accumulator with these values. */
async function verdict(values: object, path = accumulators): Promise<string> {
  const { access } = await startPractice();
  const call = await signedInCaller(access);
  const key = path === accumulators ? { accum_Name: 'NEW' } : { coverage_Type: 'WAIVED' };
  const [item] = await put(call, path, [{ plan_ID: '00123', ...key, ...values }]);
  return `${item?.status ?? 0} ${item?.body ?? ''}`;
}

describe('one item of a batch of accumulators', () => {
  const cases: readonly (readonly [what: string, values: object, verdict: string])[] = [
    ['is created with money, cents and null', { annual_Max: 12.34, lifetime_Max: null }, '201 Created'],
    ['may be negative and very large', { annual_Max: -1, lifetime_Max: 1e15 }, '201 Created'],
    [
      'may carry the audit fields, as a client that sends back what it read does',
      { entry_Date: '2026-01-02T03:04:05Z', entry_User: 'me' },
      '201 Created',
    ],
    ['is refused with an unknown field', { annual_max: 1 }, '400 The field annual_max is not known.'],
    ['is refused with a field of the other sheet', { ex_Code: 'A' }, '400 The field ex_Code is not known.'],
    ['is refused with money as text', { annual_Max: '12' }, '400 The field annual_Max must be a number.'],
    ['is refused with money as true', { annual_Max: true }, '400 The field annual_Max must be a number.'],
    [
      'is refused with a date that is null',
      { entry_Date: null },
      '400 The field entry_Date may not be null.',
    ],
    [
      'is refused with a date that is none',
      { update_Date: '1/2/2026' },
      '400 The field update_Date must be a date and time.',
    ],
    [
      'is refused with a user of 21 characters',
      { entry_User: 'x'.repeat(21) },
      '400 The field entry_User must be a string with a maximum length of 20.',
    ],
    [
      'is refused with a name of 11 characters',
      { accum_Name: 'x'.repeat(11) },
      '400 The field accum_Name must be a string with a maximum length of 10.',
    ],
    ['is created with a name of 10 characters', { accum_Name: 'x'.repeat(10) }, '201 Created'],
    ['is refused with a blank name', { accum_Name: ' ' }, '400 The accum_Name field is required.'],
    ['is refused with a number for a name', { accum_Name: 7 }, '400 The field accum_Name must be a string.'],
    [
      'is refused with the code of a benefit',
      { accum_Name: 'er' },
      "400 The accum_Name 'er' may not be the code of an existing benefit.",
    ],
    [
      'is refused for another plan',
      { plan_ID: '123' },
      "400 The plan_ID '123' does not match the plan '00123' of the request.",
    ],
    [
      'is told everything that is wrong with it',
      { accum_Name: null, annual_Max: 'x' },
      '400 The field accum_Name may not be null. The field annual_Max must be a number.',
    ],
  ];

  it.each(cases)('%s', async (_, values, expected) => {
    expect(await verdict(values)).toBe(expected);
  });
});

describe('one item of a batch of pre-existing coverages', () => {
  const cases: readonly (readonly [what: string, values: object, verdict: string])[] = [
    [
      'is created with the least and greatest integers',
      { from_Range: -2147483648, thru_Range: 2147483647 },
      '201 Created',
    ],
    [
      'is refused with an integer of over 32 bits',
      { thru_Range: 2147483648 },
      '400 The field thru_Range must be a 32-bit integer.',
    ],
    [
      'is refused with an integer of under 32 bits',
      { thru_Range: -2147483649 },
      '400 The field thru_Range must be a 32-bit integer.',
    ],
    ['is refused with a fraction', { thru_Range: 1.5 }, '400 The field thru_Range must be a 32-bit integer.'],
    ['is created with a unit in words', { range_Type: 'Months' }, '201 Created'],
    [
      'is refused with a unit of 17 characters',
      { range_Type: 'x'.repeat(17) },
      '400 The field range_Type must be a string with a maximum length of 16.',
    ],
    [
      'is refused with a code of 7 characters',
      { ex_Code: '1234567' },
      '400 The field ex_Code must be a string with a maximum length of 6.',
    ],
    ['is created with an empty code', { ex_Code: '' }, '201 Created'],
    [
      'is refused with an unknown coverage type',
      { coverage_Type: 'NOBODY' },
      "400 The coverage_Type 'NOBODY' does not exist.",
    ],
  ];

  it.each(cases)('%s', async (_, values, expected) => {
    expect(await verdict(values, coverages)).toBe(expected);
  });
});

describe('a batch', () => {
  it('stores its good items whatever becomes of the others', async () => {
    const { access, control } = await startPractice();
    const call = await signedInCaller(access);
    const good = { plan_ID: '00123', accum_Name: 'GYM', annual_Max: 100 };
    const items = await put(call, accumulators, [7, null, [], {}, good, { ...good, accum_Name: 'REHAB' }]);
    expect(items.map((item) => item.status)).toEqual([400, 400, 400, 400, 201, 200]);
    expect(items[3]).toEqual({
      id: [
        { key: 'plan_ID', value: null },
        { key: 'accum_Name', value: null },
      ],
      status: 400,
      body: 'The plan_ID field is required. The accum_Name field is required.',
    });
    const stored = await control.row({ sheet: 'accumulators', plan: '00123', second: 'GYM' });
    expect(stored).toMatchObject({ annual_Max: 100, entry_User: 'practice', update_User: 'practice' });
  });

  it('replaces the whole row: what an item leaves out is null afterwards', async () => {
    const { access, control } = await startPractice();
    const call = await signedInCaller(access);
    const at = { sheet: 'accumulators', plan: '00123', second: 'HEARING' } as const;
    const before = await control.row(at);
    expect(before).toMatchObject({ annual_Max: 4000, lifetime_Max_Member: 8500, update_User: 'dkowalski' });
    await put(call, accumulators, [
      { plan_ID: '00123', accum_Name: 'HEARING', annual_Max: 1, entry_User: 'forged' },
    ]);
    const after = await control.row(at);
    expect(after).toMatchObject({ annual_Max: 1, annual_Max_Member: null, lifetime_Max_Member: null });
    expect(after).toMatchObject({
      entry_Date: before?.['entry_Date'],
      entry_User: 'jmartinez',
      update_User: 'practice',
    });
    expect(after?.['update_Date']).not.toBe(before?.['update_Date']);
  });

  it('knows a key by its letters, without case and trailing blanks, and keeps the first spelling', async () => {
    const { access, control } = await startPractice();
    const call = await signedInCaller(access);
    const [item] = await put(call, accumulators, [
      { plan_ID: '00123 ', accum_Name: 'rehab  ', annual_Max: 5 },
    ]);
    expect(item).toEqual({
      id: [
        { key: 'plan_ID', value: '00123 ' },
        { key: 'accum_Name', value: 'rehab  ' },
      ],
      status: 200,
      body: 'Updated',
    });
    const stored = await control.row({ sheet: 'accumulators', plan: '00123', second: 'REHAB' });
    expect(stored).toMatchObject({ plan_ID: '00123', accum_Name: 'REHAB', annual_Max: 5 });
  });

  it('takes the same key twice, one after the other', async () => {
    const { access, control } = await startPractice();
    const call = await signedInCaller(access);
    const item = { plan_ID: '00123', accum_Name: 'TWICE' };
    const items = await put(call, accumulators, [
      { ...item, annual_Max: 1 },
      { ...item, annual_Max: 2 },
    ]);
    expect(items.map((one) => one.body)).toEqual(['Created', 'Updated']);
    const stored = await control.row({ sheet: 'accumulators', plan: '00123', second: 'TWICE' });
    expect(stored?.['annual_Max']).toBe(2);
  });

  it('refuses every item for a plan that does not exist', async () => {
    const { access } = await startPractice();
    const call = await signedInCaller(access);
    const items = await put(call, '/plans/123/accumulators-batch', [{ plan_ID: '123', accum_Name: 'A' }]);
    expect(items.map((item) => [item.status, item.body])).toEqual([[400, "The plan '123' does not exist."]]);
  });

  it('takes back every sample row just as it is listed', async () => {
    const { access } = await startPractice();
    const call = await signedInCaller(access);
    const plans = bodyOf(await call('GET', '/plans')).data as readonly { readonly plan_ID: string }[];
    for (const { plan_ID } of plans) {
      for (const sheet of ['accumulators', 'pre-existing-coverages']) {
        const path = `/plans/${encodeURIComponent(plan_ID)}/${sheet}`;
        const rows = bodyOf(await call('GET', path)).data as readonly unknown[];
        const items = await put(call, `${path}-batch`, rows);
        expect(items.map((item) => item.body)).toEqual(rows.map(() => 'Updated'));
      }
    }
  });
});
