import { describe, expect, test } from 'vitest';
import type { VbapiSurroundings } from '../../../electron/vbapi/vbapi-access';
import type { Failure } from '../../../shared/ipc/failure';
import { startClient } from './started-client';

type Fetch = VbapiSurroundings['fetch'];
interface Trouble {
  readonly what: string;
  readonly fetch: Fetch;
  readonly kind: Failure['kind'];
  readonly nextStep: Failure['nextStep'];
  /** What happened, and what to do. */
  readonly words: readonly [RegExp, RegExp];
}

const throwing =
  (code: string): Fetch =>
  () =>
    Promise.reject(new Error(`net::${code}`));
const answering =
  (status: number, body = ''): Fetch =>
  () =>
    Promise.resolve(new Response(body, { status, headers: { 'Content-Type': 'text/html' } }));

/** What lies between this computer and the service, as Electron's network or an answer tells of it. */
const troubles: readonly Trouble[] = [
  {
    ...{ what: 'no network', fetch: throwing('ERR_INTERNET_DISCONNECTED') },
    ...{ kind: 'offline', nextStep: 'retry', words: [/computer is offline/, /Connect it/] },
  },
  {
    ...{ what: 'an address that is not found', fetch: throwing('ERR_NAME_NOT_RESOLVED') },
    ...{
      kind: 'offline',
      nextStep: 'retry',
      words: [/was not found/, /Check the base URL, and the network or VPN/],
    },
  },
  {
    ...{ what: 'a proxy that lets nothing through', fetch: throwing('ERR_PROXY_CONNECTION_FAILED') },
    ...{
      kind: 'offline',
      nextStep: 'retry',
      words: [/proxy of your network/, /Ask those who run the network/],
    },
  },
  {
    ...{ what: 'a proxy that wants a sign-in', fetch: throwing('ERR_UNEXPECTED_PROXY_AUTH') },
    ...{
      kind: 'offline',
      nextStep: 'retry',
      words: [/wants a sign-in of its own/, /Ask those who run the network/],
    },
  },
  {
    ...{ what: 'a proxy that answers so', fetch: answering(407, '<html>Proxy') },
    ...{
      kind: 'offline',
      nextStep: 'checkConnection',
      words: [/wants a sign-in of its own/, /Ask those who run/],
    },
  },
  {
    ...{ what: 'a captive portal', fetch: answering(200, '<!doctype html><p>Welcome to the hotel') },
    ...{ kind: 'notUnderstood', nextStep: 'checkConnection', words: [/is a web page/, /open a web browser/] },
  },
  {
    ...{ what: 'a captive portal that says so', fetch: answering(511, '<html>') },
    ...{
      kind: 'offline',
      nextStep: 'checkConnection',
      words: [/wants you to sign in first/, /Open a web browser/],
    },
  },
  {
    ...{ what: 'a redirect to a sign-in', fetch: throwing('ERR_UNEXPECTED_REDIRECT') },
    ...{ kind: 'notFound', nextStep: 'checkConnection', words: [/has moved/, /Check the base URL/] },
  },
  {
    ...{ what: 'a certificate that has expired, or a wrong clock', fetch: throwing('ERR_CERT_DATE_INVALID') },
    ...{
      kind: 'certificate',
      nextStep: 'checkConnection',
      words: [/has expired, or the clock/, /Check date and time/],
    },
  },
  {
    ...{ what: 'a certificate nobody vouches for', fetch: throwing('ERR_CERT_AUTHORITY_INVALID') },
    ...{
      kind: 'certificate',
      nextStep: 'checkConnection',
      words: [/not trusted/, /Check the base URL, or ask those/],
    },
  },
];

describe.each(troubles)('$what', ({ fetch: troubled, kind, nextStep, words }) => {
  test('is told in plain words with what to do, also where it keeps the sign-in from happening', async () => {
    const { client, practice } = await startClient({ fetch: troubled });
    const read = await client.listPlans(1);
    expect(read).toMatchObject({ ok: false, failure: { kind, nextStep } });
    for (const part of words) expect(read.ok ? '' : read.failure.message).toMatch(part);
    expect(await practice.control.requests()).toEqual([]);
  });

  test('is told in the same words once signed in', async () => {
    let isTroubled = false;
    const { client } = await startClient({
      fetch: (url, init) => (isTroubled ? troubled : fetch)(url, init),
    });
    expect(await client.listPlans(1)).toMatchObject({ ok: true });
    isTroubled = true;
    const read = await client.listPlans(1);
    expect(read).toMatchObject({ ok: false, failure: { kind, nextStep } });
    for (const part of words) expect(read.ok ? '' : read.failure.message).toMatch(part);
  });

  test('never makes a batch count as refused or saved', async () => {
    const { client } = await startClient({ fetch: troubled });
    const sent = await client.putBatch({ sheet: 'accumulators', planId: 'P1', body: '[]' });
    expect(sent).toMatchObject({ kind: 'notSent' });
    expect(sent).not.toMatchObject({ cause: 'signIn' });
  });
});
