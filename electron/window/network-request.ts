import type { Readable } from 'node:stream';
import { net, type ClientRequest, type IncomingMessage, type Session } from 'electron';

/** A request. */
export interface NetworkOrder {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Ends the request and its answer, whichever is under way. */
  readonly signal: AbortSignal;
}

/** An answer, of which the body is still to come. */
export interface NetworkAnswer {
  readonly status: number;
  readonly ok: boolean;
  readonly headers: { readonly get: (name: string) => string | null };
  readonly body: AsyncIterable<Uint8Array>;
}

/**
 * Asks the network of a session. Beneath Electron's own `fetch`, which passes every byte through two kinds of
 * streams: a run spends less time on its requests. Rejects with the `net::` error of Chromium.
 */
export function askNetwork(own: Session, url: string, order: NetworkOrder): Promise<NetworkAnswer> {
  const { method, headers, body, signal } = order;
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const request = net.request({
      ...{ session: own, url, method, headers },
      ...{ redirect: 'error', credentials: 'omit', cache: 'no-store' },
    });
    const abort = (): void => request.abort();
    signal.addEventListener('abort', abort, { once: true });
    const forget = (): void => signal.removeEventListener('abort', abort);
    request.once('abort', () => reject(new Error('The request was ended.')));
    request.on('error', (error) => {
      forget();
      reject(error);
    });
    request.once('response', (response) => {
      response.once('end', forget);
      resolve(answerOf(request, response));
    });
    if (body === undefined) request.end();
    else request.end(Buffer.from(body));
  });
}

function answerOf(request: ClientRequest, response: IncomingMessage): NetworkAnswer {
  const { statusCode, headers } = response;
  // A line that is cut before anybody reads must not end the program; whoever reads is told.
  response.on('error', () => undefined);
  return {
    status: statusCode,
    ok: statusCode >= 200 && statusCode < 300,
    headers: {
      get: (name) => {
        const value = headers[name.toLowerCase()];
        return value === undefined ? null : [value].flat().join(', ');
      },
    },
    body: bytesOf(request, response),
  };
}

async function* bytesOf(request: ClientRequest, response: IncomingMessage): AsyncGenerator<Uint8Array> {
  let isWhole = false;
  try {
    // It is a stream of Node, which the types leave out.
    yield* response as unknown as Readable & AsyncIterable<Buffer>;
    isWhole = true;
  } finally {
    if (!isWhole) request.abort();
  }
}
