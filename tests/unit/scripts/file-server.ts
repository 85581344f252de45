import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface FileServer {
  readonly url: string;
  /** The `Range` header of each request so far; `none` where there was none. */
  readonly ranges: readonly string[];
  readonly close: () => Promise<void>;
}

/** What a server does with a request for the file; `start` is the first byte asked for. */
export type Answer = (response: ServerResponse, request: { start: number }) => void;

function firstByte(request: IncomingMessage): number {
  return Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0);
}

/** A real HTTP server for downloads: the n-th request gets the n-th answer, later ones the last. */
export async function startFileServer(answers: readonly [Answer, ...Answer[]]): Promise<FileServer> {
  const ranges: string[] = [];
  const server = createServer((request, response) => {
    const answer = answers[Math.min(ranges.length, answers.length - 1)] ?? answers[0];
    ranges.push(request.headers.range ?? 'none');
    answer(response, { start: firstByte(request) });
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/runtime.tgz`,
    ranges,
    close: async () => {
      server.closeAllConnections();
      await once(server.close(), 'close');
    },
  };
}

/** Serves the file as registries do, ranges included. */
export function whole(content: Buffer): Answer {
  return (response, { start }) => {
    response.writeHead(start > 0 ? 206 : 200, {
      'content-length': content.length - start,
      ...(start > 0 ? { 'content-range': `bytes ${start}-${content.length - 1}/${content.length}` } : {}),
    });
    response.end(content.subarray(start));
  };
}

/** Promises the whole file and cuts the line after some bytes of it. */
export function cutAfter(content: Buffer, bytes: number): Answer {
  return (response) => {
    response.writeHead(200, { 'content-length': content.length });
    response.write(content.subarray(0, bytes), () => response.destroy());
  };
}

/** Sends the file's first bytes and then nothing more, with the line open. */
export function silentAfter(content: Buffer, bytes: number): Answer {
  return (response) => {
    response.writeHead(200, { 'content-length': content.length });
    response.write(content.subarray(0, bytes));
  };
}

export function refuse(status: number): Answer {
  return (response) => {
    response.writeHead(status).end();
  };
}
