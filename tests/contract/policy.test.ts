import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { PolicySource } from '../../electron/connections/policy/read-policy';
import { defaultLimits } from '../../shared/ipc/connection-rules';
import {
  accumulatorsOf,
  composedApp,
  fieldsOf,
  keepConnection,
  rowOf,
  sendAll,
  typeInto,
  useService,
  valueOf,
} from '../support/composed-app';
import { type Practice, startPractice } from '../support/practice';
import { batchSizes } from '../support/sent-batches';

const plan = 'CEDAR-PPO500-2026';
const key = `${plan}|ACUPUNC`;

/** A policy file that its administrators wrote. */
async function policyOf(parts: object | string): Promise<PolicySource & { readonly file: string }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'planbatch-policy-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const file = path.join(folder, 'policy.json');
  const text =
    typeof parts === 'string' ? parts : JSON.stringify({ kind: 'planbatch-policy', version: 1, ...parts });
  await writeFile(file, text, { mode: 0o644 });
  return { file, isTrial: true, platform: process.platform };
}

const refusedWith = (words: RegExp) => ({
  ok: false,
  failure: { kind: 'notPossible', message: expect.stringMatching(words) as unknown },
});

const requests = async (practice: Practice): Promise<number> => (await practice.control.requests()).length;

test('locked fields and caps hold for whatever comes through the door', async () => {
  const practice = await startPractice();
  const policy = await policyOf({
    locked: { baseUrl: practice.access.baseUrl, environment: 'test' },
    atMost: { batchSize: 50 },
  });
  const app = await composedApp(practice, { policy });
  const fields = fieldsOf({ practice, name: 'Renewals', limits: { batchSize: 50 } });
  const save = (other: object): ReturnType<typeof app.calls.saveConnection> =>
    app.calls.saveConnection({ id: null, fields: { ...fields, ...other }, secrets: {} });
  expect(await save({ baseUrl: 'https://vbapi.example.com' })).toMatchObject(
    refusedWith(/allows only the base URL/),
  );
  expect(await save({ environment: 'production' })).toMatchObject(
    refusedWith(/allows only the environment Test/),
  );
  expect(await save({ limits: defaultLimits })).toMatchObject(refusedWith(/at most 50 rows in a batch/));
  const elsewhere = { ...fields, environment: 'production' as const };
  expect(await app.calls.testConnection({ id: null, fields: elsewhere, secrets: {} })).toMatchObject(
    refusedWith(/allows only/),
  );
  expect(valueOf(await save({})).partsSet).toEqual(['environment', 'baseUrl']);
  expect(await requests(practice)).toBe(0);
});

test('a connection kept before the policy may not be used against it, and its limits sink', async () => {
  const practice = await startPractice();
  const app = await composedApp(practice);
  await useService(app, { practice, name: 'Renewals', limits: { batchSize: 500 } });
  valueOf(await app.calls.loadPlans({ planIds: [plan] }));
  await typeInto(app, [await rowOf(app, key)], { annual_Max: '77' });
  const before = await requests(practice);
  const policy = await policyOf({ locked: { environment: 'production' }, atMost: { batchSize: 20 } });
  const again = await composedApp(practice, { keptIn: app, policy });
  const { notices } = valueOf(await again.calls.openWorkspace({ workspaceId: null }));
  expect(notices.join(' ')).toContain('allows only the environment Production');
  const [, entry] = valueOf(await again.calls.listConnections({})).connections;
  expect(entry).toMatchObject({ isInUse: true, fields: { limits: { batchSize: 20 } } });
  expect(entry?.obstacle).toContain('allows only the environment Production');
  expect(entry?.canFollow).toBe(true);
  for (const refused of [
    await again.calls.listPlans({}),
    await again.calls.loadPlans({ planIds: [plan] }),
    await again.calls.startRun({ scope: 'changed' }),
    await again.calls.signIn({ userName: 'x', clientId: 'y', secrets: { password: 'z' } }),
  ]) {
    expect(refused).toMatchObject(refusedWith(/allows only the environment Production/));
  }
  // What was typed is still there, to be sent once the connection may be used.
  expect((await rowOf(again, key)).cells['annual_Max']).toBe('77');
  expect(await requests(practice)).toBe(before);
});

test('a connection kept before the policy can be changed into what it allows, and is tried like any other', async () => {
  const practice = await startPractice();
  const elsewhere = await startPractice();
  const app = await composedApp(practice);
  await useService(app, { practice: elsewhere, name: 'Renewals' });
  const { baseUrl } = practice.access;
  const policy = await policyOf({ locked: { baseUrl } });
  const again = await composedApp(practice, { keptIn: app, policy });
  const entry = async () => valueOf(await again.calls.listConnections({})).connections[1];
  const before = await entry();
  expect(before).toMatchObject({
    canFollow: true,
    obstacle: expect.stringContaining('allows only') as unknown,
  });
  if (before === undefined) throw new Error('The connection is gone.');
  const { id, fields } = before;
  // As it is, it is refused whatever else is changed of it.
  expect(
    await again.calls.saveConnection({ id, fields: { ...fields, userName: 'ann' }, secrets: {} }),
  ).toMatchObject(refusedWith(/allows only the base URL/));
  valueOf(await again.calls.saveConnection({ id, fields: { ...fields, baseUrl }, secrets: {} }));
  // The secrets were typed for another address.
  expect(await entry()).toMatchObject({
    ...{ id, canFollow: false, obstacle: null },
    secrets: { apiKey: null, password: null, clientCode: null },
  });
  const { apiKey, password, clientCode } = practice.access;
  const secrets = { apiKey, password, clientCode };
  const steps = valueOf(await again.calls.testConnection({ id, fields: { ...fields, baseUrl }, secrets }));
  expect(steps.every(({ state }) => state === 'passed')).toBe(true);
});

test('a connection that is handed out needs only a sign-in, comes back after a restart and cannot be changed', async () => {
  const practice = await startPractice();
  const { apiKey, password, clientCode, user, clientId } = practice.access;
  const { userName: _, ...fields } = fieldsOf({ practice, name: 'Renewals' });
  const policy = await policyOf({
    connections: [{ ...fields, limits: { batchSize: 3 } }],
    onlyTheseConnections: true,
  });
  const app = await composedApp(practice, { policy });
  const [, entry] = valueOf(await app.calls.listConnections({})).connections;
  if (entry === undefined) throw new Error('Nothing is handed out.');
  expect(entry).toMatchObject({ isHandedOut: true, obstacle: null, fields: { name: 'Renewals' } });
  const { id } = entry;
  valueOf(await app.calls.useConnection({ id }));
  valueOf(await app.calls.openWorkspace({ workspaceId: null }));
  valueOf(await app.calls.signIn({ userName: user, clientId, secrets: { apiKey, password, clientCode } }));
  expect(valueOf(await app.calls.loadPlans({ planIds: [plan] })).failures).toEqual([]);
  expect(await app.calls.deleteConnection({ id })).toMatchObject(refusedWith(/in use/));
  const other = { ...entry.fields, userName: user, database: 'OTHER' };
  expect(await app.calls.saveConnection({ id, fields: other, secrets: {} })).toMatchObject(
    refusedWith(/only the sign-in is yours/),
  );
  expect(
    await app.calls.saveConnection({ id: null, fields: { ...other, name: 'Mine' }, secrets: {} }),
  ).toMatchObject(refusedWith(/only the connections it hands out/));
  const again = await composedApp(practice, { keptIn: app, policy });
  const [, known] = valueOf(await again.calls.listConnections({})).connections;
  expect(known).toMatchObject({ id, isInUse: true, fields: { userName: user } });
  // Its batches are as small as the organisation says.
  valueOf(await again.calls.openWorkspace({ workspaceId: null }));
  valueOf(await again.calls.signIn({ userName: user, clientId, secrets: { apiKey, password, clientCode } }));
  expect((await rowOf(again, key)).baseline).not.toBeNull();
});

test('what is no longer handed out leads nowhere, and its workspaces stay', async () => {
  const practice = await startPractice();
  const { userName: _, ...fields } = fieldsOf({ practice, name: 'Renewals' });
  const app = await composedApp(practice, { policy: await policyOf({ connections: [fields] }) });
  const [, entry] = valueOf(await app.calls.listConnections({})).connections;
  valueOf(await app.calls.useConnection({ id: entry?.id ?? '' }));
  valueOf(await app.calls.openWorkspace({ workspaceId: null }));
  const again = await composedApp(practice, { keptIn: app, policy: await policyOf({}) });
  const [, left] = valueOf(await again.calls.listConnections({})).connections;
  expect(left).toMatchObject({ id: entry?.id, isHandedOut: false, isInUse: true });
  expect(left?.obstacle).toContain('no longer hands out');
  expect(await again.calls.listPlans({})).toMatchObject(refusedWith(/no longer hands out/));
  expect(valueOf(await again.calls.openWorkspace({ workspaceId: null })).workspace.name).toBe('Workspace 1');
});

test.each([
  ['damaged', async (file: string) => writeFile(file, '{"kind":'), /no JSON object/],
  ['open to all', async (file: string) => chmod(file, 0o666), /Others than administrators/],
])('a policy file that is %s lets nothing out but to practice', async (_, spoil, words) => {
  const practice = await startPractice();
  const app = await composedApp(practice);
  const { id } = await keepConnection(app, { practice, name: 'Renewals' });
  const policy = await policyOf({});
  await spoil(policy.file);
  const again = await composedApp(practice, { keptIn: app, policy });
  const { notices } = valueOf(await again.calls.openWorkspace({ workspaceId: null }));
  expect(notices.join(' ')).toMatch(words);
  const listed = valueOf(await again.calls.listConnections({}));
  expect(listed.organisation).toMatchObject({
    problem: expect.stringMatching(words) as unknown,
    allowsOwn: false,
  });
  // The practice server is on this computer and goes on.
  expect(valueOf(await again.calls.listPlans({}))).toHaveLength(40);
  const before = await requests(practice);
  valueOf(await again.calls.useConnection({ id }));
  valueOf(await again.calls.openWorkspace({ workspaceId: null }));
  expect(await again.calls.listPlans({})).toMatchObject(refusedWith(words));
  const fields = fieldsOf({ practice, name: 'Mine' });
  expect(await again.calls.saveConnection({ id: null, fields, secrets: {} })).toMatchObject(
    refusedWith(words),
  );
  expect(await again.calls.testConnection({ id, fields, secrets: {} })).toMatchObject(refusedWith(words));
  expect(await requests(practice)).toBe(before);
});

test('an imported file brings in only what the policy allows', async () => {
  const practice = await startPractice();
  const policy = await policyOf({ locked: { environment: 'test' } });
  const connections = [
    { ...fieldsOf({ practice, name: 'Allowed' }), userName: '' },
    { ...fieldsOf({ practice, name: 'Live', environment: 'production' }), userName: '' },
  ];
  const file = path.join(path.dirname(policy.file), 'connections.json');
  await writeFile(file, JSON.stringify({ kind: 'planbatch-connections', version: 1, connections }));
  const chooseImport = (): Promise<string> => Promise.resolve(file);
  const connectionFiles = { chooseImport, chooseExport: () => Promise.resolve(null) };
  const app = await composedApp(practice, { policy, connectionFiles });
  expect(valueOf(await app.calls.importConnections({}))).toEqual({ added: 1, present: 0, refused: 1 });
  const names = valueOf(await app.calls.listConnections({})).connections.map(({ fields }) => fields.name);
  expect(names).toEqual(['Practice', 'Allowed']);
});

test('a run is cut by the greatest batch the policy allows, whatever the connection was kept with', async () => {
  const practice = await startPractice();
  const { apiKey, password, clientCode, user: userName, clientId } = practice.access;
  const before = await composedApp(practice);
  await useService(before, { practice, name: 'Renewals', limits: { batchSize: 500 } });
  const policy = await policyOf({ atMost: { batchSize: 2 } });
  const app = await composedApp(practice, { keptIn: before, policy });
  valueOf(await app.calls.openWorkspace({ workspaceId: null }));
  valueOf(await app.calls.signIn({ userName, clientId, secrets: { apiKey, password, clientCode } }));
  valueOf(await app.calls.loadPlans({ planIds: [plan] }));
  const rows = (await accumulatorsOf(app)).slice(0, 3);
  await typeInto(app, rows, { annual_Max: '77' });
  expect((await sendAll(app)).counts.updated).toBe(3);
  expect(await batchSizes(practice)).toEqual([1, 2]);
});
