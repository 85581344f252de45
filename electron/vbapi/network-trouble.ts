import { statusWords } from '../../shared/batch/status-words';
import { NoAnswerError, type NoAnswerCause } from './no-answer-error';

/**
 * Sorts what a fetch threw. Node names system codes in the cause, Electron names `net::` codes in the
 * message. Whatever is not certainly before the request counts as cut: it may have been applied.
 */
export function networkTrouble(thrown: unknown, signal: AbortSignal): NoAnswerError {
  if (signal.aborted) return new NoAnswerError('timeout', thrown);
  const marks = marksOf(thrown);
  const exact = exactly.find(({ pattern }) => pattern.test(marks));
  return new NoAnswerError(troubleIn(marks), thrown, exact?.words);
}

/** Troubles with a next step of their own. */
const exactly: readonly { readonly pattern: RegExp; readonly words: string }[] = [
  {
    pattern: /ERR_INTERNET_DISCONNECTED/,
    words: 'This computer is offline. Connect it to the network, then try again.',
  },
  {
    pattern: /ERR_NAME_NOT_RESOLVED|ERR_NAME_RESOLUTION_FAILED|ENOTFOUND|EAI_AGAIN/,
    words: 'The address of the service was not found. Check the base URL, and the network or VPN.',
  },
  {
    pattern: /PROXY_AUTH|proxy authentication required/,
    words: statusWords(407),
  },
  {
    pattern: /ERR_PROXY|ERR_TUNNEL_CONNECTION_FAILED|ERR_MANDATORY_PROXY/,
    words: 'The proxy of your network does not let Planbatch through. Ask those who run the network.',
  },
  {
    pattern: /CERT_DATE_INVALID|CERT_HAS_EXPIRED|CERT_NOT_YET_VALID/,
    words:
      'The certificate of the service has expired, or the clock of this computer is wrong. Check date and time first. Nothing was sent.',
  },
  {
    pattern: /CERT_COMMON_NAME_INVALID|ERR_TLS_CERT_ALTNAME/,
    words: 'The certificate is for another address than the base URL. Check the base URL. Nothing was sent.',
  },
  {
    pattern: /ERR_SSL_VERSION_OR_CIPHER_MISMATCH/,
    words:
      'The service offers no secure connection that this computer trusts. Ask those who run it. Nothing was sent.',
  },
];

function troubleIn(marks: string): NoAnswerCause {
  if (certificate.test(marks)) return 'certificate';
  if (handshake.test(marks)) return 'handshake';
  if (unreachable.test(marks)) return 'unreachable';
  if (/redirect/i.test(marks)) return 'redirected';
  return 'cut';
}

const certificate =
  /ERR_CERT_|\bCERT_|SELF_SIGNED_CERT|UNABLE_TO_(VERIFY|GET_ISSUER)|ERR_TLS_CERT|ERR_SSL_(VERSION|PINNED)/;

/** What an http service says to a greeting of TLS, and other greetings that came to nothing. */
const handshake =
  /ERR_SSL_(?:PROTOCOL_ERROR|WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG|UNSUPPORTED_PROTOCOL)|\bEPROTO\b/;

/** A connection that was never made. `ETIMEDOUT` and `ECONNRESET` may also end one that was. */
const unreachable = new RegExp(
  [
    'ENOTFOUND|EAI_AGAIN|ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|UND_ERR_CONNECT_TIMEOUT',
    'ERR_NAME_NOT_RESOLVED|ERR_NAME_RESOLUTION_FAILED|ERR_CONNECTION_REFUSED|ERR_CONNECTION_TIMED_OUT',
    'ERR_ADDRESS_UNREACHABLE|ERR_INTERNET_DISCONNECTED|ERR_PROXY_CONNECTION_FAILED|ERR_TUNNEL_CONNECTION_FAILED',
    'PROXY_AUTH|proxy authentication required',
  ].join('|'),
);

/** Codes and messages along the chain of causes, in one text. */
function marksOf(thrown: unknown, depth = 0): string {
  if (!(thrown instanceof Error) || depth > 5) return '';
  const code: unknown = Reflect.get(thrown, 'code');
  return `${String(code)} ${thrown.message} ${marksOf(thrown.cause, depth + 1)}`;
}
