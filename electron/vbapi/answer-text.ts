import { isUtf8 } from 'node:buffer';
import { AnswerNotUnderstoodError } from './answer-not-understood-error';

/** A longer answer is not the service's. */
const greatestAnswer = 50 * 1024 * 1024;

/**
 * Reads the whole body as UTF-8 text, a leading byte order mark left out. Throws `AnswerNotUnderstoodError`
 * when it is longer than 50 MB or not UTF-8; throws whatever the network throws when it is cut.
 */
export async function answerText(response: Response, limit = greatestAnswer): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunksOf(response)) {
    length += chunk.byteLength;
    if (length > limit) throw new AnswerNotUnderstoodError('It is longer than 50 MB.');
    chunks.push(chunk);
  }
  return decoded(Buffer.concat(chunks, length));
}

async function* chunksOf(response: Response): AsyncGenerator<Uint8Array> {
  const reader = response.body?.getReader();
  if (reader === undefined) return;
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value;
  } finally {
    // A reader that stopped early leaves the rest to be thrown away; one that was cut has nothing to cancel.
    await reader.cancel().catch(() => undefined);
  }
}

/** All at once: in pieces, text of plain letters would take twice the memory, in every step up to the disk. */
function decoded(bytes: Buffer): string {
  if (!isUtf8(bytes)) throw new AnswerNotUnderstoodError('Its text is damaged.');
  const text = bytes.toString('utf8');
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}
