import { greatestCellLength } from '../plan/cell-entry';
import type { Edit } from '../plan/edit';
import { runStates } from '../plan/row';
import { sheetNames } from '../plan/sheet';

const greatestEdits = 200_000;
const longestIdentity = 64;
const longestName = 64;
/** Of what a run said of a row. */
export const longestWord = 100_000;

const rowNames = ['id', 'sheet', 'position', 'cells', 'baseline'];
const setNames = ['kind', 'rowId', 'cells', 'untouch'];

/**
 * The edits in a JSON text; undefined where it holds anything else. Says the same as `editSchema` of every edit,
 * written out by hand: for a paste of 10,000 rows the schema takes a fifth of a second, in which the window's
 * keys wait.
 */
export function readEdits(text: string): readonly Edit[] | undefined {
  const found = parsed(text);
  if (!Array.isArray(found) || found.length > greatestEdits) return undefined;
  return found.every(isEdit) ? found : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isEdit(value: unknown): value is Edit {
  if (!isObject(value)) return false;
  const { kind } = value;
  if (kind === 'set') {
    return (
      hasJust(value, value['asAt'] === undefined ? setNames : [...setNames, 'asAt']) &&
      (value['asAt'] === undefined || isRevision(value['asAt'])) &&
      isIdentity(value['rowId']) &&
      isCells(value['cells']) &&
      isNames(value['untouch'])
    );
  }
  if (kind === 'add') return hasJust(value, ['kind', 'row']) && isAddedRow(value['row']);
  return kind === 'remove' && hasJust(value, ['kind', 'rowId']) && isIdentity(value['rowId']);
}

function isAddedRow(value: unknown): boolean {
  return (
    isObject(value) &&
    hasJust(value, value['word'] === undefined ? rowNames : [...rowNames, 'word']) &&
    (value['word'] === undefined || isWord(value['word'])) &&
    isIdentity(value['id']) &&
    sheetNames.some((name) => name === value['sheet']) &&
    Number.isFinite(value['position']) &&
    isCells(value['cells']) &&
    (value['baseline'] === null || isCells(value['baseline']))
  );
}

function isWord(value: unknown): boolean {
  return (
    isObject(value) &&
    hasJust(value, ['state', 'message', 'revision']) &&
    runStates.some((state) => state === value['state']) &&
    typeof value['message'] === 'string' &&
    value['message'].length <= longestWord &&
    isRevision(value['revision'])
  );
}

type Properties = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Properties {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function hasJust(value: Properties, names: readonly string[]): boolean {
  let count = 0;
  for (const name in value) {
    if (!names.includes(name)) return false;
    count += 1;
  }
  return count === names.length;
}

function isRevision(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function isIdentity(value: unknown): boolean {
  return typeof value === 'string' && value !== '' && value.length <= longestIdentity;
}

function isNames(value: unknown): boolean {
  return (
    Array.isArray(value) && value.every((name) => typeof name === 'string' && name.length <= longestName)
  );
}

function isCells(value: unknown): boolean {
  if (!isObject(value)) return false;
  for (const name in value) {
    // It would be the object's prototype as soon as somebody copied the cells.
    if (name.length > longestName || name === '__proto__') return false;
    const content = value[name];
    if (content === null) continue;
    if (typeof content !== 'string' || content.length > greatestCellLength) return false;
  }
  return true;
}
