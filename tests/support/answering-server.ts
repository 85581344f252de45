import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server that answers everything in one way and remembers every byte of the heads it received. */
export interface AnsweringServer {
  readonly origin: string;
  readonly heads: () => string;
  readonly close: () => Promise<void>;
}

export async function startAnsweringServer(
  status: number,
  headers: Readonly<Record<string, string>> = {},
): Promise<AnsweringServer> {
  const heads: string[] = [];
  const server = createServer((request, response) => {
    heads.push(`${String(request.url)} ${request.rawHeaders.join(' ')}`);
    response.writeHead(status, headers).end('{}');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    origin: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    heads: () => heads.join('\n'),
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
