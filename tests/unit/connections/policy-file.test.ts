import { expect, test } from 'vitest';
import type { Policy } from '../../../electron/connections/policy/policy';
import { policyIn } from '../../../electron/connections/policy/policy-file';
import { defaultLimits } from '../../../shared/ipc/connection-rules';

const address = 'https://vbapi.example.com/vbasoftware';
const live = { name: 'Live', environment: 'production', baseUrl: address, database: 'LIVE' };

const policy = (parts: object): Policy =>
  policyIn(JSON.stringify({ kind: 'planbatch-policy', version: 1, ...parts }));

test('a policy locks, caps and hands out', () => {
  const found = policy({
    locked: { baseUrl: `${address}/` },
    atMost: { batchSize: 50, requestsPerSecond: 5 },
    connections: [{ ...live, clientId: 'C1', limits: { batchSize: 20, plansAtOnce: 1 } }],
    onlyTheseConnections: true,
  });
  expect(found).toMatchObject({
    kind: 'rules',
    rules: {
      locked: { baseUrl: address },
      atMost: { batchSize: 50, requestsPerSecond: 5 },
      allowsOwn: false,
      connections: [
        {
          fields: {
            ...{ ...live, clientId: 'C1', userName: '' },
            limits: { ...defaultLimits, batchSize: 20, requestsPerSecond: 5, plansAtOnce: 1 },
          },
        },
      ],
    },
  });
});

test('what is handed out is known by where it leads, whatever it is called', () => {
  const idOf = (one: object): string => {
    const found = policy({ connections: [one] });
    return found.kind === 'rules' ? (found.rules.connections[0]?.id ?? '') : found.kind;
  };
  expect(idOf({ ...live, name: 'Other' })).toBe(idOf(live));
  expect(idOf({ ...live, baseUrl: `${address}2` })).not.toBe(idOf(live));
  expect(idOf({ ...live, environment: 'test' })).not.toBe(idOf(live));
});

test('a policy with nothing in it sets nothing, also with the mark that Windows puts before a text', () => {
  const text = '\uFEFF{"kind":"planbatch-policy","version":1}';
  expect(policyIn(text)).toEqual({
    kind: 'rules',
    rules: { locked: {}, atMost: {}, connections: [], allowsOwn: true },
  });
});

test.each<[string, object, string]>([
  ['a misspelt rule', { atMots: { batchSize: 1 } }, 'It has a part “atMots” that is not known.'],
  [
    'a misspelt limit',
    { atMost: { batchsize: 1 } },
    '“atMost” in it has a part “batchsize” that is not known.',
  ],
  [
    'a limit out of reach',
    { atMost: { batchSize: 0 } },
    '“atMost.batchSize” in it is missing or not what it should be.',
  ],
  ['another version', { version: 2 }, '“version” in it is missing or not what it should be.'],
  [
    'an address without encryption',
    { locked: { baseUrl: 'http://vbapi.example.com' } },
    'must begin with https://',
  ],
  [
    'a password in an address',
    { connections: [{ ...live, baseUrl: 'https://a:b@example.com' }] },
    '“Live” in it: ',
  ],
  ['a secret', { connections: [{ ...live, apiKey: 'x' }] }, '“connections.0” in it has a part “apiKey”'],
  ['practice locked', { locked: { environment: 'practice' } }, '“locked.environment” in it'],
  [
    'a contradiction',
    { locked: { database: 'TEST' }, connections: [live] },
    '“Live” in it is not what “locked”',
  ],
  [
    'the same place twice',
    { connections: [live, { ...live, name: 'Again' }] },
    'leads where another one leads',
  ],
  ['nothing left to use', { onlyTheseConnections: true }, 'allows only its own connections and has none'],
])('%s refuses the whole policy, in words', (_, parts, words) => {
  const found = policy(parts);
  expect(found.kind === 'refused' ? found.reason : found).toContain(words);
});

test.each(['', '{', 'null', '[]', '"text"', '{}'])('%j is no policy', (text) => {
  expect(policyIn(text).kind).toBe('refused');
});
