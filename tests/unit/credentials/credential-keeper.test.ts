import { readFile, rm, stat, writeFile, mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { keptFile } from '../../../electron/connections/kept-file';
import { CredentialKeeper } from '../../../electron/credentials/credential-keeper';
import type { KeyStore } from '../../../electron/credentials/key-store';

const owner = { id: 'c1', origin: 'https://vbapi.example.com' };

/** A key store of one user: it turns bytes round, and refuses what another has turned. */
class OwnKeyStore implements KeyStore {
  isLocked = false;
  readonly asked: string[] = [];

  constructor(
    private readonly user = 7,
    private readonly name: string | null = 'test_store',
  ) {}

  readonly backend = (): Promise<string | null> => Promise.resolve(this.name);

  readonly protect = (text: string): Promise<Uint8Array> => {
    this.#open('protect');
    return Promise.resolve(
      Uint8Array.from([this.user, ...Buffer.from(text).map((byte) => byte ^ this.user)]),
    );
  };

  readonly reveal = (blob: Uint8Array): Promise<string> => {
    this.#open('reveal');
    if (blob[0] !== this.user) throw new Error('Error while decrypting');
    return Promise.resolve(Buffer.from(blob.slice(1).map((byte) => byte ^ this.user)).toString());
  };

  #open(what: string): void {
    this.asked.push(what);
    if (this.isLocked) throw new Error('Decryption is not available');
  }
}

async function openFolder(): Promise<{
  readonly file: string;
  readonly folder: string;
  readonly aside: string[];
  readonly start: (keyStore: KeyStore) => CredentialKeeper;
}> {
  const folder = await mkdtemp(path.join(tmpdir(), 'planbatch-credentials-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const file = path.join(folder, 'credentials.json');
  const aside: string[] = [];
  const start = (keyStore: KeyStore): CredentialKeeper =>
    new CredentialKeeper({
      ...{ keyStore, file: keptFile(file), now: () => 1000 },
      setAside: (name) => aside.push(name),
    });
  return { file, folder, aside, start };
}

test('with a key store secrets come back after a restart, and are nowhere in the file', async () => {
  const { start, file } = await openFolder();
  await start(new OwnKeyStore()).keep(owner, { apiKey: 'key-51c2', password: 'pass-9d1e' });
  expect(await readFile(file, 'utf8')).not.toMatch(/51c2|9d1e/);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  const again = start(new OwnKeyStore());
  expect(again.signs(owner)).toMatchObject({
    apiKey: { since: 1000, where: 'keyStore' },
    password: { since: 1000, where: 'keyStore' },
    clientCode: null,
  });
  expect(await again.read(owner)).toEqual({ apiKey: 'key-51c2', password: 'pass-9d1e' });
});

test('without one they are there until the end, and no file is written', async () => {
  const { start, folder } = await openFolder();
  const none = new OwnKeyStore(7, null);
  const keeper = start(none);
  expect(await keeper.keepsSecrets()).toBe(false);
  await keeper.keep(owner, { apiKey: 'key-51c2' });
  expect(await keeper.read(owner)).toEqual({ apiKey: 'key-51c2' });
  expect(keeper.signs(owner).apiKey).toEqual({ since: 1000, where: 'session' });
  expect(await readdir(folder)).toEqual([]);
  expect(await start(none).read(owner)).toEqual({});
});

test('a bearer token is never written down', async () => {
  const { start, folder } = await openFolder();
  const keeper = start(new OwnKeyStore());
  await keeper.keep(owner, { bearerToken: 'ey-token' });
  expect(await readdir(folder)).toEqual([]);
  expect(await keeper.read(owner)).toEqual({ bearerToken: 'ey-token' });
});

test('to another origin nothing is given out, even where the file was changed', async () => {
  const { start } = await openFolder();
  const keeper = start(new OwnKeyStore());
  await keeper.keep(owner, { apiKey: 'key-51c2' });
  const elsewhere = { ...owner, origin: 'https://vbapi.example.org' };
  expect(await keeper.read(elsewhere)).toEqual({});
  expect(keeper.signs(elsewhere).apiKey).toBeNull();
  expect(await start(new OwnKeyStore()).read(elsewhere)).toEqual({});
});

test('a key store that is locked, gone or of another user costs nothing but the question', async () => {
  const { start, file } = await openFolder();
  await start(new OwnKeyStore()).keep(owner, { apiKey: 'key-51c2' });
  const written = await readFile(file, 'utf8');
  const locked = new OwnKeyStore();
  locked.isLocked = true;
  for (const keyStore of [locked, new OwnKeyStore(9), new OwnKeyStore(7, null)]) {
    const keeper = start(keyStore);
    expect(await keeper.read(owner)).toEqual({});
    expect(keeper.signs(owner).apiKey).toEqual({ since: 1000, where: 'unreadable' });
  }
  expect(await readFile(file, 'utf8')).toBe(written);
  const back = start(locked);
  await back.read(owner);
  locked.isLocked = false;
  expect(await back.read(owner)).toEqual({ apiKey: 'key-51c2' });
  expect(back.signs(owner).apiKey).toEqual({ since: 1000, where: 'keyStore' });
});

test('what is typed while the key store is locked serves this session', async () => {
  const { start } = await openFolder();
  const locked = new OwnKeyStore();
  locked.isLocked = true;
  const keeper = start(locked);
  await keeper.keep(owner, { password: 'pass-9d1e' });
  expect(await keeper.read(owner)).toEqual({ password: 'pass-9d1e' });
  expect(keeper.signs(owner).password).toEqual({ since: 1000, where: 'session' });
});

test('what is forgotten is gone from memory and file', async () => {
  const { start, file } = await openFolder();
  const keeper = start(new OwnKeyStore());
  await keeper.keep(owner, { apiKey: 'key-51c2', password: 'pass-9d1e' });
  await keeper.forget(owner.id, ['apiKey']);
  expect(await keeper.read(owner)).toEqual({ password: 'pass-9d1e' });
  expect(await start(new OwnKeyStore()).read(owner)).toEqual({ password: 'pass-9d1e' });
  await keeper.forget(owner.id);
  expect(await keeper.read(owner)).toEqual({});
  expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({ version: 1, connections: {} });
});

test('nothing is asked of the key store before a secret is needed', async () => {
  const { start } = await openFolder();
  await start(new OwnKeyStore()).keep(owner, { apiKey: 'key-51c2' });
  const keyStore = new OwnKeyStore();
  start(keyStore).signs(owner);
  expect(keyStore.asked).toEqual([]);
});

test.each(['', '{', '{"version":1,"connections":{"c1":{"apiKey":{"backend":"x"}}}}'])(
  'a file with %j is set aside',
  async (text) => {
    const { start, file, aside } = await openFolder();
    await writeFile(file, text);
    expect(await start(new OwnKeyStore()).read(owner)).toEqual({});
    expect(aside).toHaveLength(1);
  },
);
