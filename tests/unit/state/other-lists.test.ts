import { expect, test } from 'vitest';
import { Workspace } from '../../../renderer/state/workspace';
import type { PlanbatchApi } from '../../../shared/ipc/contract';
import { failed, success } from '../../../shared/ipc/failure';
import { freshlyOpened, plainApi, workspaceEntry } from './plain-api';
import { loadedRow } from './sample-rows';

const other = {
  ...freshlyOpened,
  workspace: workspaceEntry('w2'),
  connection: { ...freshlyOpened.connection, database: 'OTHER' },
};

/** The second workspace is one of another database. */
const openWorkspace: PlanbatchApi['openWorkspace'] = ({ workspaceId }) =>
  Promise.resolve(success(workspaceId === 'w2' ? other : freshlyOpened));

test('rows of another database are not checked against the lists of the one before', async () => {
  const { api } = plainApi([{ ...loadedRow('a', 1), baseline: null }], { openWorkspace });
  const workspace = new Workspace(api);
  await workspace.open();
  await workspace.readReference();
  workspace.rules.knowPlans([]);
  const rulesBroken = (): unknown =>
    workspace
      .sheet('accumulators')
      .view('a')
      ?.problems.map(({ rule }) => rule);
  expect(rulesBroken()).toContain('unknown-plan');
  await workspace.openWorkspace('w2');
  expect(rulesBroken()).not.toContain('unknown-plan');
  expect(workspace.rules.lists.benefitCodes).toBeNull();
});

test('lists that come once another database was opened are not taken for its own', async () => {
  const waiting: (() => void)[] = [];
  const lists = { benefitCodes: ['CHIRO'], coverageTypes: [] };
  const readReference: PlanbatchApi['readReference'] = () =>
    new Promise((resolve) => {
      waiting.push(() => {
        resolve(success(lists));
      });
    });
  const workspace = new Workspace(plainApi([], { openWorkspace, readReference }).api);
  await workspace.open();
  const reading = workspace.readReference();
  await workspace.openWorkspace('w2');
  for (const answer of waiting) answer();
  await reading;
  expect(waiting).toHaveLength(1);
  expect(workspace.reference.get()).toBeNull();
});

test('lists that could not be read are all read when the person tries again', async () => {
  const failure = { kind: 'offline', message: 'The service is away.', nextStep: 'retry' } as const;
  let tries = 0;
  const readReference: PlanbatchApi['readReference'] = () => {
    tries += 1;
    return Promise.resolve(
      tries === 1 ? failed(failure) : success({ benefitCodes: ['CHIRO'], coverageTypes: [] }),
    );
  };
  let plansAsked = 0;
  const listPlans: PlanbatchApi['listPlans'] = () => {
    plansAsked += 1;
    return Promise.resolve(success([]));
  };
  const { api } = plainApi([{ ...loadedRow('a', 1), baseline: null }], { readReference, listPlans });
  const workspace = new Workspace(api);
  await workspace.open();
  await workspace.readReference();
  expect({ tries, plansAsked }).toEqual({ tries: 1, plansAsked: 0 });
  workspace.notice.get()?.again?.();
  await expect.poll(() => plansAsked).toBe(1);
  const problems = (): unknown =>
    workspace
      .sheet('accumulators')
      .view('a')
      ?.problems.map(({ rule }) => rule);
  await expect.poll(problems).toContain('unknown-plan');
});

test('lists that could not be read say nothing over a problem that is told of already', async () => {
  const failure = { kind: 'signIn', message: 'Sign in.', nextStep: 'none' } as const;
  const readReference: PlanbatchApi['readReference'] = () => Promise.resolve(failed(failure));
  const workspace = new Workspace(plainApi([], { openWorkspace, readReference }).api);
  await workspace.open();
  workspace.tell('problem', 'The last run was interrupted.');
  await workspace.readReference();
  expect(workspace.notice.get()?.text).toBe('The last run was interrupted.');
});

test('trying again says what is the matter now, and nothing once there is nothing', async () => {
  const away = { kind: 'offline', message: 'The service is away.', nextStep: 'retry' } as const;
  const locked = {
    kind: 'signIn',
    message: 'The service wants another sign-in.',
    nextStep: 'retry',
  } as const;
  const answers = [failed(away), failed(locked), success({ benefitCodes: [], coverageTypes: [] })];
  const readReference: PlanbatchApi['readReference'] = () => Promise.resolve(answers.shift() ?? failed(away));
  const workspace = new Workspace(plainApi([], { openWorkspace, readReference }).api);
  await workspace.open();
  await workspace.readReference();
  const said = () => workspace.notice.get()?.text;
  expect(said()).toBe(away.message);
  workspace.notice.get()?.again?.();
  await expect.poll(said).toBe(locked.message);
  workspace.notice.get()?.again?.();
  await expect.poll(said).toBeUndefined();
});
