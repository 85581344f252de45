import { expect, it } from 'vitest';
import { dependencyFaults } from '../../../scripts/house/dependency-rules.mjs';

const integrity = `sha512-${'a'.repeat(86)}==`;
const faultsOf = (locked: Record<string, unknown>): readonly string[] =>
  dependencyFaults({ packages: { '': {}, 'node_modules/kind': { version: '1.0.0', ...locked } } });

it.each(['MIT', '(MIT OR GPL-3.0)', 'Apache-2.0 AND MIT', 'WTFPL OR ISC'])('%s is accepted', (license) => {
  expect(faultsOf({ license, integrity })).toEqual([]);
});

it.each([undefined, 'AGPL-3.0', 'SEE LICENSE IN LICENSE', 'MIT AND GPL-2.0', 'UNLICENSED'])(
  'a package with the licence %s is a fault that says what to do',
  (license) => {
    const [fault, ...more] = faultsOf({ license, integrity });
    expect(fault).toMatch(/^kind 1\.0\.0: licence .+\. Use another package/);
    expect(more).toEqual([]);
  },
);

it.each([
  ['no checksum', {}],
  ['a checksum of old', { integrity: 'sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=' }],
  ['a folder of this computer', { integrity, link: true }],
])('a package with %s is a fault', (_what, locked) => {
  expect(faultsOf({ license: 'MIT', ...locked })).toEqual([
    'kind 1.0.0: no SHA-512 checksum. Install it from the npm registry again.',
  ]);
});
