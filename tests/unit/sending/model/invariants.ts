import { isRunOver } from '../../../../shared/ipc/run-over';
import type { RunProgress } from '../../../../shared/ipc/run-schemas';
import { comparedKey } from '../../../../shared/plan/row-key';
import { rowState } from '../../../../shared/plan/row-state';
import { holds } from './model-server';
import type { World } from './world';

/** Throws where one of the invariants that hold at every moment does not. */
export function check(world: World): void {
  for (const row of world.store.rows.values()) {
    const typed = world.typed.get(row.id);
    if (typed !== undefined && row.cells['annual_Max'] !== typed) {
      throw new Error(`I1: ${row.id} lost ${typed}`);
    }
    if (!['created', 'updated'].includes(rowState(row, false))) continue;
    if (row.run?.revision !== row.revision) throw new Error(`I3: ${row.id}`);
    const key = comparedKey('accumulators', row.cells) ?? '';
    // What a colleague changed since, and what the service stored otherwise until it has been read back.
    const isExempt = world.colleague.tainted.has(key) || (world.server.bent.has(key) && world.sending.isBusy);
    if (!isExempt && !holds(world.server, row.cells)) throw new Error(`I2: ${row.id} is not on the server`);
  }
  world.colleague.check();
  if (world.run !== null) checkCounts(world.run);
}

/** Invariant 6: every row of a run is counted once, and none is left waiting at its end. */
function checkCounts(run: RunProgress): void {
  const counted = Object.values(run.counts);
  if (counted.some((count) => count < 0)) throw new Error(`I6: ${JSON.stringify(run.counts)}`);
  const sum = counted.reduce((all, count) => all + count, 0);
  if (sum > run.rows) throw new Error(`I6: ${sum} of ${run.rows} rows`);
  if (isRunOver(run) && run.counts.queued + run.counts.sending > 0) {
    throw new Error(`I6: over with ${JSON.stringify(run.counts)}`);
  }
}
