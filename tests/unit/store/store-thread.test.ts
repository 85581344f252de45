import { mkdtempSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { Keeping } from '../../../electron/drafts/store/keeping';
import { newestSchema } from '../../../electron/drafts/store/schema';
import { openStoreThread, type StoreThread } from '../../../electron/drafts/store/store-thread';
import { unpackedRows } from '../../../shared/plan/packed-row';
import { bundled } from './bundled';
import { change } from './changed-file';
import { gesture, serverRow, set, temporaryFolder } from './store-bed';

let workerFile = '';

beforeAll(async () => {
  const entry = path.resolve(import.meta.dirname, '../../../electron/drafts/store/store-worker.ts');
  workerFile = await bundled(entry, 'store-thread');
});

interface Opened extends StoreThread {
  readonly folder: string;
  readonly states: readonly Keeping[];
}

async function openThread(root = temporaryFolder()): Promise<Opened> {
  const states: Keeping[] = [];
  const folder = path.join(root, 'workspaces');
  const thread = await openStoreThread({
    workerFile,
    folder,
    lifeboatFolder: path.join(root, 'lifeboat'),
    stateChanged: (state) => states.push(state),
    lost: () => undefined,
  });
  onTestFinished(() => thread.close().catch(() => undefined));
  return { ...thread, folder, states };
}

describe('the store in its thread', () => {
  it('does calls in the order they are made and moves rows over as text', async () => {
    const { store, states } = await openThread();
    const { id } = await store.createWorkspace({ connection: 'practice', name: 'Renewal' });
    const rows = Array.from({ length: 10_000 }, (_, at) => serverRow(`row-${at}`));
    const answers: string[] = [];
    const done = (name: string) => (): unknown => answers.push(name);
    await Promise.all([
      store.addRows({ id, rows }).then(done('add')),
      store.applyEdits(gesture(id, [set('row-9999', { annual_Max: '1' })])).then(done('edit')),
      store.readChunk({ id, after: null }).then(done('read')),
      store.state().then(done('state')),
    ]);
    expect(answers).toEqual(['add', 'edit', 'read', 'state']);
    const { places } = await store.openWorkspace({ id });
    const chunks = [await store.readChunk({ id, after: null })];
    for (let last = chunks[0]; last !== undefined && last.next !== null; last = chunks.at(-1)) {
      chunks.push(await store.readChunk({ id, after: last.next }));
    }
    const read = chunks.flatMap(({ text }) => unpackedRows(new TextDecoder().decode(text), places));
    expect(chunks.length).toBeGreaterThan(2);
    expect(read.map((row) => row.id)).toEqual(rows.map((row) => row.id));
    expect(read.at(-1)?.cells['annual_Max']).toBe('1');
    expect(states.at(-1)).toMatchObject({ kind: 'kept' });
  });

  it('says how the start went, and finds everything again after a close', async () => {
    const root = temporaryFolder();
    const first = await openThread(root);
    const { id } = await first.store.createWorkspace({ connection: 'practice', name: 'Renewal' });
    await first.close();
    await expect(first.store.listWorkspaces()).rejects.toThrow('The store is closed');
    const second = await openThread(root);
    expect(second.report).toMatchObject({ schema: newestSchema, wasUnclean: false, setAside: null });
    expect(await second.store.listWorkspaces()).toMatchObject([{ id, name: 'Renewal' }]);
  });

  it('refuses a file of a newer version, a file that is no workspace, and a workspace that is not there', async () => {
    const root = temporaryFolder();
    const { store, folder, close } = await openThread(root);
    const file = path.join(root, 'text.planbatch');
    writeFileSync(file, 'no workspace'.repeat(100));
    const refused = { name: 'FileRefused', message: expect.stringContaining('damaged') as string };
    await expect(store.importWorkspace({ connection: 'test', file })).rejects.toMatchObject(refused);
    await expect(store.openWorkspace({ id: 'nothing' })).rejects.toThrow('There is no such workspace');
    await close();
    await change(`PRAGMA user_version = ${newestSchema + 1}`)(path.join(folder, 'planbatch.db'));
    await expect(openThread(root)).rejects.toMatchObject({ name: 'StoreTooNew' });
  });

  it('tells when its thread has ended, and lets no call wait for ever', async () => {
    const root = temporaryFolder();
    const program = path.join(mkdtempSync(path.join(root, 'program-')), 'worker.cjs');
    const opened = { kind: 'opened', report: {}, state: { kind: 'kept', at: null } };
    writeFileSync(
      program,
      `const { parentPort } = require('node:worker_threads');
       parentPort.on('message', () => { throw new Error('the thread broke'); });
       parentPort.postMessage(${JSON.stringify(opened)});`,
    );
    const lost: string[] = [];
    const { store } = await openStoreThread({
      workerFile: program,
      folder: root,
      lifeboatFolder: root,
      stateChanged: () => undefined,
      lost: (error) => lost.push(error.message),
    });
    await expect(store.state()).rejects.toThrow('The store has ended');
    await expect(store.state()).rejects.toThrow('The store is closed');
    expect(lost).toEqual(['the thread broke']);
  });
});
