import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server somewhere on the network that a page might try to reach. */
export interface HostileServer {
  /** `http://127.0.0.1:PORT`, no slash at the end. */
  readonly address: string;
  /** Paths that were asked for, in order; connections upgraded to web sockets count too. */
  readonly visits: () => readonly string[];
  readonly close: () => Promise<void>;
}

/** Answers `/redirect` by sending the visitor on to `/redirected`, and any other path with a small page. */
export async function startHostileServer(): Promise<HostileServer> {
  const visits: string[] = [];
  const server = createServer((request, response) => {
    const visited = request.url ?? '';
    visits.push(visited);
    if (visited === '/redirect') response.writeHead(302, { Location: '/redirected' }).end();
    else response.writeHead(200, { 'Content-Type': 'text/html' }).end('<title>hostile</title><p>hostile</p>');
  });
  server.on('upgrade', (request, socket) => {
    visits.push(request.url ?? '');
    socket.destroy();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    address: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    visits: () => visits,
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
