import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { leftOutKeeper } from '../../electron/drafts/left-out-keeper';
import { type ComposedApp, composedApp } from '../support/composed-app';
import { startPractice } from '../support/practice';

async function opened({ calls }: ComposedApp) {
  const answer = await calls.openWorkspace({ workspaceId: null });
  if (!answer.ok) throw new Error(answer.failure.message);
  return answer.value;
}

test('what is left out of sending is left out at the next start, too, until it is taken in again', async () => {
  const practice = await startPractice();
  const app = await composedApp(practice);
  const { id } = (await opened(app)).workspace;
  const file = path.join(app.folder, 'left-out.json');
  const written = (): Promise<string> => readFile(file, 'utf8').catch(() => '');
  await app.calls.keepLeftOut({ workspaceId: id, rowIds: ['a', 'b'] });
  await expect.poll(written).toContain('"b"');
  const again = await composedApp(practice, { keptIn: app });
  expect((await opened(again)).leftOut).toEqual(['a', 'b']);
  await again.calls.keepLeftOut({ workspaceId: id, rowIds: [] });
  await expect.poll(written).toBe('{}');
  expect((await opened(await composedApp(practice, { keptIn: app }))).leftOut).toEqual([]);
});

test.each(['', 'null', '[]', '{"w":', '{"w":[1]}', '{"w":"a"}'])(
  'a text that is not ours counts as nothing left out, which is told: %s',
  (text) => {
    const setAside = (): string => 'left-out.unreadable-1.json';
    const keeper = leftOutKeeper({ read: () => text, write: () => Promise.resolve(), setAside });
    expect(keeper.of('w')).toEqual([]);
    expect(keeper.takeNotice()).toMatch(
      /could not be read\. It is kept as left-out\.unreadable-1\.json\. No row/,
    );
    // By the next connection rows may be left out again.
    expect(keeper.takeNotice()).toBeUndefined();
  },
);

test('the start tells that a list which cannot be read leaves nothing out any more', async () => {
  const practice = await startPractice();
  const app = await composedApp(practice);
  expect((await opened(app)).notices).toEqual([]);
  await writeFile(path.join(app.folder, 'left-out.json'), '{"w":');
  const again = await opened(await composedApp(practice, { keptIn: app }));
  expect(again.notices).toEqual([expect.stringContaining('open Review changes before you send')]);
  expect((await readdir(app.folder)).filter((name) => name.startsWith('left-out.unreadable'))).toHaveLength(
    1,
  );
});

test('where nothing can be written, rows are left out as long as the program runs', async () => {
  const write = () => Promise.reject(new Error('The disk is full'));
  const full = { read: () => undefined, write, setAside: () => '' };
  const keeper = leftOutKeeper(full);
  keeper.keep('w', ['a']);
  await Promise.resolve();
  expect(keeper.of('w')).toEqual(['a']);
});
