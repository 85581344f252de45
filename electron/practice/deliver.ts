import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { pipeline, Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { assertNever } from '../../shared/plan/assert-never';

/** An answer as bytes. */
export interface Outgoing {
  readonly status: number;
  readonly headers: OutgoingHttpHeaders;
  readonly bytes: Buffer;
}

/** How the bytes reach the client: whole, but for a scripted fault. */
export type Delivery =
  | { readonly way: 'whole' }
  | { readonly way: 'trickle' }
  | { readonly way: 'flood'; readonly megabytes: number }
  | { readonly way: 'stall'; readonly keep: number }
  | {
      readonly way: 'truncate';
      readonly keep: number | undefined;
      readonly framing: 'length' | 'chunked' | 'close' | 'gzip';
    };

/** Sends an answer. */
export function deliver(response: ServerResponse, outgoing: Outgoing, delivery: Delivery): void {
  const { status, headers, bytes } = outgoing;
  const withLength = { ...headers, 'Content-Length': bytes.length };
  switch (delivery.way) {
    case 'whole':
      response.writeHead(status, withLength).end(bytes);
      return;
    case 'trickle':
      response.writeHead(status, withLength);
      trickle(response, bytes);
      return;
    case 'flood':
      response.writeHead(status, headers);
      flood(response, bytes, delivery.megabytes);
      return;
    case 'stall':
      response.writeHead(status, withLength).flushHeaders();
      response.write(bytes.subarray(0, delivery.keep));
      return;
    case 'truncate':
      truncate(response, outgoing, delivery);
      return;
    default:
      assertNever(delivery);
  }
}

function trickle(response: ServerResponse, bytes: Buffer, from = 0): void {
  if (from >= bytes.length) {
    response.end();
    return;
  }
  response.write(bytes.subarray(from, from + 1), () => setImmediate(trickle, response, bytes, from + 1));
}

function flood(response: ServerResponse, bytes: Buffer, megabytes: number): void {
  const parts = function* (): Generator<Buffer> {
    yield bytes;
    const blanks = Buffer.alloc(1_000_000, ' ');
    for (let sent = 0; sent < megabytes; sent += 1) yield blanks;
  };
  // A client that has had enough ends the connection, which is what this is for.
  pipeline(Readable.from(parts(), { objectMode: false }), response, () => undefined);
}

function truncate(
  response: ServerResponse,
  outgoing: Outgoing,
  { keep, framing }: Delivery & { way: 'truncate' },
): void {
  const { status, headers } = outgoing;
  const bytes = framing === 'gzip' ? gzipSync(outgoing.bytes) : outgoing.bytes;
  const part = bytes.subarray(0, keep ?? Math.floor(bytes.length / 2));
  const cut = (): void => {
    response.socket?.destroySoon();
  };
  switch (framing) {
    case 'length':
      response.writeHead(status, { ...headers, 'Content-Length': bytes.length }).write(part, cut);
      return;
    case 'chunked':
      response.writeHead(status, headers).write(part, cut);
      return;
    case 'close':
    case 'gzip': {
      // Neither length nor chunks: the end of the connection is the end of the body, and looks like a good one.
      response.useChunkedEncodingByDefault = false;
      const encoding = framing === 'gzip' ? { 'Content-Encoding': 'gzip' } : {};
      response.writeHead(status, { ...headers, ...encoding, Connection: 'close' }).end(part);
      return;
    }
    default:
      assertNever(framing);
  }
}
