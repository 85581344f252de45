import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { contentStamp } from '../../../scripts/setup/content-stamp.mjs';
import { dependenciesAreStale } from '../../../scripts/setup/dependencies.mjs';

describe('installed dependencies', () => {
  const wanted = {
    packages: {
      '': { version: '0.1.0' },
      'node_modules/zod': { version: '4.6.7', integrity: 'sha512-a' },
      'node_modules/only-on-mac': { version: '1.0.0', integrity: 'sha512-b', optional: true },
    },
  };
  const zod = { 'node_modules/zod': { version: '4.6.7', integrity: 'sha512-a' } };

  test('are stale where nothing was installed yet', () => {
    expect(dependenciesAreStale(wanted, undefined)).toBe(true);
  });

  test('are current without the packages of other platforms', () => {
    expect(dependenciesAreStale(wanted, { packages: zod })).toBe(false);
  });

  test('are stale when a package is missing', () => {
    expect(dependenciesAreStale(wanted, { packages: {} })).toBe(true);
  });

  test('are stale when the lockfile asks for another version', () => {
    const packages = { 'node_modules/zod': { version: '4.6.6', integrity: 'sha512-a' } };
    expect(dependenciesAreStale(wanted, { packages })).toBe(true);
  });

  test('are stale when the same version has other content', () => {
    const packages = { 'node_modules/zod': { version: '4.6.7', integrity: 'sha512-x' } };
    expect(dependenciesAreStale(wanted, { packages })).toBe(true);
  });
});

describe('the stamp of the sources', () => {
  let root: string;

  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), 'planbatch-stamp-'));
    mkdirSync(path.join(root, 'shared', 'plan'), { recursive: true });
    writeFileSync(path.join(root, 'shared', 'plan', 'row.ts'), 'export const row = 1;');
    writeFileSync(path.join(root, 'package.json'), '{}');
  });

  afterEach(() => {
    rmSync(root, { recursive: true, force: true });
  });

  const stamp = (): string => contentStamp(root, ['shared', 'package.json', 'absent']);

  test('stays the same when only times change', () => {
    const before = stamp();
    utimesSync(path.join(root, 'package.json'), new Date(0), new Date(0));
    expect(stamp()).toBe(before);
  });

  test('changes with the content of a file deep inside', () => {
    const before = stamp();
    writeFileSync(path.join(root, 'shared', 'plan', 'row.ts'), 'export const row = 2;');
    expect(stamp()).not.toBe(before);
  });

  test('changes when a file is renamed', () => {
    const before = stamp();
    rmSync(path.join(root, 'shared', 'plan', 'row.ts'));
    writeFileSync(path.join(root, 'shared', 'plan', 'line.ts'), 'export const row = 1;');
    expect(stamp()).not.toBe(before);
  });

  test('does not take notice of files outside', () => {
    const before = stamp();
    writeFileSync(path.join(root, 'notes.md'), 'x');
    expect(stamp()).toBe(before);
  });
});
