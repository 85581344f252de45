import type { OpenPlan, RunProgress } from '../../../shared/ipc/run-schemas';
import { assertNever } from '../../../shared/plan/assert-never';
import type { Lane, LaneStep, RunState } from './run-state';

/** A run as the window shows it. */
export function progressOf(state: RunState, at: number): RunProgress {
  const { settings, rows, counts, batchesDone, plansDone } = state;
  const waiting = waitingLane(state);
  return {
    runId: settings.id,
    phase: phaseOf(state),
    rows,
    counts,
    unloaded: state.unloaded,
    batchesDone,
    batches: batchesDone + state.lanes.reduce((sum, lane) => sum + batchesOf(lane, state.size.now), 0),
    plans: state.plans,
    plansDone: Math.min(plansDone, state.plans),
    openPlans: state.lanes.map((lane) => openPlan(lane)),
    elapsed: Math.max(0, Math.round(at - state.startedAt)),
    pausedFor: state.stage === 'over' ? null : (state.pause?.reason ?? null),
    waitsFor: waiting === undefined ? null : Math.max(0, Math.round(waiting.until - at)),
    notice: noticeOf(state, waiting?.notice ?? ''),
  };
}

function openPlan({ sheet, planId, step, pieces, rest }: Lane): OpenPlan {
  const waiting = pieces.reduce((sum, { items }) => sum + items.length, rest.length);
  return { sheet, planId, doing: doingOf(step), left: waiting + rowsInHand(step) };
}

function doingOf(step: LaneStep): OpenPlan['doing'] {
  switch (step.kind) {
    case 'reading':
    case 'waiting':
    case 'resting':
    case 'checking':
      return step.kind;
    case 'refreshing':
      return 'reading';
    case 'keeping':
      return step.then.kind === 'close' ? 'checking' : 'sending';
    case 'recording':
    case 'sending':
      return 'sending';
    case 'rereading':
      return 'checking';
    default:
      return assertNever(step);
  }
}

/** Rows of a lane that are neither waiting nor done. */
function rowsInHand(step: LaneStep): number {
  switch (step.kind) {
    case 'reading':
      return step.rows.length;
    case 'resting':
      return step.unread.length;
    case 'recording':
    case 'sending':
      return step.piece.items.length;
    case 'rereading':
      return step.reread.piece.items.length;
    case 'waiting':
      return step.reread?.piece.items.length ?? 0;
    case 'keeping':
    case 'refreshing':
    case 'checking':
      return 0;
    default:
      return assertNever(step);
  }
}

function phaseOf(state: RunState): RunProgress['phase'] {
  if (state.stage === 'over') return state.stopped === null ? 'finished' : 'stopped';
  if (state.stopped !== null) return 'stopping';
  if (state.pause !== null) return 'paused';
  if (state.stage !== 'sending') return 'settling';
  const isChecking = state.jobs === null && state.lanes.every((lane) => isCheck(lane));
  if (isChecking) return 'settling';
  return state.attempts === 0 ? 'reading' : 'sending';
}

function isCheck({ step }: Lane): boolean {
  return step.kind === 'checking' || (step.kind === 'keeping' && step.then.kind === 'close');
}

/** The lane that waits longest, for the countdown. */
function waitingLane({
  lanes,
  stage,
  landingUntil,
  pause,
}: RunState): { until: number; notice: string } | undefined {
  // Nothing goes on by itself then.
  if (pause !== null) return undefined;
  if (stage === 'landing') return { until: landingUntil, notice: 'Waiting for a late answer.' };
  const steps = lanes.flatMap(({ step }) => (step.kind === 'waiting' ? [step] : []));
  return steps.toSorted((a, b) => b.until - a.until)[0];
}

/** Batches still to go out or on their way. */
function batchesOf({ step, pieces, rest }: Lane, size: number): number {
  const inHand =
    step.kind === 'recording' ||
    step.kind === 'sending' ||
    step.kind === 'rereading' ||
    (step.kind === 'waiting' && step.reread !== null);
  return (inHand ? 1 : 0) + pieces.length + Math.ceil(rest.length / size);
}

function noticeOf(state: RunState, waiting: string): string {
  if (state.stage !== 'over') return state.stopped ?? state.pause?.notice ?? waiting;
  const { surplus, unverified, differing, stopped, takenBack } = state;
  const [first] = surplus;
  const unsent = state.rows - Object.values(state.counts).reduce((sum, count) => sum + count, 0);
  const isToldOf = unsent === 0 || (unsent === state.rows && stopped?.endsWith('Nothing was sent.') === true);
  const remarks = [
    stopped ?? '',
    stopped === null || isToldOf ? '' : `${rowCount(unsent)} not sent.`,
    stopped !== null || takenBack === 0
      ? ''
      : `${rowCount(takenBack)} edited or removed before going out, and not sent.`,
    first === undefined
      ? ''
      : `The service answered about rows that were not sent (${surplus.length}), for example: ${first}`,
    differing === 0 ? '' : `${rowCount(differing)} stored differently from what was sent.`,
    unverified === 0 ? '' : `${rowCount(unverified)} not read back, ${whyNot(state)}.`,
  ];
  return remarks.filter(Boolean).join(' ');
}

function whyNot({ isBroken }: RunState): string {
  return isBroken ? 'as sending broke off' : 'as the plan could not be read';
}

function rowCount(count: number): string {
  return count === 1 ? '1 row was' : `${count.toLocaleString('en-US')} rows were`;
}
