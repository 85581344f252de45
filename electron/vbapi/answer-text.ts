import { AnswerNotUnderstoodError } from './answer-not-understood-error';
import type { FetchedAnswer } from './vbapi-access';

/** A longer answer is not the service's. */
const greatestAnswer = 50 * 1024 * 1024;

/**
 * Reads the whole body as UTF-8 text, a leading byte order mark left out. Throws `AnswerNotUnderstoodError`
 * when it is longer than 50 MB or not UTF-8; throws whatever the network throws when it is cut.
 */
export async function answerText(
  answer: Pick<FetchedAnswer, 'body'>,
  limit = greatestAnswer,
): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of answer.body ?? []) {
    length += chunk.byteLength;
    if (length > limit) throw new AnswerNotUnderstoodError('It is longer than 50 MB.');
    chunks.push(chunk);
  }
  // In one go: as a stream, a decoder takes twenty times as long.
  return decoded(Buffer.concat(chunks, length));
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new AnswerNotUnderstoodError('Its text is damaged.', { cause: error });
  }
}
