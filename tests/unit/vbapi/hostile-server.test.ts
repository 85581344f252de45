import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { shownText, withoutSecrets } from '../../../electron/vbapi/hidden-secrets';
import type { VbapiAccess } from '../../../electron/vbapi/vbapi-access';
import { startClient } from './started-client';
import { answerWith, type RawAnswer, startRawServer } from './raw-server';

const secrets = {
  apiKey: 'canary-key-7f3a91',
  password: 'canary-"pass"-2bd84e',
  clientCode: 'canary-code-90cc1d',
};
const basic = Buffer.from(`ann:${secrets.password}`).toString('base64');
const planted = [...Object.values(secrets), JSON.stringify(secrets.password).slice(1, -1), basic];

/** What a client says that asks such a server for its plans; a rejection fails the test. */
async function saidAbout(answer: RawAnswer, given: Partial<VbapiAccess> = {}): Promise<string> {
  const baseUrl = await startRawServer(answer);
  const access = { baseUrl, ...secrets, user: 'ann', bearerToken: 'canary-token-e55a07', ...given };
  const { client } = await startClient({ deadline: 400 }, access);
  const plans = await client.listPlans();
  expect(plans.ok).toBe(false);
  return plans.ok ? '' : plans.failure.message;
}

const json = 'Content-Type: application/json\r\n';
const sentence =
  /^The (answer cannot be understood|service did not answer in time|line was cut|service has trouble at the moment)\b.*\.$/;

/** Keeps sending until nobody listens any more. */
const endless: RawAnswer = (socket) => {
  socket.write('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n');
  const chunk = `100000\r\n${' '.repeat(0x10_00_00)}\r\n`;
  const more = (): void => {
    while (socket.writable && socket.write(chunk));
  };
  socket.on('drain', more);
  more();
};

const hostile: readonly (readonly [string, RawAnswer])[] = [
  ['an answer without end', endless],
  ['a list nested 200,000 deep', answerWith('['.repeat(200_000) + ']'.repeat(200_000), { head: json })],
  ['data nested 200,000 deep', answerWith(`{"data":${'[{"a":'.repeat(200_000)}`, { head: json })],
  [
    'a head that is followed by nothing',
    (socket) => socket.write('HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n'),
  ],
  ['a head without end', (socket) => socket.write(`HTTP/1.1 200 OK\r\nX-Pad: ${'a'.repeat(400_000)}`)],
  ['bytes that are no text', answerWith(randomBytes(500_000), { head: json })],
  ['bytes that are no HTTP', (socket) => socket.end(randomBytes(1_000))],
  ['nothing at all', (socket) => socket.destroy()],
  ['two lengths that differ', answerWith('{}', { head: 'Content-Length: 400\r\n' })],
  ['a line in the head that is no header', answerWith('{}', { head: 'no colon here\r\n' })],
  ['a header with a character of control', answerWith('{}', { head: 'X-Pagination: a\u0000b\r\n' })],
  ['a header split in two', answerWith('{}', { head: 'X-Pagination: a\nLocation: http://127.0.0.1:1/\r\n' })],
  ['a status nobody knows', answerWith('{}', { status: '999 Well' })],
  ['a compressed body that is not', answerWith('not compressed', { head: 'Content-Encoding: gzip\r\n' })],
  ['a prototype in place of the data', answerWith('{"__proto__":{"data":[]},"data":{"length":1}}')],
];

test.each(hostile)(
  '%s is a failure told in a sentence',
  async (_what, answer) => {
    const said = await saidAbout(answer);
    expect(said).toMatch(sentence);
    expect(said.length).toBeLessThan(400);
    for (const secret of planted) expect(said).not.toContain(secret);
    expect(Object.prototype).not.toHaveProperty('data');
  },
  30_000,
);

test('an answer that comes along unasked is not taken for the next', async () => {
  const forged = '{"data":[{"plan_ID":"FORGED"}],"error":null}';
  let requests = 0;
  const baseUrl = await startRawServer((socket, request) => {
    requests += 1;
    const second = `HTTP/1.1 200 OK\r\nContent-Length: ${String(forged.length)}\r\n\r\n${forged}`;
    answerWith(`{"error":{"detail":"No."}}`, { status: '403 Forbidden' })(socket, request);
    if (requests === 1) socket.write(second);
  });
  const { client } = await startClient({ deadline: 400 }, { baseUrl, bearerToken: 'canary-token-e55a07' });
  for (const plans of [await client.listPlans(), await client.listPlans()]) {
    expect(JSON.stringify(plans)).not.toContain('FORGED');
    expect(plans.ok).toBe(false);
  }
});

test('a service that repeats the request in its complaint does not bring the secrets to the screen', async () => {
  const mirror: RawAnswer = (socket, request) => {
    const detail = `Refused: ${request} ${secrets.password}`;
    answerWith(JSON.stringify({ data: null, error: { detail } }), { status: '403 Forbidden' })(
      socket,
      request,
    );
  };
  const baseUrl = await startRawServer(mirror);
  const { client } = await startClient({}, { baseUrl, ...secrets, user: 'ann' });
  const plans = JSON.stringify(await client.listPlans());
  expect(plans).toContain('Refused: ');
  expect(plans).toContain('(secret)');
  for (const secret of planted) expect(plans).not.toContain(secret);
});

test('words that only look like a short secret stay', () => {
  expect(withoutSecrets('The plan is active.', { 'x-api-key': 'plan' })).toBe('The plan is active.');
});

test('rows that read like a secret come as the service holds them', async () => {
  const row = { plan_ID: 'P1', accum_Name: 'canary-key-7f3a91', description: 'canary-token-e55a07' };
  const rows = JSON.stringify({ data: [row], error: null });
  const baseUrl = await startRawServer(answerWith(rows, { head: json }));
  const { client } = await startClient({}, { baseUrl, ...secrets, bearerToken: 'canary-token-e55a07' });
  const read = await client.listRows('P1', 'accumulators');
  expect(JSON.stringify(read)).toContain('canary-key-7f3a91');
  expect(JSON.stringify(read)).not.toContain('(secret)');
});

test('a service that repeats the request in a good answer does not bring the secrets along', async () => {
  const mirror: RawAnswer = (socket, request) => {
    answerWith(JSON.stringify({ data: null, error: { detail: `Refused: ${request}` } }))(socket, request);
  };
  const baseUrl = await startRawServer(mirror);
  const { client } = await startClient({}, { baseUrl, ...secrets, bearerToken: 'canary-token-e55a07' });
  expect(JSON.stringify(await client.listPlans())).not.toContain('canary-');
});

test('an item of a batch is known by its key, whatever secret that reads like', () => {
  const request = { method: 'PUT', headers: { 'x-api-key': 'DED2026', Authorization: 'Bearer long-token' } };
  const text = '{"id":"DED2026","message":"long-token is no plan"}';
  expect(shownText(text, { request: { ...request, body: '["DED2026"]' }, isGood: true })).toBe(
    '{"id":"DED2026","message":"(secret) is no plan"}',
  );
});
