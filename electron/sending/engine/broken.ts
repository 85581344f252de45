import type { Mark } from '../../../shared/batch/run-record';
import type { OpenAttempt } from '../open-attempts';
import { closeLane } from './lane-flow';
import type { Lane, LaneStep, Reread, RunState, Turn } from './run-state';
import { recounted } from './tally';

type Moved = Pick<Mark, 'was' | 'standing'>;

/** The disk refuses: what may be on its way is unknown, the rest is let go, and no more is done here. */
export function broken(state: RunState, lane: Lane): Turn {
  const { step } = lane;
  const marks = step.kind === 'keeping' ? wholeMarks(step.marks) : [];
  // Rows that go out again, or at last, stand among the pieces as well.
  const kept = marks.filter(({ standing }) => standing !== 'queued');
  const marked = kept.map(unkept);
  const again = marks.filter((mark) => mark.was === 'sending' && mark.standing === 'queued');
  const unanswered = [...kept.filter((mark) => unkept(mark).standing === 'unknown'), ...again];
  const onTheWay = onTheirWay(lane);
  const uncut = lane.pieces.flatMap(({ items }) => items).length + lane.rest.length;
  const waiting = uncut + unsent(lane) - again.length;
  const moved = [
    ...marked,
    ...several(onTheWay.length + again.length, { was: 'sending', standing: 'unknown' }),
    ...several(waiting, { was: 'queued', standing: null }),
  ];
  const lost = [...unanswered.map(({ update }) => update.rowId), ...onTheWay.map(({ frozen }) => frozen.id)];
  const counts = recounted(state.counts, moved);
  const isLost = new Set(lost);
  const saved = lane.saved.filter(({ open }) => !isLost.has(open.frozen.id));
  const next = { ...state, isBroken: true, counts, lost: [...state.lost, ...lost] };
  return closeLane(next, { ...lane, saved });
}

/** A row that is told several things at once is what it is told last. */
function wholeMarks(marks: readonly Mark[]): readonly Mark[] {
  const byRow = new Map<string, Mark>();
  for (const mark of marks) {
    const { rowId } = mark.update;
    const { was } = byRow.get(rowId) ?? mark;
    byRow.set(rowId, { ...mark, was });
  }
  return [...byRow.values()];
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

function onTheirWay({ step }: Lane): readonly OpenAttempt[] {
  return step.kind === 'sending' ? step.piece.items : (rereadIn(step)?.piece.items ?? []);
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
