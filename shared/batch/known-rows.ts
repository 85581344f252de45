import type { Cells, CellValue } from '../plan/cells';
import { type SheetName, sheetNamed } from '../plan/sheet';
import { readJson } from './json-text';

/** A row as it was sent, by which it is known again in what the server lists. */
export interface KnownRow {
  /** Its object as JSON, without the closing brace and without the fields that the server keeps (`SentText`). */
  readonly text: string;
  /** Every field of the sheet; `text` says the same of those that were sent. */
  readonly cells: Cells;
}

/** A list answer of which not every row had to be read. */
export interface KnownReading {
  /** The answer with an empty list in place of its own. */
  readonly rest: string;
  /** What the list holds, in its order: a row that is known as its cells, any other as its JSON read. */
  readonly items: readonly unknown[];
  readonly known: ReadonlySet<unknown>;
  readonly doubtful: ReadonlySet<object>;
}

/** From the brace to the list, with nothing but plain members before it. */
const opening = /\{(?:"[^"\\]*":(?:"[^"\\]*"|-?\d[\d.]*|true|false|null),)*"data":\[/y;
/** The two parts of a key, which stand first. */
const key = /\{"[^"\\]*":"[^"\\]*","[^"\\]*":"[^"\\]*"(?=,)/y;
/** An object of plain values, however it is written. */
const flat = /\{(?:"[^"\\]*(?:\\.[^"\\]*)*":(?:"[^"\\]*(?:\\.[^"\\]*)*"|[^"{}[\],]+)(?:,|(?=\})))*\}/y;

const kept = { accumulators: keptPattern('accumulators'), preExisting: keptPattern('preExisting') };

/** What follows a row that was sent where the server writes its own fields in their order and nothing else. */
function keptPattern(sheet: SheetName): { readonly names: readonly string[]; readonly pattern: RegExp } {
  const names = sheetNamed(sheet).fields.flatMap(({ audit, name }) => (audit ? name : []));
  const values = names.map((name) => `,"${name}":(?:null|"([^"\\\\]*)")`);
  return { names, pattern: new RegExp(`${values.join('')}\\}`, 'y') };
}

/**
 * Reads a list answer by comparing its text with that of rows that were sent, which takes a tenth of the time of reading
 * it. Every character of a row that is called known was compared; any other row is read by itself, as strictly as a whole
 * answer. Undefined where the answer is written in another way, and has to be read as a whole.
 */
export function readKnown(
  sheet: SheetName,
  text: string,
  rows: readonly KnownRow[],
): KnownReading | undefined {
  opening.lastIndex = 0;
  const [start] = opening.exec(text) ?? [];
  if (start === undefined) return undefined;
  const find = rowFinder(rows);
  const items: unknown[] = [];
  const known = new Set<unknown>();
  const doubtful = new Set<object>();
  let at = start.length;
  while (text[at] !== ']') {
    const row = find(text, at);
    const cells = row === undefined ? undefined : cellsAt(sheet, text, { at, row });
    if (cells === undefined) {
      const item = matchAt(flat, text, at);
      const read = item === undefined ? undefined : readJson(item);
      if (read?.ok !== true) return undefined;
      items.push(read.value);
      for (const object of read.doubtful) doubtful.add(object);
      at = flat.lastIndex;
    } else {
      items.push(cells);
      known.add(cells);
      at = kept[sheet].pattern.lastIndex;
    }
    if (text[at] === ',' && text[at + 1] === '{') at += 1;
    else if (text[at] !== ']') return undefined;
  }
  return { rest: text.slice(0, start.length) + text.slice(at), items, known, doubtful };
}

/** What the pattern finds at that very place. */
function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

/** Finds the row that stands at a place of the text: nearly always the next one, otherwise that of the same key. */
function rowFinder(rows: readonly KnownRow[]): (text: string, at: number) => KnownRow | undefined {
  let places: ReadonlyMap<string | undefined, number> | undefined;
  let next = 0;
  return (text, at) => {
    const expected = rows[next];
    next += 1;
    if (expected !== undefined && text.startsWith(expected.text, at)) return expected;
    places ??= new Map(rows.map((row, place) => [matchAt(key, row.text, 0), place]));
    const place = places.get(matchAt(key, text, at)) ?? rows.length;
    const row = rows[place];
    if (row === undefined || !text.startsWith(row.text, at)) return undefined;
    next = place + 1;
    return row;
  };
}

/** The row with what the server keeps of it now; undefined where something else follows. */
function cellsAt(
  sheet: SheetName,
  text: string,
  { at, row }: { readonly at: number; readonly row: KnownRow },
): Cells | undefined {
  const { names, pattern } = kept[sheet];
  pattern.lastIndex = at + row.text.length;
  const values = pattern.exec(text);
  if (values === null) return undefined;
  const cells: Record<string, CellValue> = { ...row.cells };
  for (const [index, name] of names.entries()) cells[name] = values[index + 1] ?? null;
  return cells;
}
