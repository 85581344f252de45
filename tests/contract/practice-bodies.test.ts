import { describe, expect, it } from 'vitest';
import { bodyOf, signedInCaller } from '../support/practice-call';
import { startPractice } from '../support/practice';

const path = '/plans/00123/accumulators-batch';
const json = { 'content-type': 'application/json' };

/** Status and problem for a body of these bytes; the server must still answer the next call. */
async function verdict(
  bytes: Buffer,
  headers: Readonly<Record<string, string | undefined>> = json,
): Promise<string> {
  const { access } = await startPractice({ bodyLimit: 100_000 });
  const call = await signedInCaller(access);
  const answer = await call('PUT', path, { body: bytes, headers });
  expect((await call('GET', '/plans')).status).toBe(200);
  return `${answer.status} ${bodyOf(answer).error?.detail ?? ''}`;
}

describe('a body that is not what it should be', () => {
  const cases: readonly (readonly [what: string, bytes: Buffer, verdict: string])[] = [
    ['nothing', Buffer.alloc(0), '400 A non-empty request body is required.'],
    ['cut JSON', Buffer.from('[{"plan_ID":"00123"'), '400 The request body is not valid JSON.'],
    ['words', Buffer.from('NaN'), '400 The request body is not valid JSON.'],
    ['one object', Buffer.from('{"plan_ID":"00123"}'), '400 The request body must be an array.'],
    ['null', Buffer.from('null'), '400 The request body must be an array.'],
    [
      'bytes that are no UTF-8',
      Buffer.from([0x5b, 0x22, 0xff, 0xfe, 0x22, 0x5d]),
      '400 The request body is not valid UTF-8.',
    ],
    [
      'arrays 65 deep',
      Buffer.from('['.repeat(65) + ']'.repeat(65)),
      '400 The request body is nested deeper than 64 levels.',
    ],
    [
      'arrays 40,000 deep',
      Buffer.from('['.repeat(40_000)),
      '400 The request body is nested deeper than 64 levels.',
    ],
    [
      'a key nested too deep to be echoed',
      Buffer.from(`[{"plan_ID":${'['.repeat(9000)}${']'.repeat(9000)}}]`),
      '400 The request body is nested deeper than 64 levels.',
    ],
    ['more bytes than the limit', Buffer.alloc(100_001, ' '), '413 The request body is too large.'],
  ];

  it.each(cases)('is refused when it holds %s', async (_, bytes, expected) => {
    expect(await verdict(bytes)).toBe(expected);
  });

  it.each([
    [{ 'content-type': undefined }],
    [{ 'content-type': 'text/plain' }],
    [{ 'content-type': 'application/json; charset=latin1' }],
    [{ ...json, 'content-encoding': 'gzip' }],
  ])('is refused with the headers %o', async (headers) => {
    expect(await verdict(Buffer.from('[]'), headers)).toMatch(/^415 The request body must /);
  });

  it.each(['text/json', 'application/vnd.plan+json', 'application/json; charset="UTF-8"'])(
    'is read as %s',
    async (type) => {
      expect(await verdict(Buffer.from('[]'), { 'content-type': type })).toBe('207 ');
    },
  );

  it('is read behind a byte order mark, and with brackets inside of strings', async () => {
    const item = { plan_ID: '00123', accum_Name: 'A', entry_User: '['.repeat(20) };
    const deep = [item, { ...item, entry_User: '"\\[{' }];
    expect(await verdict(Buffer.from(`\uFEFF${JSON.stringify(deep)}`))).toBe('207 ');
  });
});

describe('keys that mean something to the language', () => {
  it('are unknown fields and change nothing else', async () => {
    const { access } = await startPractice();
    const call = await signedInCaller(access);
    const item = '{"plan_ID":"00123","accum_Name":"A","__proto__":{"annual_Max":1},"constructor":2}';
    const { data } = bodyOf(await call('PUT', path, { body: Buffer.from(`[${item}]`), headers: json }));
    expect(data).toMatchObject([
      { status: 400, body: 'The field __proto__ is not known. The field constructor is not known.' },
    ]);
    expect(Object.hasOwn(Object.prototype, 'annual_Max')).toBe(false);
  });

  it('may be the name of an accumulator', async () => {
    const { access } = await startPractice();
    const call = await signedInCaller(access);
    const names = ['__proto__', 'toString'];
    const items = names.map((accum_Name) => ({ plan_ID: '00123', accum_Name }));
    expect(bodyOf(await call('PUT', path, { body: items })).data).toMatchObject([
      { status: 201 },
      { status: 201 },
    ]);
    for (const name of names) {
      const { data } = bodyOf(await call('GET', `/plans/00123/accumulators/${name}`));
      expect(data).toMatchObject({ accum_Name: name });
    }
  });
});
