import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Policy } from '../../../electron/connections/policy/policy';
import { readPolicy } from '../../../electron/connections/policy/read-policy';
import { policyPlace } from '../../../electron/launch/policy-place';

const good = '{"kind":"planbatch-policy","version":1,"atMost":{"batchSize":7}}';

async function policyFile(text = good): Promise<{ readonly folder: string; readonly file: string }> {
  const root = await mkdtemp(path.join(tmpdir(), 'planbatch-policy-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  const folder = path.join(root, 'planbatch');
  await mkdir(folder, { mode: 0o755 });
  const file = path.join(folder, 'policy.json');
  await writeFile(file, text, { mode: 0o644 });
  return { folder, file };
}

const read = (file: string): Policy => readPolicy({ file, isTrial: true, platform: 'linux' });
const reason = (policy: Policy): string => (policy.kind === 'refused' ? policy.reason : policy.kind);

test('a policy of the administrators is read', async () => {
  const { file } = await policyFile();
  expect(read(file)).toMatchObject({ kind: 'rules', rules: { atMost: { batchSize: 7 } } });
});

test('without a file there is no policy', async () => {
  const { folder, file } = await policyFile();
  expect(read(path.join(folder, 'other.json'))).toEqual({ kind: 'none' });
  expect(read(path.join(file, 'below.json'))).toEqual({ kind: 'none' });
});

test.each([0o666, 0o646, 0o602])('a file that others can change (%o) is refused', async (mode) => {
  const { file } = await policyFile();
  await chmod(file, mode);
  expect(reason(read(file))).toContain('Others than administrators can change it');
});

test('on Windows, a file the person may write is refused', async () => {
  const { file } = await policyFile();
  const policy = readPolicy({ file, isTrial: true, platform: 'win32' });
  expect(reason(policy)).toContain('Others than administrators can change it');
});

test('a file in a folder that others can change is refused, also behind a link', async () => {
  const { folder, file } = await policyFile();
  const other = await policyFile();
  const link = path.join(other.folder, 'link.json');
  await symlink(file, link);
  expect(read(link).kind).toBe('rules');
  await chmod(folder, 0o777);
  expect(reason(read(file))).toContain('Others than administrators can change its folder');
  expect(reason(read(link))).toContain('Others than administrators can change its folder');
});

test.each([
  [
    'a folder',
    (file: string) => rm(file).then(() => mkdir(file, { mode: 0o755 })),
    /not a file|cannot be read/,
  ],
  ['a very large file', (file: string) => writeFile(file, ' '.repeat(1_000_001)), /too large/],
  ['a damaged file', (file: string) => writeFile(file, good.slice(0, -1)), /no JSON object/],
])('%s is refused in words', async (_, spoil, words) => {
  const { file } = await policyFile();
  await spoil(file);
  expect(reason(read(file))).toMatch(words);
});

test('the release knows no other place than that of the platform', () => {
  const commandLine = { getSwitchValue: () => '/tmp/mine.json' };
  const place = (platform: NodeJS.Platform, mayBeTested = false): object =>
    policyPlace({ commandLine, mayBeTested, platform, environment: { ProgramData: 'D:\\Data' } });
  expect(place('linux')).toEqual({ file: '/etc/planbatch/policy.json', isTrial: false });
  expect(place('darwin')).toEqual({
    file: '/Library/Application Support/Planbatch/policy.json',
    isTrial: false,
  });
  expect(place('win32')).toEqual({ file: 'D:\\Data\\Planbatch\\policy.json', isTrial: false });
  expect(place('linux', true)).toEqual({ file: path.resolve('/tmp/mine.json'), isTrial: true });
});
