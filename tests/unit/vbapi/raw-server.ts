import { type AddressInfo, createServer, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** What a server sends for a request, byte by byte as it likes. Gets what has come of the request so far. */
export type RawAnswer = (socket: Socket, request: string) => void;

/** A server without any of the care of a HTTP library; closed with the running test. Gives its base URL. */
export async function startRawServer(answer: RawAnswer): Promise<string> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    let request = '';
    socket.on('data', (part) => {
      request += part.toString('latin1');
      if (!request.includes('\r\n\r\n')) return;
      answer(socket, request);
      request = '';
    });
    // Whoever asked has gone: that is their right.
    socket.on('error', () => undefined);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/vbasoftware`;
}

/** A whole answer with that body. */
export function answerWith(body: string | Buffer, { status = '200 OK', head = '' } = {}): RawAnswer {
  const bytes = Buffer.from(body);
  return (socket) => {
    socket.write(`HTTP/1.1 ${status}\r\nContent-Length: ${String(bytes.length)}\r\n${head}\r\n`);
    socket.write(bytes);
  };
}
