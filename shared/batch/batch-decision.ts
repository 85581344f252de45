import { assertNever } from '../plan/assert-never';
import type { Cells } from '../plan/cells';
import type { SheetName } from '../plan/sheet';
import { type BatchAnswer, readBatchAnswer } from './batch-answer';
import { messageText } from './item-outcome';
import { readJson } from './json-text';
import type { AnsweredEnd, RequestEnd } from './request-end';
import { landingTime } from './settling';
import { statusWords } from './status-words';
import { isWebPage } from './web-page';

/** What the end of a request means for the rows of its batch. */
export type BatchDecision =
  | Extract<BatchAnswer, { kind: 'items' }>
  /** Not applied; the same may be sent again after waiting (milliseconds; null: choose). */
  | { readonly kind: 'repeat'; readonly wait: number | null; readonly message: string }
  /** Not applied, and no other batch would fare better: the run stops, its rows are edited or new again. */
  | { readonly kind: 'stop'; readonly message: string }
  /** All rows refused at once. */
  | { readonly kind: 'refused' | 'conflict'; readonly message: string }
  | { readonly kind: 'halve'; readonly message: string }
  /** May have been applied: to be read back. It may still land within `landing` milliseconds. */
  | {
      readonly kind: 'unknown';
      readonly landing: number;
      /** No other batch would fare better. */
      readonly stops: boolean;
      readonly message: string;
    };

/** Decides by the end of a batch request (rule 3: no blind repeat). Source: the fault matrix. */
export function decideBatch(sheet: SheetName, sent: readonly Cells[], end: RequestEnd): BatchDecision {
  switch (end.kind) {
    case 'answered':
      return decideAnswer(sheet, sent, end);
    case 'notSent':
      return end.cause === 'unreachable'
        ? { kind: 'repeat', wait: null, message: end.message }
        : { kind: 'stop', message: end.message };
    case 'noAnswer':
      return { kind: 'unknown', landing: landingAfter(end.cause), stops: false, message: end.message };
    default:
      return assertNever(end);
  }
}

function landingAfter(cause: 'timeout' | 'cut' | 'unreadable'): number {
  return cause === 'unreadable' ? landingTime.none : landingTime[cause];
}

function decideAnswer(sheet: SheetName, sent: readonly Cells[], end: AnsweredEnd): BatchDecision {
  const { status } = end;
  if (status === 207 || status === 200) return itemsOrUnknown(readBatchAnswer(sheet, sent, end.text));
  if (status < 300)
    return unknown(`The service answered ${status}, which does not say what became of the row.`);
  if (status >= 400 && status < 500) return decideRefusal(sheet, sent, end);
  if (status >= 500) return unknown(`${statusWords(status)} ${saidIn(end.text)}`);
  return { kind: 'stop', message: addressMoved };
}

const addressMoved = 'The service address has moved. Check the base URL of the connection.';

function itemsOrUnknown(answer: BatchAnswer): BatchDecision {
  if (answer.kind === 'items') return answer;
  return { ...unknown(answer.reason), stops: answer.isWebPage };
}

function unknown(message: string): Extract<BatchDecision, { kind: 'unknown' }> {
  return { kind: 'unknown', landing: landingTime.none, stops: false, message: message.trim() };
}

function decideRefusal(sheet: SheetName, sent: readonly Cells[], end: AnsweredEnd): BatchDecision {
  const { status } = end;
  const said = saidIn(end.text);
  switch (status) {
    case 401:
      return { kind: 'stop', message: 'The service does not accept the sign-in. Check the credentials.' };
    case 403:
      return { kind: 'stop', message: `${statusWords(status)} ${rights} ${said}`.trim() };
    case 404:
    case 405:
      return { kind: 'stop', message: `Wrong address or version of the service (${status}). ${said}`.trim() };
    case 406:
    case 415:
      return { kind: 'stop', message: `Planbatch sent a form the service does not take (${status}).` };
    case 408:
      return unknown(statusWords(status));
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
