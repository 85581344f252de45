import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ChildTask } from './child/store-child';
import { bundledProgram, lastKept, runProgram } from './child/store-program';
import { type DiskEvent, diskEvents } from './disk-events';
import { checkKept } from './kept-check';
import { type Chance, type Files, UncertainDisk } from './power-cut';
import { drivers, storeBed } from './store-bed';
import { straceObstacle, straceWords } from './strace';

const cuts = 150;
const rows = 20;
/** Enough for SQLite to move its log into the file on the way. */
const edits = 700;
let program = '';
let obstacle: string | undefined;

beforeAll(async () => {
  program = await bundledProgram('power-cut');
  obstacle = straceObstacle();
}, 120_000);

// Where there is nothing to trace with, the reason stands in the report of the tests.
beforeEach(({ skip }) => {
  if (obstacle !== undefined) skip(obstacle);
});

function filesIn(folder: string): Files {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((file) => statSync(file).isFile());
  return new Map(files.map((file) => [file, readFileSync(file)]));
}

/** A run of the store, call by call: what was on the disk before, and what happened. */
interface Recording {
  readonly folder: string;
  readonly before: Files;
  readonly events: readonly DiskEvent[];
}

async function recorded(given: Pick<ChildTask, 'driver' | 'careless'>): Promise<Recording> {
  const { folder, lifeboatFolder } = storeBed();
  const task = { folder, lifeboatFolder, rows, ...given };
  expect((await runProgram(program, { ...task, kind: 'prepare' })).code).toBe(0);
  const before = filesIn(folder);
  const log = path.join(path.dirname(folder), 'trace');
  const words = straceWords(log);
  const { said, errors } = await runProgram(program, { ...task, kind: 'edits', edits }, { before: words });
  expect(lastKept(said), errors).toBe(edits);
  return { folder, before, events: diskEvents(readFileSync(log, 'latin1'), folder) };
}

/** Half of the cuts fall anywhere, half right behind an acknowledged edit. In order. */
function cutPoints(events: readonly DiskEvent[], count: number, chance: Chance): readonly number[] {
  const said = events.flatMap((event, at) => (event.kind === 'said' ? [at + 1] : []));
  const points = Array.from({ length: count }, (_, at) =>
    at % 2 === 0 ? chance(events.length + 1) : (said[chance(said.length)] ?? 0),
  );
  return points.toSorted((a, b) => a - b);
}

/** Cuts the power at so many moments of a recording; gives why each check failed that did. */
async function cutPower(recording: Recording, count: number, seed: number): Promise<readonly unknown[]> {
  const { folder, before, events } = recording;
  const chance = seededChance(seed);
  const disk = new UncertainDisk(before);
  const failures: unknown[] = [];
  let at = 0;
  for (const cut of cutPoints(events, count, chance)) {
    for (const event of events.slice(at, cut)) disk.happen(event);
    at = cut;
    const lines = events.slice(0, cut).flatMap((event) => (event.kind === 'said' ? [event.line] : []));
    const left = { folder, files: disk.afterCut(chance), acknowledged: lastKept(lines) };
    await checkCut(left).catch((error: unknown) => failures.push(error));
  }
  return failures;
}

/** Opens what a cut left and looks for all that was acknowledged by then. */
async function checkCut(left: { folder: string; files: Files; acknowledged: number }): Promise<void> {
  const bed = storeBed();
  for (const [file, content] of left.files) {
    const copy = path.join(bed.folder, path.relative(left.folder, file));
    mkdirSync(path.dirname(copy), { recursive: true });
    writeFileSync(copy, content);
  }
  writeFileSync(bed.files.openMarker, '');
  const { store, report } = await bed.open();
  expect(report).toMatchObject({ wasUnclean: true, setAside: null });
  checkKept(store, { acknowledged: left.acknowledged, rows });
  store.close();
}

/** Park and Miller's generator; a seed of 1 up to 2^31 - 2. */
function seededChance(seed: number): Chance {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

function newSeed(): number {
  return 1 + Math.floor(Math.random() * 2_147_483_645);
}

describe('when the power fails', () => {
  it.each(drivers)(
    `nothing acknowledged is lost at ${cuts} moments, on %s`,
    { timeout: 240_000 },
    async (driver) => {
      const recording = await recorded({ driver });
      const syncs = recording.events.filter((event) => event.kind === 'sync');
      expect(syncs.length).toBeGreaterThan(edits);
      const seed = newSeed();
      expect(await cutPower(recording, cuts, seed), `seed ${seed}`).toEqual([]);
    },
  );

  it('a store that did not wait for the disk would be caught', { timeout: 240_000 }, async () => {
    const seed = newSeed();
    const failures = await cutPower(await recorded({ careless: true }), 40, seed);
    expect(failures.length, `seed ${seed}`).toBeGreaterThan(20);
  });
});
