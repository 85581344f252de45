import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { bundledProgram, runProgram } from './child/store-program';
import { allRows, gesture, serverRow, set, storeBed, workspaceOf } from './store-bed';

const isRoot = process.getuid?.() === 0;
const nobody = 65_534;
let program = '';

beforeAll(async () => {
  program = await bundledProgram('disk');
});

/** Puts a real disk of so many megabytes at the folder; gives why that is not possible here. */
function smallDisk(folder: string, megabytes: number): string | undefined {
  if (process.platform !== 'linux' || !isRoot) return 'only root on Linux can make a small disk';
  mkdirSync(folder, { recursive: true });
  const words = ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder];
  if (spawnSync('mount', words).status !== 0) return 'this system does not let disks be mounted';
  onTestFinished(() => void spawnSync('umount', ['--lazy', folder]));
  return undefined;
}

describe('on a disk that fills up', () => {
  it('what was acknowledged stays, what was refused is in the lifeboat and goes in later', async ({
    skip,
  }) => {
    const bed = storeBed();
    const obstacle = smallDisk(bed.folder, 4);
    if (obstacle !== undefined) skip(obstacle);
    const filler = path.join(bed.folder, 'filler');
    const first = await bed.open();
    const id = workspaceOf(first.store, [serverRow('a')]);
    writeFileSync(filler, Buffer.alloc(2_000_000));
    let acknowledged = 0;
    let count = 0;
    while (first.store.state().kind === 'kept' && count < 2_000) {
      count += 1;
      const text = `${count} ${'x'.repeat(5_000)}`;
      if (first.store.applyEdits(gesture(id, [set('a', { annual_Max: text })])).kind === 'kept')
        acknowledged = count;
    }
    expect(first.store.state()).toMatchObject({ kind: 'notKept', trouble: 'diskFull', inLifeboat: true });
    expect(acknowledged).toBe(count - 1);
    expect(allRows(first.store, id)[0]?.cells['annual_Max']).toMatch(new RegExp(`^${acknowledged} x`));
    rmSync(filler);
    expect(first.store.retry().kind).toBe('kept');
    first.store.close();
    const { store, report } = await bed.open();
    expect(report).toMatchObject({ setAside: null, temporary: null });
    expect(allRows(store, id)[0]?.cells['annual_Max']).toMatch(new RegExp(`^${count} x`));
  });
});

describe.runIf(process.platform !== 'win32')('in a folder that cannot be written to', () => {
  it('rows are shown, edits go to the lifeboat, and the next good start takes them in', async () => {
    const bed = storeBed();
    const task = { folder: bed.folder, lifeboatFolder: bed.lifeboatFolder, rows: 5 };
    expect((await runProgram(program, { ...task, kind: 'prepare' })).code).toBe(0);
    const standIns = (): readonly string[] =>
      readdirSync(tmpdir()).filter(
        (name) => name.startsWith('planbatch-') && existsSync(path.join(tmpdir(), name, 'stand-in.db')),
      );
    mkdirSync(bed.lifeboatFolder);
    chmodSync(bed.lifeboatFolder, 0o777);
    chmodSync(path.dirname(bed.folder), 0o755);
    for (const file of [bed.files.database, bed.files.backups, bed.folder]) {
      chmodSync(file, file === bed.files.database ? 0o444 : 0o555);
    }
    onTestFinished(() => chmodSync(bed.folder, 0o700));
    // Root may write anywhere.
    const spawn = isRoot ? { uid: nobody, gid: nobody } : {};
    const before = standIns();
    const ended = await runProgram(program, { ...task, kind: 'edits', edits: 7 }, { spawn });
    const refused = Array.from({ length: 7 }, () => 'not kept: readOnly, in the lifeboat');
    expect(ended.said.slice(2), ended.errors).toEqual(refused);
    expect(standIns()).toEqual(before);
    chmodSync(bed.folder, 0o700);
    chmodSync(bed.files.backups, 0o700);
    chmodSync(bed.lifeboatFolder, 0o700);
    const { store } = await bed.open();
    const id = store.shelf.listWorkspaces()[0]?.id ?? '';
    expect(allRows(store, id).map((row) => row.cells['annual_Max'])).toEqual(['5', '6', '7', '3', '4']);
    expect(readdirSync(bed.lifeboatFolder).join()).toMatch(/^lifeboat-taken-in-/);
  });
});
