import { NoAnswerError, type NoAnswerCause } from './no-answer-error';

/**
 * Sorts what a fetch threw. Node names system codes in the cause, Electron names `net::` codes in the
 * message. Whatever is not certainly before the request counts as cut: it may have been applied.
 */
export function networkTrouble(thrown: unknown, signal: AbortSignal): NoAnswerError {
  if (signal.aborted) return new NoAnswerError('timeout', thrown);
  return new NoAnswerError(troubleIn(marksOf(thrown)), thrown);
}

function troubleIn(marks: string): NoAnswerCause {
  if (certificate.test(marks)) return 'certificate';
  if (unreachable.test(marks)) return 'unreachable';
  if (/redirect/i.test(marks)) return 'redirected';
  return 'cut';
}

const certificate =
  /ERR_CERT_|\bCERT_|SELF_SIGNED_CERT|UNABLE_TO_(VERIFY|GET_ISSUER)|ERR_TLS_CERT|ERR_SSL_(VERSION|PINNED)/;

/** A connection that was never made. `ETIMEDOUT` and `ECONNRESET` may also end one that was. */
const unreachable = new RegExp(
  [
    'ENOTFOUND|EAI_AGAIN|ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|UND_ERR_CONNECT_TIMEOUT',
    'ERR_NAME_NOT_RESOLVED|ERR_NAME_RESOLUTION_FAILED|ERR_CONNECTION_REFUSED|ERR_CONNECTION_TIMED_OUT',
    'ERR_ADDRESS_UNREACHABLE|ERR_INTERNET_DISCONNECTED|ERR_PROXY_CONNECTION_FAILED|ERR_TUNNEL_CONNECTION_FAILED',
  ].join('|'),
);

/** Codes and messages along the chain of causes, in one text. */
function marksOf(thrown: unknown, depth = 0): string {
  if (!(thrown instanceof Error) || depth > 5) return '';
  const code: unknown = Reflect.get(thrown, 'code');
  return `${String(code)} ${thrown.message} ${marksOf(thrown.cause, depth + 1)}`;
}
