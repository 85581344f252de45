import { plainJson } from './plain-json';

/** Deeper than any answer of the service; what lies deeper is an attack or a broken gateway. */
const greatestDepth = 100;

/** JSON text as plain values, or why it is not JSON. Source: RFC 8259. */
export type JsonReading =
  | {
      readonly ok: true;
      readonly value: unknown;
      /** Objects in `value` that had a key twice or the key `__proto__`: nobody can say what they mean. */
      readonly doubtful: ReadonlySet<object>;
    }
  | { readonly ok: false; readonly reason: string };

/**
 * Reads JSON strictly. Unlike `JSON.parse` it notices a key that occurs twice, stops at a depth of 100 and
 * gives objects without a prototype, so that no key of the answer can mean anything to the program.
 */
export function readJson(text: string): JsonReading {
  const plain = plainJson(text.startsWith('\uFEFF') ? text.slice(1) : text, greatestDepth);
  if (plain !== undefined) return { ok: true, value: plain.value, doubtful: noObjects };
  return readStrictly(text);
}

const noObjects: ReadonlySet<object> = new Set();

/** As `readJson`, character by character: slower, and says what is wrong. */
export function readStrictly(text: string): JsonReading {
  const source: Source = { text, at: text.startsWith('\uFEFF') ? 1 : 0, doubtful: new Set() };
  try {
    const value = readValue(source, 0);
    skipBlanks(source);
    if (source.at < text.length) throw new NotJson(source.at);
    return { ok: true, value, doubtful: source.doubtful };
  } catch (error) {
    if (error instanceof NotJson) return { ok: false, reason: error.message };
    throw error;
  }
}

interface Source {
  readonly text: string;
  at: number;
  readonly doubtful: Set<object>;
}

/** Leaves the nested reading at once; never leaves this file. */
class NotJson extends Error {
  constructor(at: number, what = 'is not JSON') {
    super(`The text ${what} at character ${at + 1}.`);
  }
}

function readValue(source: Source, depth: number): unknown {
  if (depth > greatestDepth) throw new NotJson(source.at, 'is nested too deep');
  skipBlanks(source);
  const first = source.text[source.at];
  if (first === '{') return readObject(source, depth);
  if (first === '[') return readArray(source, depth);
  if (first === '"') return readString(source);
  return readScalar(source);
}

function readObject(source: Source, depth: number): object {
  const object: object = Object.create(null) as object;
  source.at += 1;
  if (endsWith(source, '}')) return object;
  do {
    skipBlanks(source);
    const key = readString(source);
    expect(source, ':');
    const value = readValue(source, depth + 1);
    if (Object.hasOwn(object, key) || key === '__proto__') source.doubtful.add(object);
    else Reflect.set(object, key, value);
  } while (continues(source, '}'));
  return object;
}

function readArray(source: Source, depth: number): readonly unknown[] {
  const items: unknown[] = [];
  source.at += 1;
  if (endsWith(source, ']')) return items;
  do items.push(readValue(source, depth + 1));
  while (continues(source, ']'));
  return items;
}

/** Finds the end of the string and leaves escapes and forbidden characters to the engine's own reader. */
function readString(source: Source): string {
  const start = source.at;
  if (source.text[start] !== '"') throw new NotJson(start);
  let end = start + 1;
  while (source.text[end] !== '"') {
    if (end >= source.text.length) throw new NotJson(end, 'ends within a string');
    end += source.text[end] === '\\' ? 2 : 1;
  }
  source.at = end + 1;
  return String(parsed(source.text.slice(start, end + 1), start));
}

const scalar = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

function readScalar(source: Source): unknown {
  scalar.lastIndex = source.at;
  const word = scalar.exec(source.text)?.[0];
  if (word === undefined) throw new NotJson(source.at);
  const value = parsed(word, source.at);
  if (typeof value === 'number' && !Number.isFinite(value))
    throw new NotJson(source.at, 'has too large a number');
  source.at += word.length;
  return value;
}

function parsed(text: string, at: number): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new NotJson(at);
  }
}

const blanks = /[ \t\n\r]*/y;

function skipBlanks(source: Source): void {
  blanks.lastIndex = source.at;
  source.at += blanks.exec(source.text)?.[0].length ?? 0;
}

function expect(source: Source, character: string): void {
  if (!endsWith(source, character)) throw new NotJson(source.at);
}

/** Steps over the character if it comes next. */
function endsWith(source: Source, character: string): boolean {
  skipBlanks(source);
  if (source.text[source.at] !== character) return false;
  source.at += 1;
  return true;
}

/** After an element: true at a comma, false at the closing character. */
function continues(source: Source, closing: string): boolean {
  if (endsWith(source, ',')) return true;
  expect(source, closing);
  return false;
}
