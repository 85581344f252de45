import type { Mark } from '../../../shared/batch/run-record';
import { closeLane } from './lane-flow';
import type { Lane, LaneStep, Reread, RunState, Turn } from './run-state';
import { recounted } from './tally';

type Moved = Pick<Mark, 'was' | 'standing'>;

/** The disk refuses: what may be on its way is unknown, the rest is let go, and no more is done here. */
export function broken(state: RunState, lane: Lane): Turn {
  const { step } = lane;
  const marks = step.kind === 'keeping' ? step.marks : [];
  // Rows that go out again stand among the pieces as well.
  const marked = marks.filter(({ standing }) => standing !== 'queued').map(unkept);
  const again = marks.filter((mark) => mark.was === 'sending' && mark.standing === 'queued').length;
  const waiting = lane.pieces.flatMap(({ items }) => items).length + lane.rest.length + unsent(lane) - again;
  const moved = [
    ...marked,
    ...several(onTheirWay(lane) + again, { was: 'sending', standing: 'unknown' }),
    ...several(waiting, { was: 'queued', standing: null }),
  ];
  return closeLane({ ...state, isBroken: true, counts: recounted(state.counts, moved) }, lane);
}

/** A mark that was not kept leaves its row as it was. */
function unkept({ was, standing }: Mark): Moved {
  if (was === 'sending') return { was, standing: 'unknown' };
  if (was === 'queued') return { was, standing: standing === 'unknown' ? 'unknown' : null };
  return { was, standing: was };
}

function several(count: number, moved: Moved): readonly Moved[] {
  return Array.from({ length: count }, () => moved);
}

function onTheirWay({ step }: Lane): number {
  return step.kind === 'sending' ? step.piece.items.length : (rereadIn(step)?.piece.items.length ?? 0);
}

/** The batch that is read back, now or once it is time. */
function rereadIn(step: LaneStep): Reread | null {
  if (step.kind === 'rereading' || step.kind === 'waiting') return step.reread;
  if (step.kind !== 'keeping') return null;
  const { then } = step;
  return then.kind === 'reread' || then.kind === 'wait' ? then.reread : null;
}

function unsent({ step }: Lane): number {
  if (step.kind === 'reading') return step.rows.length;
  if (step.kind === 'resting') return step.unread.length;
  return step.kind === 'recording' ? step.piece.items.length : 0;
}
