import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBatchAnswer } from '../../../shared/batch/batch-answer';
import { readItemKey } from '../../../shared/batch/item-key';
import { landingsAfter } from '../../../shared/batch/landing-after';
import type { Cells } from '../../../shared/plan/cells';
import { sheetNames } from '../../../shared/plan/sheet';

const plan = 'P-00123';
const rows: readonly Cells[] = ['MED', 'RX', 'VIS'].map((name) => ({ plan_ID: plan, accum_Name: name }));

const id = (name: string): unknown => [
  { key: 'plan_ID', value: plan },
  { key: 'accum_Name', value: name },
];
const item = (name: string, status: unknown = 200, body: unknown = 'Updated'): Record<string, unknown> => ({
  id: id(name),
  status,
  body,
});

function kinds(data: unknown): readonly string[] | string {
  const answer = readBatchAnswer('accumulators', rows, JSON.stringify({ data, error: null, debug: null }));
  return answer.kind === 'items' ? answer.outcomes.map((outcome) => outcome.kind) : answer.reason;
}

function read(text: string): readonly string[] | string {
  const answer = readBatchAnswer('accumulators', rows, text);
  return answer.kind === 'items' ? answer.outcomes.map((outcome) => outcome.kind) : 'notItems';
}

describe('an item speaks for the row of its own key', () => {
  test('in any order', () => {
    expect(kinds([item('VIS', 201), item('MED', 400), item('RX')])).toEqual([
      'rejected',
      'updated',
      'created',
    ]);
  });

  test('with keys in any order and any writing of their names', () => {
    const written = (name: string, key1: string, key2: string): unknown => ({
      ...item(name),
      id: [
        { value: name, key: key2 },
        { value: plan, key: key1 },
      ],
    });
    expect(
      kinds([
        written('MED', 'PLAN_ID', 'accumname'),
        written('RX', 'planId', 'AccumName'),
        written('VIS', 'plan_id', 'ACCUM_NAME'),
      ]),
    ).toEqual(['updated', 'updated', 'updated']);
  });

  test('with values in another case, with blanks around them, or as numbers', () => {
    const numbers: readonly Cells[] = [{ plan_ID: '77', accum_Name: '123' }];
    const text = JSON.stringify([
      {
        id: [
          { key: 'plan_ID', value: 77 },
          { key: 'accum_Name', value: ' 123 ' },
        ],
        status: '201',
        body: 'Created',
      },
    ]);
    const answer = readBatchAnswer('accumulators', numbers, text);
    expect(answer).toMatchObject({ outcomes: [{ kind: 'created' }] });
    expect(kinds([{ ...item('med'), id: id(' med ') }])).toEqual(['updated', 'unknown', 'unknown']);
  });

  test('but a number never stands for text with leading zeros', () => {
    const zeros: readonly Cells[] = [{ plan_ID: plan, accum_Name: '00123' }];
    const text = JSON.stringify([
      {
        ...item('x'),
        id: [
          { key: 'plan_ID', value: plan },
          { key: 'accum_Name', value: 123 },
        ],
      },
    ]);
    expect(readBatchAnswer('accumulators', zeros, text)).toMatchObject({ outcomes: [{ kind: 'unknown' }] });
  });

  test('never by its position', () => {
    expect(kinds([{ status: 200, body: 'Updated' }, item('RX')])).toEqual(['unknown', 'updated', 'unknown']);
  });
});

describe('what is not clear is unknown', () => {
  test('a missing item', () => {
    expect(kinds([item('MED')])).toEqual(['updated', 'unknown', 'unknown']);
  });

  test('an item with a pair too many or too few', () => {
    const tooMany = { ...item('MED'), id: [...(id('MED') as unknown[]), { key: 'seq', value: 1 }] };
    const tooFew = { ...item('RX'), id: [{ key: 'accum_Name', value: 'RX' }] };
    expect(kinds([tooMany, tooFew, item('VIS')])).toEqual(['unknown', 'unknown', 'updated']);
  });

  test('the same row twice: once when both mean the same, unknown when they do not', () => {
    expect(
      kinds([item('MED'), item('MED'), item('RX'), item('RX', 400), item('VIS', 201), item('VIS')]),
    ).toEqual(['updated', 'unknown', 'created']);
    expect(kinds([item('MED', 400), item('MED', 200), item('MED', 200)])).toEqual([
      'unknown',
      'unknown',
      'unknown',
    ]);
  });

  test('a status that is no status of the service, 202, and none at all', () => {
    for (const status of [299, 600, 0, 100, 202, 302, 200.5, '2e2', '', null, true, [200]]) {
      expect(kinds([item('MED', status)])).toEqual(['unknown', 'unknown', 'unknown']);
    }
  });

  test('a row that was accepted may still be applied for a while, whatever else is said of it', () => {
    const landings = (data: unknown): readonly number[] =>
      landingsAfter('accumulators', rows, { status: 207, text: JSON.stringify({ data }) });
    const stranger = { ...item('VIS', 202), id: [...(id('VIS') as unknown[]), { key: 'seq', value: 1 }] };
    expect(landings([item('MED', 202), item('RX', 299), stranger])).toEqual([30_000, 0, 30_000]);
    expect(landings([item('MED', 202), item('MED', 200), item('RX', 299), item('RX', '202')])).toEqual([
      30_000, 30_000, 0,
    ]);
    expect(landings([item('MED'), item('RX', 422), item('VIS', 503)])).toEqual([0, 0, 0]);
    expect(landingsAfter('accumulators', rows, { status: 202, text: 'Accepted' })).toEqual([
      30_000, 30_000, 30_000,
    ]);
  });

  test('an item that says something twice or names __proto__, and nothing is polluted', () => {
    const twice = `[{"id":${JSON.stringify(id('MED'))},"status":400,"status":200,"body":"x"}]`;
    expect(read(twice)).toEqual(['unknown', 'unknown', 'unknown']);
    const polluted = `[{"id":${JSON.stringify(id('MED'))},"status":200,"body":"x","__proto__":{"status":200}}]`;
    expect(read(polluted)).toEqual(['unknown', 'unknown', 'unknown']);
    expect(Reflect.get({}, 'status')).toBeUndefined();
    const twiceInId = `[{"id":[{"key":"plan_ID","value":"${plan}"},{"key":"accum_Name","value":"RX","value":"MED"}],"status":200,"body":"x"}]`;
    expect(read(twiceInId)).toEqual(['unknown', 'unknown', 'unknown']);
  });

  test('a doubtful item takes the certainty from a clear one about the same row', () => {
    const clear = JSON.stringify(item('MED'));
    const doubtful = `{"id":${JSON.stringify(id('MED'))},"status":400,"status":200,"body":"x"}`;
    expect(read(`[${clear},${doubtful}]`)).toEqual(['unknown', 'unknown', 'unknown']);
  });

  test('a row that was sent twice in one batch', () => {
    const twice: readonly Cells[] = [
      { plan_ID: plan, accum_Name: 'MED' },
      { plan_ID: plan, accum_Name: 'med ' },
    ];
    const answer = readBatchAnswer('accumulators', twice, JSON.stringify([item('MED')]));
    expect(answer).toMatchObject({ outcomes: [{ kind: 'unknown' }, { kind: 'unknown' }] });
  });
});

test('statuses say created, updated, rejected, conflict or to be repeated', () => {
  const kindOf = (status: unknown): string | undefined => kinds([item('MED', status)])[0];
  expect([200, '200', 204, 201, ' 201 '].map(kindOf)).toEqual([
    'updated',
    'updated',
    'updated',
    'created',
    'created',
  ]);
  expect([400, 404, 422, 409, 429, 500, 503, '503'].map(kindOf)).toEqual([
    ...['rejected', 'rejected', 'rejected', 'conflict'],
    ...['repeat', 'repeat', 'repeat', 'repeat'],
  ]);
});

test('an item for a row that was never sent is told as surplus and changes nothing', () => {
  const text = JSON.stringify({ data: [item('MED'), item('OTHER')] });
  const answer = readBatchAnswer('accumulators', rows, text);
  expect(answer).toMatchObject({ kind: 'items', outcomes: [{ kind: 'updated' }, {}, {}] });
  expect(answer.kind === 'items' && answer.surplus).toHaveLength(1);
  expect(answer.kind === 'items' && answer.surplus[0]).toContain('OTHER');
});

test('the message is readable whatever type the body has', () => {
  const message = (body: unknown): string | undefined => {
    const answer = readBatchAnswer('accumulators', rows, JSON.stringify([item('MED', 400, body)]));
    return answer.kind === 'items' ? answer.outcomes[0]?.message : undefined;
  };
  expect(message('  Too low.\n ')).toBe('Too low.');
  expect(message({ title: 'Bad', detail: 'The amount is negative.' })).toBe('The amount is negative.');
  expect(message(['One.', 'Two.'])).toBe('One. Two.');
  expect(message({ errors: { annual_Max: ['Bad.'] } })).toBe('annual_Max: Bad.');
  expect(message(7)).toBe('7');
  expect(message(null)).toBe('The server answered 400 without a reason.');
  expect(message('x'.repeat(9000))).toHaveLength(500);
});

test.each([
  '',
  'null',
  '{}',
  '{"data":null}',
  '{"data":{}}',
  '{"message":"ok"}',
  '"Updated"',
  '[{"id":',
  '[NaN]',
  '<html><body>Welcome</body></html>',
  `{"data":[${JSON.stringify(item('MED'))}],"error":{"status":500}}`,
])('an answer that is no list of items says nothing of any row: %.40s', (text) => {
  expect(read(text)).toBe('notItems');
});

test('an answer nested ten thousand deep says nothing of any row', () => {
  expect(read('['.repeat(10_000) + ']'.repeat(10_000))).toBe('notItems');
});

test('two pairs name a row as the sets of them do, in whatever way they are written', () => {
  const name = fc.constantFrom(
    'plan_ID',
    'planID',
    ' PLANID',
    'accum_Name',
    'accumName',
    'ACCUM_NAME ',
    'other',
    '',
  );
  const value = fc.oneof(fc.constantFrom('P-00123', ' p-00123', '', ' ', 7, true, null), fc.string());
  const pair = fc.oneof(
    fc.record({ key: name, value }),
    fc.constantFrom(null, 'text', { key: 7, value: 'x' }),
  );
  fc.assert(
    fc.property(fc.constantFrom(...sheetNames), fc.tuple(pair, pair), (sheet, [one, other]) => {
      // The same pair once more says nothing new, but has to be read with the sets.
      expect(readItemKey(sheet, [one, other])).toEqual(readItemKey(sheet, [one, other, one]));
    }),
  );
});
