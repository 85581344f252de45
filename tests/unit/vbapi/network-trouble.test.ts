import { expect, test } from 'vitest';
import { answerText } from '../../../electron/vbapi/answer-text';
import { networkTrouble } from '../../../electron/vbapi/network-trouble';
import { takeToken, vendorRateLimit } from '../../../electron/practice/token-bucket';
import { afterAnswer, afterPause, fullBucket, holdOf, take } from '../../../electron/vbapi/token-bucket';

const idle = new AbortController().signal;
const nodeError = (code: string): Error =>
  new TypeError('fetch failed', { cause: Object.assign(new Error(`connect ${code}`), { code }) });
const reason = (error: Error): string => networkTrouble(error, idle).reason;

test('a connection that was never made is told from one that was cut', () => {
  for (const code of ['ENOTFOUND', 'EAI_AGAIN', 'ECONNREFUSED', 'EHOSTUNREACH', 'UND_ERR_CONNECT_TIMEOUT']) {
    expect([code, reason(nodeError(code))]).toEqual([code, 'unreachable']);
  }
  for (const name of [
    'NAME_NOT_RESOLVED',
    'CONNECTION_REFUSED',
    'INTERNET_DISCONNECTED',
    'PROXY_CONNECTION_FAILED',
  ]) {
    expect([name, reason(new Error(`net::ERR_${name}`))]).toEqual([name, 'unreachable']);
  }
  for (const code of ['ECONNRESET', 'ETIMEDOUT', 'EPIPE', 'UND_ERR_SOCKET', 'SOMETHING_NEW']) {
    expect([code, reason(nodeError(code))]).toEqual([code, 'cut']);
  }
  for (const name of [
    'CONNECTION_RESET',
    'CONNECTION_CLOSED',
    'EMPTY_RESPONSE',
    'NETWORK_CHANGED',
    'FAILED',
  ]) {
    expect([name, reason(new Error(`net::ERR_${name}`))]).toEqual([name, 'cut']);
  }
});

test('certificates and redirects are known by their words in Node and in Electron', () => {
  expect(reason(nodeError('DEPTH_ZERO_SELF_SIGNED_CERT'))).toBe('certificate');
  expect(reason(nodeError('CERT_HAS_EXPIRED'))).toBe('certificate');
  expect(reason(nodeError('UNABLE_TO_VERIFY_LEAF_SIGNATURE'))).toBe('certificate');
  expect(reason(new Error('net::ERR_CERT_AUTHORITY_INVALID'))).toBe('certificate');
  expect(reason(new TypeError('fetch failed', { cause: new Error('unexpected redirect') }))).toBe(
    'redirected',
  );
  expect(reason(new Error("Attempted to redirect, but redirect policy was 'error'"))).toBe('redirected');
});

test('a greeting of TLS that comes to nothing has words of its own, and may have come after the request', () => {
  for (const thrown of [
    nodeError('ERR_SSL_WRONG_VERSION_NUMBER'),
    nodeError('EPROTO'),
    new Error('net::ERR_SSL_PROTOCOL_ERROR'),
  ]) {
    expect(networkTrouble(thrown, idle)).toMatchObject({ reason: 'handshake', mayBeApplied: true });
  }
  const old = networkTrouble(new Error('net::ERR_SSL_VERSION_OR_CIPHER_MISMATCH'), idle);
  expect(old).toMatchObject({ reason: 'certificate' });
  expect(old.message).toContain('offers no secure connection');
});

test('whatever is thrown after the deadline is a timeout', () => {
  const over = AbortSignal.abort();
  expect(networkTrouble(new Error('x'), over)).toMatchObject({ reason: 'timeout', mayBeApplied: true });
});

test('only what may have reached the service counts as perhaps applied', () => {
  expect(networkTrouble(nodeError('ECONNRESET'), idle).mayBeApplied).toBe(true);
  expect(networkTrouble(nodeError('ECONNREFUSED'), idle).mayBeApplied).toBe(false);
});

test('an answer beyond the limit is not read to its end', async () => {
  let pulled = 0;
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      pulled += 1;
      controller.enqueue(new Uint8Array(1000).fill(32));
    },
  });
  await expect(answerText(new Response(endless), 10_000)).rejects.toThrow('longer than');
  expect(pulled).toBeLessThan(20);
});

test('text in pieces that cut a character apart is put together', async () => {
  const bytes = new TextEncoder().encode('\uFEFF{"a":"\u00e9\u{1F600}"}');
  const pieces = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
      controller.close();
    },
  });
  expect(await answerText(new Response(pieces))).toBe('{"a":"\u00e9\u{1F600}"}');
});

test('permits come back at 24 a second from the first answer on, 45 at most', () => {
  let bucket = fullBucket();
  const waits: number[] = [];
  const ask = (now: number): void => {
    const taken = take(bucket, now);
    bucket = taken.bucket;
    waits.push(taken.wait);
  };
  for (let count = 0; count < 47; count += 1) ask(5000);
  expect(waits.slice(0, 45).every((wait) => wait === 0)).toBe(true);
  expect(waits.slice(45)).toEqual([42, 84]);
  bucket = afterAnswer(bucket, 6000);
  ask(6050);
  expect(waits.at(-1)).toBe(75);
  ask(60_000);
  expect(waits.at(-1)).toBe(0);
  expect(bucket.permits).toBe(44);
});

test.each([1_000, 5_000])(
  '%i requests take no longer than the limit demands, and the service refuses none',
  (count) => {
    let bucket = fullBucket();
    let server = { tokens: vendorRateLimit.burst, at: 0 };
    let now = 0;
    for (let request = 0; request < count; request += 1) {
      const taken = take(bucket, now);
      now += taken.wait;
      const asked = takeToken(server, vendorRateLimit, now);
      server = asked;
      expect(asked.passes).toBe(true);
      bucket = afterAnswer(taken.bucket, now);
    }
    const least = ((count - 45) * 1000) / 24;
    expect(now).toBeGreaterThanOrEqual(Math.floor(least));
    expect(now / least).toBeLessThan(1.01);
  },
);

test('a 429 holds everything for as long as the service asks, then lets one request try at half the rate', () => {
  const answered = afterAnswer(take(fullBucket(), 0).bucket, 0);
  const held = afterPause(answered, 100, 7_000);
  expect(holdOf(held, 100)).toBe(7_000);
  // Others that left before are told the same; it is one warning.
  const told = afterPause(held, 150, 7_000);
  expect(told).toMatchObject({ rate: 12, heldUntil: 7_150 });
  const first = take(told, 7_150);
  expect(first.wait).toBe(0);
  expect(take(first.bucket, 7_150).wait).toBe(84);
});

test('a pause of no stated length is a second, an absurd one five minutes', () => {
  expect(holdOf(afterPause(fullBucket(), 0, null), 0)).toBe(1_000);
  expect(holdOf(afterPause(fullBucket(), 0, 9e9), 0)).toBe(300_000);
});

test('the rate comes back with the answers, and never above its greatest', () => {
  let bucket = afterPause(fullBucket(), 0, 0);
  for (let count = 0; count < 24 * 12; count += 1) bucket = afterAnswer(bucket, count);
  expect(bucket.rate).toBeGreaterThan(23);
  for (let count = 0; count < 100; count += 1) bucket = afterAnswer(bucket, count);
  expect(bucket.rate).toBe(24);
});
