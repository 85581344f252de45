import type { AnsweredEnd } from '../../shared/batch/request-end';
import { readRetryAfter } from '../../shared/batch/retry-wait';
import { AnswerNotUnderstoodError } from './answer-not-understood-error';
import { answerText } from './answer-text';
import { shownText } from './hidden-secrets';
import { networkTrouble } from './network-trouble';
import { NoAnswerError } from './no-answer-error';
import type { FetchedAnswer, FetchOrder, VbapiSurroundings } from './vbapi-access';

export interface Request {
  readonly method: 'GET' | 'PUT' | 'POST';
  /** Undefined where the address may not be used. */
  readonly address: string | undefined;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /**
   * Of what may not go out at any time: asked just before it leaves. Such a request does not wait for a long pause
   * of the service, but comes back as not sent.
   */
  readonly mayGo?: (() => boolean) | undefined;
}

/** An answer with whatever status, and the header that long lists have. */
export interface Answer extends AnsweredEnd {
  readonly pagination: string | null;
  /** The clock of the service, in milliseconds since 1970; null where it does not say. */
  readonly date: number | null;
}

export type Exchange =
  | { readonly ok: true; readonly answer: Answer }
  | { readonly ok: false; readonly error: NoAnswerError | AnswerNotUnderstoodError };

/** Sends one request once and reads the whole answer within the deadline. Redirects are never followed. */
export async function exchange(request: Request, around: VbapiSurroundings): Promise<Exchange> {
  const init = requestInit(request, around);
  if (request.address === undefined || init === undefined) {
    return { ok: false, error: new NoAnswerError('notPossible') };
  }
  // The deadline covers the body as well: headers that come in time prove nothing.
  const signal = AbortSignal.timeout(around.deadline);
  try {
    const response = await around.fetch(request.address, { ...init, signal });
    const text = await answerText(response);
    return { ok: true, answer: answerOf(response, shownText(text, { request, isGood: response.ok })) };
  } catch (thrown) {
    const error = thrown instanceof AnswerNotUnderstoodError ? thrown : networkTrouble(thrown, signal);
    return { ok: false, error };
  }
}

function answerOf(response: FetchedAnswer, text: string): Answer {
  return {
    kind: 'answered',
    status: response.status,
    text,
    retryAfter: readRetryAfter(response.headers.get('retry-after'), new Date()),
    pagination: response.headers.get('x-pagination'),
    date: dateIn(response.headers.get('date')),
  };
}

function dateIn(header: string | null): number | null {
  const date = header === null ? NaN : Date.parse(header);
  return Number.isNaN(date) ? null : date;
}

/** Undefined where a header has characters that no header can carry, such as a line break in a pasted key. */
function requestInit(request: Request, around: VbapiSurroundings): Omit<FetchOrder, 'signal'> | undefined {
  const headers = { ...request.headers, Accept: 'application/json', 'User-Agent': around.userAgent };
  try {
    new Headers(headers);
  } catch {
    return undefined;
  }
  return {
    method: request.method,
    headers,
    redirect: 'error',
    credentials: 'omit',
    cache: 'no-store',
    ...(request.body === undefined ? {} : { body: request.body }),
  };
}
