import { assertNever } from '../../../shared/plan/assert-never';
import type { BatchItem } from '../batch-call';
import type { FaultAction, ItemChange } from './fault-schema';

type Pair = BatchItem['id'][number];
/** An item as a faulty server may send it: whatever it likes. */
type SentItem = unknown;

/** The items of a 207 after the scripted changes, one after the other. */
export function changedItems(
  items: readonly BatchItem[],
  changes: readonly ItemChange[],
): readonly SentItem[] {
  // Until the last change only whole items are worked on; what is added is set apart, at the end.
  let current: readonly BatchItem[] = items;
  const added: SentItem[] = [];
  for (const change of changes) {
    if (change.change === 'add') added.push(change.item);
    else current = applyChange(current, change);
  }
  return [...current, ...added];
}

function applyChange(
  items: readonly BatchItem[],
  change: Exclude<ItemChange, { change: 'add' }>,
): readonly BatchItem[] {
  const chosen = (index: number): boolean =>
    !('index' in change) || change.index === undefined || change.index === index;
  const each = (edit: (item: BatchItem) => BatchItem): readonly BatchItem[] =>
    items.map((item, index) => (chosen(index) ? edit(item) : item));
  const eachId = (edit: (id: readonly Pair[]) => readonly Pair[]): readonly BatchItem[] =>
    each((item) => ({ ...item, id: edit(item.id) }));
  switch (change.change) {
    case 'reverse':
      return items.toReversed();
    case 'drop':
      return items.filter((_, index) => !chosen(index));
    case 'repeat': {
      const repeated = items.filter((_, index) => chosen(index));
      return [...items, ...repeated.map((item) => withStatus(item, change))];
    }
    case 'renameKeys':
      return eachId((id) => id.map((pair) => ({ ...pair, key: change.names[pair.key] ?? pair.key })));
    case 'reverseKeys':
      return eachId((id) => id.toReversed());
    case 'addPair':
      return eachId((id) => [...id, { key: change.key, value: change.value }]);
    case 'removePair':
      return eachId((id) => id.filter((pair) => pair.key !== change.key));
    case 'setValue':
      return eachId((id) =>
        id.map((pair) => (pair.key === change.key ? { ...pair, value: change.value } : pair)),
      );
    case 'setStatus':
      return each((item) => withStatus(item, change));
    default:
      return assertNever(change);
  }
}

function withStatus(
  item: BatchItem,
  change: { readonly status?: unknown; readonly body?: string | undefined },
): BatchItem {
  const status = (change.status === undefined ? item.status : change.status) as number;
  return { ...item, status, body: change.body ?? item.body };
}

/** Which items of a batch are stored under these actions: all, but for those a fault holds back. */
export function storedUnder(actions: readonly FaultAction[]): (index: number) => boolean {
  const held = actions.flatMap((action) => (action.kind === 'items' ? action.changes : []));
  const limits = actions.flatMap((action) => (action.kind === 'storeOnly' ? [action.items] : []));
  return (index) =>
    limits.every((limit) => index < limit) &&
    !held.some(
      (change) => change.change === 'setStatus' && !change.stored && (change.index ?? index) === index,
    );
}
