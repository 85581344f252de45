import { AnswerNotUnderstoodError } from './answer-not-understood-error';

/** A longer answer is not the service's. */
const greatestAnswer = 50 * 1024 * 1024;

/**
 * Reads the whole body as UTF-8 text, a leading byte order mark left out. Throws `AnswerNotUnderstoodError`
 * when it is longer than 50 MB or not UTF-8; throws whatever the network throws when it is cut.
 */
export async function answerText(response: Response, limit = greatestAnswer): Promise<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const parts: string[] = [];
  let length = 0;
  for await (const chunk of chunksOf(response)) {
    length += chunk.byteLength;
    if (length > limit) throw new AnswerNotUnderstoodError('It is longer than 50 MB.');
    parts.push(decoded(decoder, chunk));
  }
  parts.push(decoded(decoder));
  return parts.join('');
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

function decoded(decoder: InstanceType<typeof TextDecoder>, chunk?: Uint8Array): string {
  try {
    return decoder.decode(chunk, { stream: chunk !== undefined });
  } catch (error) {
    throw new AnswerNotUnderstoodError('Its text is damaged.', { cause: error });
  }
}
