import { unpackedRows } from '../../../shared/plan/packed-row';
import type { Row } from '../../../shared/plan/row';
import { comparedKey, comparedText } from '../../../shared/plan/row-key';
import { changedFields } from '../../../shared/plan/row-state';
import { type SheetName, sheetNames } from '../../../shared/plan/sheet';
import type { StoreFace } from '../store/store-calls';
import type { CleanPlace } from './moved-sheet';

interface SheetRows {
  readonly changed: Row[];
  readonly clean: CleanPlace[];
}

/** One plan of the workspace that moves. */
export interface MovingPlan {
  readonly planId: string;
  readonly sheets: Readonly<Record<SheetName, SheetRows>>;
}

/** What a workspace has that can move, and what of it has to be told before. */
export interface MovingRows {
  readonly plans: readonly MovingPlan[];
  /** Rows without a plan: they belong to no database yet, and come along as they are. */
  readonly planless: readonly Row[];
  readonly last: Readonly<Record<SheetName, number>>;
  readonly rows: number;
  readonly edited: number;
  readonly created: number;
  /** Rows without an answer of the database they belong to. */
  readonly unanswered: number;
}

/** Reads a workspace chunk by chunk; of rows nobody has changed only their places are kept. */
export async function readMovingRows(store: Pick<StoreFace, 'readChunk'>, id: string): Promise<MovingRows> {
  const plans = new Map<string, MovingPlan>();
  const planless: Row[] = [];
  const last: Record<SheetName, number> = { accumulators: 0, preExisting: 0 };
  const counts = { rows: 0, edited: 0, created: 0, unanswered: 0 };
  const take = (row: Row): void => {
    counts.rows += 1;
    last[row.sheet] = Math.max(last[row.sheet], row.position);
    if (row.run?.state === 'unknown') counts.unanswered += 1;
    const isNew = row.baseline === null;
    const isChanged = isNew || changedFields(row).length > 0;
    if (isChanged) counts[isNew ? 'created' : 'edited'] += 1;
    const cells = row.baseline ?? row.cells;
    const planId = cells['plan_ID'] ?? '';
    if (comparedText(planId) === '') {
      planless.push(row);
      return;
    }
    const plan = plans.get(comparedText(planId)) ?? { planId: planId.trim(), sheets: noRows() };
    plans.set(comparedText(planId), plan);
    const { changed, clean } = plan.sheets[row.sheet];
    if (isChanged) changed.push(row);
    else clean.push({ key: comparedKey(row.sheet, cells), position: row.position });
  };
  for (let after: number | null = null; ;) {
    const chunk: Awaited<ReturnType<StoreFace['readChunk']>> = await store.readChunk({ id, after });
    for (const row of unpackedRows(new TextDecoder().decode(chunk.text), chunk.places)) take(row);
    if (chunk.next === null) return { plans: [...plans.values()], planless, last, ...counts };
    after = chunk.next;
  }
}

function noRows(): MovingPlan['sheets'] {
  const none = sheetNames.map((name) => [name, { changed: [], clean: [] }] as const);
  return Object.fromEntries(none) as unknown as MovingPlan['sheets'];
}
