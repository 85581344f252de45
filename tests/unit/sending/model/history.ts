import { rowState } from '../../../../shared/plan/row-state';
import { Choices } from './choices';
import { check } from './invariants';
import { type Mutant, World } from './world';

/** Plays one history by its numbers, then makes everything healthy and sees that it settles. Throws what is wrong. */
export async function play(numbers: readonly number[], mutant: Mutant = {}): Promise<readonly string[]> {
  const choices = new Choices(numbers);
  const world = new World(choices, mutant, choices.next(5) === 4);
  world.edit('A');
  world.edit('B');
  world.edit('D');
  world.start('changed');
  await Promise.resolve();
  while (!choices.isOver) await happen(world);
  await end(world);
  if (world.broke.length > 0) throw new Error('It broke', { cause: world.broke[0] });
  return world.trace;
}

const rows = ['A', 'B', 'C', 'D', 'NEW', 'AGAIN'] as const;

async function happen(world: World): Promise<void> {
  const { choices } = world;
  const way = choices.next(25);
  const waiting = world.operations.count;
  if (way < 15 && waiting > 0) return world.step(choices.next(waiting));
  switch (way) {
    case 15:
    case 16:
    case 17:
      world.edit(rows[choices.next(rows.length)] ?? 'A');
      return;
    case 18:
      world.pass(choices.next(40_000));
      return;
    case 19:
      control(world);
      return world.step(waiting);
    case 20:
      return world.bends ? undefined : world.crash();
    case 21:
      world.theirTurn();
      return;
    case 22:
      world.settle();
      return world.step(waiting);
    case 23:
      world.keepMine();
      return world.step(waiting);
    default:
      world.start(choices.next(3) === 2 ? 'failed' : 'changed');
      return world.step(waiting);
  }
}

function control({ choices, sending, bends }: World): void {
  const way = bends ? 1 : choices.next(3);
  if (way === 0) sending.pause();
  else if (way === 1) sending.resume();
  else sending.stop();
}

/** With a healthy service, everything comes to an end, and sending again changes nothing. */
async function end(world: World): Promise<void> {
  world.isHealthy = true;
  await world.drain();
  for (let round = 0; round < 5; round += 1) {
    world.pass(61_000);
    await allOf(world);
  }
  for (const row of world.store.rows.values()) {
    const state = rowState(row, false);
    if (!['clean', 'created', 'updated'].includes(state)) throw new Error(`I9: ${row.id} is ${state}`);
  }
  check(world);
  const { puts } = world.server;
  await allOf(world);
  if (world.server.puts !== puts) throw new Error('I8: a finished set was sent again');
}

async function allOf(world: World): Promise<void> {
  world.settle();
  await world.step(-1);
  await world.drain();
  world.keepMine();
  await world.step(-1);
  await world.drain();
  for (const scope of ['failed', 'changed'] as const) {
    world.start(scope);
    await world.step(-1);
    await world.drain();
  }
}
