import { comparedKey, comparedText, joinedKey } from '../plan/row-key';
import { sheetNamed, type SheetName } from '../plan/sheet';

/** Which row an item of an answer speaks of. */
export type ItemKey =
  /** Exactly the two parts of a key. */
  | { readonly kind: 'exact'; readonly key: string }
  /** Both parts are there, but so is something else: it touches that row without speaking for it. */
  | { readonly kind: 'touching'; readonly keys: readonly string[] }
  | { readonly kind: 'unreadable' };

/**
 * Reads the `id` of an item as a set of key/value pairs. Names are compared without case and underscores,
 * values as text without surrounding blanks and case. The order of pairs means nothing.
 */
export function readItemKey(sheet: SheetName, id: unknown): ItemKey {
  if (!Array.isArray(id)) return { kind: 'unreadable' };
  const plain = plainKey(sheet, id);
  if (plain !== undefined) return { kind: 'exact', key: plain };
  const values = new Map<string, Set<string>>();
  let isExact = true;
  for (const pair of id) {
    const read = readPair(pair);
    if (read === undefined) isExact = false;
    else values.set(read.name, (values.get(read.name) ?? new Set()).add(read.value));
  }
  const { secondKey } = sheetNamed(sheet);
  const names = partNames[sheet];
  const [plans = [], seconds = []] = names.map((name) => [...(values.get(name) ?? [])]);
  const keys = plans.flatMap((plan) =>
    seconds.flatMap((second) => comparedKey(sheet, { plan_ID: plan, [secondKey]: second }) ?? []),
  );
  const [key] = keys;
  if (key === undefined) return { kind: 'unreadable' };
  if (isExact && keys.length === 1 && values.size === names.length) return { kind: 'exact', key };
  return { kind: 'touching', keys };
}

/** The key of two pairs, one for each part, as nearly all items have it: the same as by sets, in a tenth of the time. */
function plainKey(sheet: SheetName, [first, second, ...others]: readonly unknown[]): string | undefined {
  if (others.length > 0) return undefined;
  const [one, other] = [readPair(first), readPair(second)];
  if (one === undefined || other === undefined) return undefined;
  const [planName, secondName] = partNames[sheet];
  if (one.name === planName && other.name === secondName) return joinedKey(one.value, other.value);
  return one.name === secondName && other.name === planName ? joinedKey(other.value, one.value) : undefined;
}

function readPair(pair: unknown): { readonly name: string; readonly value: string } | undefined {
  if (typeof pair !== 'object' || pair === null) return undefined;
  const name: unknown = Reflect.get(pair, 'key');
  const value: unknown = Reflect.get(pair, 'value');
  if (typeof name !== 'string') return undefined;
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return undefined;
  return { name: comparedName(name), value: comparedText(String(value)) };
}

function comparedName(name: string): string {
  return comparedNames.get(name) ?? comparedText(name).replaceAll('_', '');
}

/** Of the names as answers write them, known beforehand. */
const comparedNames: ReadonlyMap<string, string> = new Map(
  ['planID', 'plan_ID', 'accumName', 'accum_Name', 'coverageType', 'coverage_Type'].map((name) => [
    name,
    name.replaceAll('_', '').toLowerCase(),
  ]),
);

const partNames = { accumulators: partNamesOf('accumulators'), preExisting: partNamesOf('preExisting') };

function partNamesOf(sheet: SheetName): readonly [plan: string, second: string] {
  return [comparedName('plan_ID'), comparedName(sheetNamed(sheet).secondKey)];
}
