import type { IncomingHttpHeaders } from 'node:http';
import { problem, type Answer } from './answer';
import { isJsonType } from './media-type';

/** As deep as the vendor's platform reads JSON by default; deeper texts exhaust the stack of many parsers. */
const greatestDepth = 64;

/** A request body as JSON, or the answer that refuses it. */
export type JsonBody =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly answer: Answer };

/** Reads the bytes of a request body as strict UTF-8 JSON. */
export function jsonBody(headers: IncomingHttpHeaders, bytes: Buffer): JsonBody {
  if (!isJsonType(headers['content-type'])) return refused(415, 'The request body must be JSON in UTF-8.');
  if (headers['content-encoding'] !== undefined)
    return refused(415, 'The request body must not be compressed.');
  if (bytes.length === 0) return refused(400, 'A non-empty request body is required.');
  const text = decode(bytes);
  if (text === null) return refused(400, 'The request body is not valid UTF-8.');
  if (depthOf(bytes) > greatestDepth) {
    return refused(400, `The request body is nested deeper than ${greatestDepth} levels.`);
  }
  try {
    return { ok: true, value: JSON.parse(text) as unknown };
  } catch {
    return refused(400, 'The request body is not valid JSON.');
  }
}

function refused(status: number, detail: string): JsonBody {
  return { ok: false, answer: problem(status, detail) };
}

function decode(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

const quote = 0x22;
const backslash = 0x5c;
/** `[` and `]`; with the next bit set, `{` and `}`. */
const opening = 0x5b;
const closing = 0x5d;
const curly = 0x20;

/** How deep arrays and objects are nested, brackets inside of strings not counted. */
function depthOf(bytes: Buffer): number {
  let depth = 0;
  let deepest = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === quote) at = stringEnd(bytes, at);
    else if ((byte & ~curly) === opening) deepest = Math.max(deepest, ++depth);
    else if ((byte & ~curly) === closing) depth -= 1;
  }
  return deepest;
}

/** Where the string that begins there ends. Within UTF-8 no other character has a byte like these. */
function stringEnd(bytes: Buffer, start: number): number {
  let at = start + 1;
  while (at < bytes.length && bytes[at] !== quote) at += bytes[at] === backslash ? 2 : 1;
  return at;
}
