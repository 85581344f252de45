import { expect } from '@playwright/test';
import { test } from '../support/app';
import { practiceControl } from '../support/practice-control';

test('the services answer through the door', async ({ window }) => {
  const answers = await window.evaluate(async () => {
    const api = globalThis.window.planbatch;
    return [await api.openWorkspace({ workspaceId: null }), await api.listPlans({})] as const;
  });
  expect(answers[0]).toMatchObject({
    ok: true,
    value: { connection: { environment: 'practice' }, workspace: { name: 'Workspace 1' } },
  });
  expect(answers[1].ok && answers[1].value.length).toBe(40);
});

test.describe('with a door for tests', () => {
  test.use({ switches: ['--practice-control'] });

  test('the practice server is where the app says, and the window knows no more than the computer', async ({
    practice,
    window,
  }) => {
    const opened = await window.evaluate(() =>
      globalThis.window.planbatch.openWorkspace({ workspaceId: null }),
    );
    expect(opened.ok && opened.value.connection.baseUrl).toBe('http://127.0.0.1');
    const { hostname, port } = new URL(practice.baseUrl);
    expect(hostname).toBe('127.0.0.1');
    expect(Number(port)).toBeGreaterThan(0);
    expect((await fetch(`${practice.baseUrl}/plans`)).status).toBe(401);
  });

  test('an answer that was cut is asked for again, and one that leads elsewhere is not followed', async ({
    practice,
    window,
  }) => {
    const control = practiceControl(practice);
    const list = '/plans/00123/accumulators';
    const load = (): Promise<readonly string[]> =>
      window.evaluate(async () => {
        const loaded = await globalThis.window.planbatch.loadPlans({ planIds: ['00123'] });
        return loaded.ok ? loaded.value.failures.map(({ message }) => message) : ['not loaded'];
      });
    await control.fault({ path: `${list}$`, actions: [{ kind: 'truncate', framing: 'length' }] });
    expect(await load()).toEqual([]);
    const elsewhere = { status: 302, headers: { Location: '/elsewhere' }, body: '' };
    await control.fault({ path: `${list}$`, actions: [{ kind: 'answer', ...elsewhere }] });
    expect(await load()).toEqual(['The service address has moved. Check the base URL of the connection.']);
    const asked = (await control.requests()).map(({ path }) => path);
    expect(asked.filter((path) => path.endsWith(list))).toHaveLength(3);
    expect(asked).not.toContain('/elsewhere');
  });
});

test('what was told during a call reaches the page before its answer', async ({ window }) => {
  const seen = await window.evaluate(async () => {
    const api = globalThis.window.planbatch;
    await api.openWorkspace({ workspaceId: null });
    const plans = await api.listPlans({});
    const planIds = plans.ok ? plans.value.slice(0, 3).map(({ planId }) => planId) : [];
    let added = 0;
    let steps = 0;
    const stop = [
      api.on.workspaceChanged(({ text }) => {
        // The first of two lines; the other one is of rows that were there.
        const [beside = ''] = text.split('\n');
        added += (JSON.parse(beside) as { readonly added: readonly unknown[] }).added.length;
      }),
      api.on.loadProgressed(() => {
        steps += 1;
      }),
    ];
    const loaded = await api.loadPlans({ planIds });
    for (const end of stop) end();
    return { added, steps, rows: loaded.ok ? loaded.value.rows : -1 };
  });
  expect(seen.rows).toBeGreaterThan(0);
  expect(seen.added).toBe(seen.rows);
  expect(seen.steps).toBeGreaterThan(0);
});
