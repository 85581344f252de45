import { assertNever } from '../plan/assert-never';
import type { Cells } from '../plan/cells';
import type { SheetName } from '../plan/sheet';
import { type BatchAnswer, readBatchAnswer } from './batch-answer';
import { messageText } from './item-outcome';
import { readJson } from './json-text';
import type { AnsweredEnd, RequestEnd } from './request-end';
import { landingOf, landingTime } from './settling';
import { statusWords } from './status-words';
import { isWebPage } from './web-page';

/** What the end of a request means for the rows of its batch. */
export type BatchDecision =
  | Extract<BatchAnswer, { kind: 'items' }>
  /** Not applied; the same may be sent again after waiting (milliseconds; null: choose). */
  | { readonly kind: 'repeat'; readonly wait: number | null; readonly message: string }
  /** Not applied, and no other batch would fare better until a person did something: the run holds itself. */
  | { readonly kind: 'hold'; readonly reason: HoldReason; readonly message: string }
  /** Not applied, and going on would not help: the run stops, its rows are edited or new again. */
  | { readonly kind: 'stop'; readonly isMistake: boolean; readonly message: string }
  /** All rows refused at once. */
  | { readonly kind: 'refused' | 'conflict'; readonly message: string }
  | { readonly kind: 'halve'; readonly message: string }
  /**
   * May have been applied, and passes: after a wait, at least for as long as it may still land, the plan is read
   * back and what did not land is sent again.
   */
  | {
      readonly kind: 'readBack';
      readonly landing: number;
      readonly wait: number | null;
      readonly message: string;
    }
  /** May have been applied: to be read back. It may still land within `landing` milliseconds. */
  | {
      readonly kind: 'unknown';
      readonly landing: number;
      /** No other batch would fare better: the run holds itself. */
      readonly holds: boolean;
      readonly message: string;
    };

/** What a run waits for that holds itself: a new sign-in, a connection put right, a service that is back. */
export type HoldReason = 'signIn' | 'connection' | 'service';

/** Decides by the end of a batch request (rule 3: no blind repeat). Source: the fault matrix. */
export function decideBatch(sheet: SheetName, sent: readonly Cells[], end: RequestEnd): BatchDecision {
  switch (end.kind) {
    case 'answered':
      return decideAnswer(sheet, sent, end);
    case 'notSent':
      return decideNotSent(end);
    case 'noAnswer':
      return { kind: 'unknown', landing: landingAfter(end.cause), holds: false, message: end.message };
    default:
      return assertNever(end);
  }
}

function decideNotSent({ cause, message }: Extract<RequestEnd, { kind: 'notSent' }>): BatchDecision {
  switch (cause) {
    case 'unreachable':
    case 'held':
    case 'late':
      return { kind: 'repeat', wait: null, message };
    case 'signIn':
      return { kind: 'hold', reason: 'signIn', message };
    case 'redirected':
      return { kind: 'hold', reason: 'connection', message };
    // Never overridden: whoever answers with a wrong certificate gets nothing.
    case 'certificate':
    case 'notPossible':
      return { kind: 'stop', isMistake: false, message };
    default:
      return assertNever(cause);
  }
}

function landingAfter(cause: 'timeout' | 'cut' | 'unreadable'): number {
  return cause === 'unreadable' ? landingTime.none : landingTime[cause];
}

function decideAnswer(sheet: SheetName, sent: readonly Cells[], end: AnsweredEnd): BatchDecision {
  const { status } = end;
  if (status === 207 || status === 200) return itemsOrUnknown(readBatchAnswer(sheet, sent, end.text));
  if (status < 300) {
    const words = `The service answered ${status}, which does not say what became of the row.`;
    return { ...unknown(words), landing: landingOf(status) };
  }
  if (status >= 400 && status < 500) return decideRefusal(sheet, sent, end);
  if (status >= 500) return decideTrouble(end);
  return { kind: 'hold', reason: 'connection', message: addressMoved };
}

/** A gateway tells of a service behind it that may be at work still; any other 5xx is the service's own last word. */
function decideTrouble({ status, text, retryAfter }: AnsweredEnd): BatchDecision {
  if (status === 511) return hold(statusWords(status));
  const message = `${statusWords(status)} ${saidIn(text)}`.trim();
  const landing = landingOf(status);
  return status === 502 || status === 503 || status === 504
    ? { kind: 'readBack', landing, wait: retryAfter, message }
    : unknown(message);
}

const addressMoved = 'The service address has moved. Check the base URL of the connection.';

function itemsOrUnknown(answer: BatchAnswer): BatchDecision {
  if (answer.kind === 'items') return answer;
  return { ...unknown(answer.reason), holds: answer.isWebPage };
}

function unknown(message: string): Extract<BatchDecision, { kind: 'unknown' }> {
  return { kind: 'unknown', landing: landingTime.none, holds: false, message: message.trim() };
}

function decideRefusal(sheet: SheetName, sent: readonly Cells[], end: AnsweredEnd): BatchDecision {
  const { status } = end;
  const said = saidIn(end.text);
  switch (status) {
    case 401:
      return { kind: 'hold', reason: 'signIn', message: signInRefused };
    case 403:
      return hold(`${statusWords(status)} ${rights} ${said}`);
    case 404:
    case 405:
      return hold(`Wrong address or version of the service (${status}). ${said}`);
    case 406:
    case 415:
      return {
        kind: 'stop',
        isMistake: true,
        message: `Planbatch sent a form the service does not take (${status}).`,
      };
    // The proxy on the way says so: the service has not seen it.
    case 407:
      return hold(statusWords(status));
    case 408:
      return {
        kind: 'readBack',
        landing: landingTime.none,
        wait: end.retryAfter,
        message: statusWords(status),
      };
    case 409:
      return { kind: 'conflict', message: said === '' ? statusWords(status) : said };
    case 413:
      return { kind: 'halve', message: 'The service says this row is too large (413).' };
    case 429:
      return { kind: 'repeat', wait: end.retryAfter, message: statusWords(status) };
    default:
      return wholeBatchRefused(sheet, sent, end);
  }
}

function hold(message: string): BatchDecision {
  return { kind: 'hold', reason: 'connection', message: message.trim() };
}

const signInRefused = 'The service does not accept the sign-in (401). Sign in again.';

const rights = 'The rights of the user, the API key or the name of the program may be the reason.';

/** A refusal that answers item by item all the same is believed item by item. */
function wholeBatchRefused(sheet: SheetName, sent: readonly Cells[], end: AnsweredEnd): BatchDecision {
  const answer = readBatchAnswer(sheet, sent, end.text);
  if (answer.kind === 'items' && answer.outcomes.some((outcome) => outcome.kind !== 'unknown')) return answer;
  return { kind: 'refused', message: `Whole batch refused (${end.status}). ${saidIn(end.text)}`.trim() };
}

/** The words of an error answer; empty when it is a web page or nothing. */
export function saidIn(text: string): string {
  const json = readJson(text);
  if (!json.ok) return isWebPage(text) ? '' : messageText(text);
  const { value } = json;
  if (typeof value !== 'object' || value === null || !('error' in value)) return messageText(value);
  return messageText(value.error ?? '');
}
