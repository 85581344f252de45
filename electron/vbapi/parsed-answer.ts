import { z } from 'zod';
import { isWebPage, webPage } from '../../shared/batch/web-page';
import { messageText } from '../../shared/batch/item-outcome';
import { AnswerNotUnderstoodError } from './answer-not-understood-error';
import { BadStatusError } from './bad-status-error';
import type { Answer } from './exchange';
import type { VbapiResult } from './vbapi-error';

const outerSchema = z.object({ data: z.unknown().optional(), error: z.unknown().optional() });

/** The `data` of a good answer by its schema. The body is read as JSON whatever type it says it has. */
export function parsedAnswer<Value>(answer: Answer, data: z.ZodType<Value>): VbapiResult<Value> {
  if (answer.status !== 200 && answer.status !== 201) return { ok: false, error: new BadStatusError(answer) };
  if (isWebPage(answer.text)) {
    return { ok: false, error: new AnswerNotUnderstoodError(webPage, { isWebPage: true }) };
  }
  const outer = outerSchema.safeParse(jsonIn(answer.text));
  if (!outer.success) return misunderstood('It is not in the form of the service.', outer.error);
  if (outer.data.error !== null && outer.data.error !== undefined) {
    return misunderstood(messageText(outer.data.error));
  }
  const parsed = data.safeParse(outer.data.data);
  return parsed.success
    ? { ok: true, value: parsed.data }
    : misunderstood('A value is missing.', parsed.error);
}

function misunderstood(reason: string, cause?: unknown): VbapiResult<never> {
  return { ok: false, error: new AnswerNotUnderstoodError(reason, { cause }) };
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
