import { PlanGroups, type PlanRows } from '../../shared/batch/batches';
import type { Row } from '../../shared/plan/row';
import { breathing } from './breathing';
import { stateMark } from './engine/marks';
import { recordedRow } from './recorded-row';
import type { SendingSurroundings } from './sending-surroundings';

/** Rows written down at a time: this process is held up by them for some milliseconds. */
const rowsAtOnce = 250;

/** Parts on their way to the disk at the same time: they wait for it together, and the next one is made meanwhile. */
const partsAtOnce = 4;

type Around = Pick<SendingSurroundings, 'beginRun' | 'joinRun'>;

/** Rows grouped before the time is looked at. */
const rowsPerBreath = 200;

/** The rows by plan and sheet; gives way now and then, as there may be very many. */
export async function plansOf(rows: readonly Row[], now: () => number): Promise<readonly PlanRows<Row>[]> {
  const groups = new PlanGroups<Row>(({ sheet, baseline, cells }) => ({
    sheet,
    planId: (baseline ?? cells)['plan_ID'] ?? '',
  }));
  const breathe = breathing(now);
  for (const [at, row] of rows.entries()) {
    groups.add(row);
    if (at % rowsPerBreath === 0) await breathe();
  }
  return groups.all;
}

/** Writes a run and all its rows down, which are queued from then on. Nothing of it goes out before. */
export async function writeRunDown(
  around: Around,
  { runId, scope, rows }: { readonly runId: string; readonly scope: string; readonly rows: readonly Row[] },
): Promise<void> {
  await around.beginRun({ scope, ...partOf(runId, rows.slice(0, rowsAtOnce)) });
  const parts: Promise<void>[] = [];
  try {
    for (let at = rowsAtOnce; at < rows.length; at += rowsAtOnce) {
      await parts.at(-partsAtOnce);
      const part = around.joinRun(partOf(runId, rows.slice(at, at + rowsAtOnce)));
      // Whether one was refused is seen in its turn.
      part.catch(() => undefined);
      parts.push(part);
    }
  } finally {
    // None of them may come after what puts right a run of which one was refused.
    await Promise.allSettled(parts);
  }
  await Promise.all(parts);
}

function partOf(runId: string, rows: readonly Row[]): Parameters<Around['joinRun']>[0] {
  return {
    runId,
    rows: rows.map(recordedRow),
    marks: rows.map((row) => stateMark(row, 'queued', { was: null })),
  };
}
