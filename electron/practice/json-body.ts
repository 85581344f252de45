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
  if (depthOf(text) > greatestDepth) {
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

/** How deep arrays and objects are nested, brackets inside of strings not counted. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"?|[[\]{}]/gs)) {
    if (token === '[' || token === '{') deepest = Math.max(deepest, ++depth);
    else if (token === ']' || token === '}') depth -= 1;
  }
  return deepest;
}
