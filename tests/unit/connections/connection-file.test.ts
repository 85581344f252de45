import { expect, test } from 'vitest';
import {
  connectionFileText,
  connectionsIn,
  newConnections,
} from '../../../electron/connections/connection-file';
import { defaultLimits } from '../../../shared/ipc/connection-rules';
import type { ConnectionFields } from '../../../shared/ipc/kept-connection-schemas';

const fields: ConnectionFields = {
  ...{ name: 'Renewals', environment: 'test', baseUrl: 'https://vbapi.example.com/vbasoftware' },
  ...{ database: 'TEST', userName: 'ann', clientId: 'C1', limits: { ...defaultLimits, batchSize: 50 } },
};

test('what is written is read again, but for the name of the user', () => {
  const text = connectionFileText([{ id: 'a', fields }]);
  expect(text).not.toContain('ann');
  expect(connectionsIn(text)).toEqual([{ ...fields, userName: '' }]);
});

test('a place that is there already is left out, a name that is taken gets a number', () => {
  const elsewhere = { ...fields, database: 'OTHER' };
  const sameAgain = { ...fields, name: 'Something else', baseUrl: 'HTTPS://vbapi.example.com/vbasoftware/' };
  const added = newConnections([fields, sameAgain, elsewhere, elsewhere], [fields]);
  expect(added.map(({ name, database }) => [name, database])).toEqual([['Renewals 2', 'OTHER']]);
});

test.each([
  ['nothing', ''],
  ['no JSON', '{'],
  ['another file', '{"kind":"other","version":1,"connections":[]}'],
  [
    'a secret',
    JSON.stringify({ kind: 'planbatch-connections', version: 1, connections: [{ ...fields, apiKey: 'x' }] }),
  ],
  [
    'an address without encryption',
    JSON.stringify({
      kind: 'planbatch-connections',
      version: 1,
      connections: [{ ...fields, baseUrl: 'http://vbapi.example.com' }],
    }),
  ],
])('a file with %s is refused whole', (_, text) => {
  expect(connectionsIn(text)).toBeUndefined();
});
