import { sheetNamed, type SheetName } from '../../shared/plan/sheet';
import { problem, success, type Answer } from './answer';
import { parameter, stampOf, type Call } from './call';
import { checkItem, type CheckedItem } from './item-check';
import { jsonBody } from './json-body';
import { type Stamp, storedRow } from './stored-row';
import { planOf } from './world';

/** What became of one item of a batch; the field names are the API's. */
export interface BatchItem {
  readonly id: readonly { readonly key: string; readonly value: unknown }[];
  readonly status: number;
  readonly body: string;
}

/**
 * PUT of many rows: each is created, updated or refused by itself. An unknown plan refuses every item, as the
 * API description knows no 404 here. The same key twice is stored twice, the last one stays.
 */
export function putBatch(sheet: SheetName, call: Call): Answer {
  const body = jsonBody(call.headers, call.body);
  if (!body.ok) return body.answer;
  if (!Array.isArray(body.value)) return problem(400, 'The request body must be an array.');
  const items: readonly unknown[] = body.value;
  const batch: Batch = {
    sheet,
    plan: parameter(call, 0),
    isPlan: planOf(call.world, parameter(call, 0)) !== undefined,
    stamp: stampOf(call),
  };
  return success(
    207,
    call.world.rows.keptTogether(() => items.map((item, index) => putItem(batch, call, { item, index }))),
  );
}

interface Batch {
  readonly sheet: SheetName;
  readonly plan: string;
  readonly isPlan: boolean;
  readonly stamp: Stamp;
}

function putItem(
  batch: Batch,
  call: Call,
  at: { readonly item: unknown; readonly index: number },
): BatchItem {
  const { sheet, plan } = batch;
  const id = idOf(sheet, at.item);
  if (!batch.isPlan) return { id, status: 400, body: `The plan '${plan}' does not exist.` };
  const check = checkItem(at.item, { sheet, plan, lookups: call.world });
  if (!check.ok) return { id, status: 400, body: check.message };
  const created = upsert(batch, call, { item: check.item, applies: call.applies(at.index) });
  return created ? { id, status: 201, body: 'Created' } : { id, status: 200, body: 'Updated' };
}

/** Stores the row; whether it is new. */
function upsert(
  { sheet, plan, stamp }: Batch,
  call: Call,
  change: { readonly item: CheckedItem; readonly applies: boolean },
): boolean {
  const { rows } = call.world;
  const second = String(change.item[sheetNamed(sheet).secondKey]);
  const previous = rows.read(sheet, { plan, second });
  if (change.applies) rows.write(sheet, storedRow(sheet, change.item, { previous, stamp }));
  return previous === undefined;
}

/** The key as the client wrote it, whatever it wrote; `null` for a part it left out. */
function idOf(sheet: SheetName, item: unknown): BatchItem['id'] {
  const source: object = typeof item === 'object' && item !== null ? item : {};
  return ['plan_ID', sheetNamed(sheet).secondKey].map((key) => {
    const value: unknown = Object.hasOwn(source, key) ? Reflect.get(source, key) : null;
    return { key, value };
  });
}
