import type { Cells } from '../plan/cells';
import { comparedKey } from '../plan/row-key';
import type { SheetName } from '../plan/sheet';
import { type ItemKey, readItemKey } from './item-key';
import { type ItemOutcome, itemOutcome, landingAfterItem, messageText, sameMeaning } from './item-outcome';
import { readJson } from './json-text';
import { isWebPage, webPage } from './web-page';

/** What the text of an answer says of the rows that were sent. */
export type BatchAnswer =
  | {
      readonly kind: 'items';
      /** One outcome for each row sent, in the order they were sent. */
      readonly outcomes: readonly ItemOutcome[];
      /** Items that name no row of this batch, as readable texts. */
      readonly surplus: readonly string[];
    }
  /** The text does not answer item by item. */
  | { readonly kind: 'notItems'; readonly reason: string; readonly isWebPage: boolean };

const missing: ItemOutcome = { kind: 'unknown', message: 'The answer does not mention this row.' };
const unclear: ItemOutcome = { kind: 'unknown', message: 'The answer about this row is not clear.' };
const contradiction: ItemOutcome = {
  kind: 'unknown',
  message: 'The answer says two different things about this row.',
};

/**
 * Reads the answer to a batch (rule 2: no false success). A row's outcome comes only from an item with that
 * row's own key, never from a position or from the status of the whole answer.
 */
export function readBatchAnswer(sheet: SheetName, sent: readonly Cells[], text: string): BatchAnswer {
  const json = readJson(text);
  if (isWebPage(text)) return { kind: 'notItems', reason: webPage, isWebPage: true };
  if (!json.ok) return notItems('The answer cannot be read. It may have been cut off on its way.');
  const items = itemsOf(json.value, json.doubtful);
  if (typeof items === 'string') return notItems(items);
  const said = new Map<string, ItemOutcome>();
  const keys = sent.map((cells) => comparedKey(sheet, cells) ?? '');
  const timesSent = new Map<string, number>();
  for (const key of keys) timesSent.set(key, (timesSent.get(key) ?? 0) + 1);
  const surplus: string[] = [];
  for (const item of items) {
    const read = readItem(sheet, item, json.doubtful);
    const touched = read.keys.filter((key) => timesSent.has(key));
    if (touched.length === 0) surplus.push(messageText(JSON.stringify(item)));
    for (const key of touched) said.set(key, combined(said.get(key), read.outcome));
  }
  return {
    kind: 'items',
    outcomes: keys.map((key) => outcomeOf(said.get(key), key === '' ? 0 : (timesSent.get(key) ?? 0))),
    surplus,
  };
}

function notItems(reason: string): BatchAnswer {
  return { kind: 'notItems', reason, isWebPage: false };
}

/** The list of items, within the outer shape or bare; else what is said instead. */
function itemsOf(answer: unknown, doubtful: ReadonlySet<object>): readonly unknown[] | string {
  if (isList(answer)) return answer;
  if (!isObject(answer)) return 'The answer is not a list of results.';
  if (doubtful.has(answer)) return 'The answer says something twice.';
  const error: unknown = Reflect.get(answer, 'error');
  if (error !== null && error !== undefined) return messageText(error);
  const data: unknown = Reflect.get(answer, 'data');
  return isList(data) ? data : 'The answer is not a list of results.';
}

interface ReadItem {
  readonly keys: readonly string[];
  readonly outcome: ItemOutcome;
}

function readItem(sheet: SheetName, item: unknown, doubtful: ReadonlySet<object>): ReadItem {
  if (!isObject(item)) return { keys: [], outcome: unclear };
  const id: unknown = Reflect.get(item, 'id');
  const key = readItemKey(sheet, id);
  const isDoubtful =
    doubtful.has(item) || (isList(id) && id.some((pair) => isObject(pair) && doubtful.has(pair)));
  const outcome = itemOutcome(Reflect.get(item, 'status'), Reflect.get(item, 'body'));
  if (key.kind !== 'exact' || isDoubtful) return { keys: keysOf(key), outcome: landingAs(unclear, outcome) };
  return { keys: [key.key], outcome };
}

function keysOf(key: ItemKey): readonly string[] {
  if (key.kind === 'exact') return [key.key];
  return key.kind === 'touching' ? key.keys : [];
}

/** Two items about one row: once when they mean the same, unknown when they do not. */
function combined(earlier: ItemOutcome | undefined, later: ItemOutcome): ItemOutcome {
  if (earlier === undefined) return later;
  if (sameMeaning(earlier, later)) return later.kind === 'created' ? later : landingAs(earlier, later);
  return landingAs(landingAs(contradiction, earlier), later);
}

/** Whatever else is said of a row: what was accepted once may still be applied. */
function landingAs(outcome: ItemOutcome, other: ItemOutcome): ItemOutcome {
  const landing = landingAfterItem(other);
  return outcome.kind === 'unknown' && landing > landingAfterItem(outcome)
    ? { ...outcome, landing }
    : outcome;
}

/** A row without a key, and a key that was sent twice, get no answer of their own. */
function outcomeOf(said: ItemOutcome | undefined, timesSent: number): ItemOutcome {
  if (timesSent === 1) return said ?? missing;
  return said === undefined ? unclear : landingAs(unclear, said);
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
