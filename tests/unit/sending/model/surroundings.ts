import type { SendingSurroundings } from '../../../../electron/sending/sending-surroundings';
import type { RequestEnd } from '../../../../shared/batch/request-end';
import type { Mark } from '../../../../shared/batch/run-record';
import { failed, success } from '../../../../shared/ipc/failure';
import type { RunProgress } from '../../../../shared/ipc/run-schemas';
import type { Row } from '../../../../shared/plan/row';
import { comparedKey } from '../../../../shared/plan/row-key';
import { sharedKeysOf } from '../../../support/shared-keys';
import { Choices } from './choices';
import { type ModelServer, sentCells } from './model-server';
import { DiskRefuses } from './operations';
import type { World } from './world';

const healthy = new Choices([]);

/** Disk, network and clock of the model, as `Sending` is given them. */
export function modelSurroundings(
  world: World,
  told: { readonly progressed: (run: RunProgress) => void; readonly newId: () => string },
): SendingSurroundings {
  const { store, operations, choices, colleague } = world;
  const kept = <Value>(work: () => Value): Promise<Value> =>
    operations.kept(work, choices, () => !world.isHealthy && !world.bends);
  return {
    ...told,
    ...modelRows(world),
    beginRun: ({ marks }) => kept(() => store.update(marks.map(({ update }) => update))),
    joinRun: ({ marks }) => kept(() => store.update(marks.map(({ update }) => update))),
    recordAttempt: ({ runId, attempt, marks, before }) =>
      kept(() => {
        const edited = store.editedSince(attempt);
        if (edited.length > 0) return edited;
        store.record(runId, attempt, before);
        store.tell(marks);
        return edited;
      }),
    keepMarks: ({ runId, marks, answer, before }) =>
      kept(() => {
        if (runId !== null && before !== undefined) store.before(runId, before.planId, before.rows);
        if (runId !== null && typeof answer?.status === 'number') store.answered(runId, answer);
        tell(world, marks);
      }),
    endRun: () => kept(() => undefined),
    interruptRuns: () => now(undefined),
    openSendings: () => now(store.open()),
    readRows: (planId) =>
      operations.once(() => {
        const isLost = !world.isHealthy && !world.bends && choices.next(12) === 11;
        if (isLost) return failed({ kind: 'serverTrouble', message: 'Not now.', nextStep: 'retry' });
        colleague.listed(planId);
        return success(world.server.list(planId));
      }),
    putBatch: (batch) => put(world, batch),
    benefitCodes: () => now(null),
    reasonOf: (error) => (error instanceof DiskRefuses ? 'The disk refuses.' : undefined),
    broke: (error) => world.broke.push(error),
    now: () => world.now,
    clock: () => world.now + world.slept,
    wait: (milliseconds) => operations.once(() => world.pass(milliseconds)),
    schedule: (callback) => callback(),
    settleAfter: () => undefined,
    random: () => 0.5,
    limits: () => ({ batchSize: 2, plansAtOnce: 4, sendsAuditFields: false }),
    verifies: true,
  };
}

function tell({ store, colleague, server }: World, marks: readonly Mark[]): void {
  store.tell(marks);
  for (const { update, standing, was } of marks) {
    const row = store.rows.get(update.rowId);
    const key = comparedKey('accumulators', row?.cells ?? {}) ?? '';
    if (standing === 'unchanged' && server.unseen.has(key) && !colleague.tainted.has(key)) {
      throw new Error(`${key} was stored by this run and is called unchanged`);
    }
    // A row without an answer may have left as far as anybody can know, as after a crash.
    if (standing === 'unknown') server.left.add(key);
    if (standing === 'queued' || standing === 'sending' || standing === 'unknown') continue;
    const isSaved = standing === 'created' || standing === 'updated';
    if (isSaved && was !== standing && !server.left.has(key))
      throw new Error(`${key} is called saved and never left`);
    server.left.delete(key);
    if (row !== undefined && isSaved) colleague.saved(row.cells);
  }
}

const now = <Value>(value: Value): Promise<Value> => Promise.resolve(value);

type RowCalls = 'changedRows' | 'rowsInStates' | 'sharedKeys' | 'rowsOf' | 'updateRows' | 'removeRows';

function modelRows({ store }: World): Pick<SendingSurroundings, RowCalls> {
  const all = (): readonly Row[] => [...store.rows.values()];
  return {
    changedRows: () => now(store.changed()),
    rowsInStates: (states) => now(all().filter((row) => row.run !== null && states.includes(row.run.state))),
    sharedKeys: () => now(sharedKeysOf(all())),
    rowsOf: (ids) => now(ids.flatMap((id) => store.rows.get(id) ?? [])),
    updateRows: (updates) => {
      store.update(updates);
      return now(undefined);
    },
    removeRows: () => now(undefined),
  };
}

/**
 * A PUT in two steps: the service does something, then the client hears something, or nothing. It waits for the first
 * one as long as it may go out at all, and may be held for a pause of the service.
 */
function put(
  world: World,
  { body, mayGo }: Parameters<SendingSurroundings['putBatch']>[0],
): ReturnType<SendingSurroundings['putBatch']> {
  const { server, choices, colleague } = world;
  const rows = (JSON.parse(body) as readonly unknown[]).map(sentCells);
  return new Promise((resolve) => {
    let course: ReturnType<ModelServer['course']> | null = null;
    const progress = (): boolean => {
      if (course === null) {
        const kept = keptBack(world, mayGo);
        if (kept !== null) {
          resolve(kept);
          return true;
        }
        world.onTheLine += 1;
        colleague.sees(rows);
        for (const row of rows) server.left.add(comparedKey('accumulators', row) ?? '');
        course = server.course(body, world.isHealthy ? healthy : choices);
        server.store(course.stored, world.isHealthy ? null : choices);
        for (const row of course.stored) colleague.stored(row);
        if (course.end.kind === 'answered' && course.end.status === 429) {
          for (const row of course.stored) server.unseen.add(comparedKey('accumulators', row) ?? '');
        }
        return false;
      }
      world.onTheLine -= 1;
      if (course.end.kind === 'noAnswer' && course.end.cause === 'timeout') world.pass(30_000);
      if (course.late !== null) server.land(world.now + course.late, course.lateRows ?? rows);
      world.trace.push(`put ${JSON.stringify(course.end)}`);
      resolve(course.end);
      return true;
    };
    const crash = (): void => {
      if (course !== null || !mayGo() || choices.next(2) === 0) return;
      colleague.sees(rows);
      for (const row of rows) server.left.add(comparedKey('accumulators', row) ?? '');
      server.land(world.now + choices.next(29_000), rows);
    };
    world.operations.add({ progress, crash });
  });
}

/** What keeps a request here: a pause of the service, too old a reading, or no sign-in to go out with. */
function keptBack(
  { isHealthy, choices }: World,
  mayGo: (() => boolean) | undefined,
): Extract<RequestEnd, { kind: 'notSent' }> | null {
  const way = isHealthy ? 0 : choices.next(20);
  if (way === 18) return { kind: 'notSent', cause: 'signIn', message: 'signIn', neverLeft: true };
  const cause = way === 19 ? 'held' : mayGo?.() === false ? 'late' : null;
  return cause === null ? null : { kind: 'notSent', cause, message: cause };
}

/** What a program that has died asks for is never answered and has no effect. */
export function mortal(around: SendingSurroundings, isAlive: () => boolean): SendingSurroundings {
  const guarded = Object.entries(around).map(([name, value]) => {
    if (typeof value !== 'function') return [name, value] as const;
    const call = value as (...given: unknown[]) => unknown;
    const guard = (...given: unknown[]): unknown =>
      isAlive() || name === 'now' || name === 'random' ? call(...given) : new Promise(() => undefined);
    return [name, guard] as const;
  });
  return Object.fromEntries(guarded) as unknown as SendingSurroundings;
}
