import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { onTestFinished } from 'vitest';

/** Somebody who answers on this computer with a certificate that nobody has reason to trust. */
export interface UntrustedServer {
  readonly origin: string;
  /** Requests that came through all the same. */
  readonly requests: () => number;
}

/** Its key stands in the repository beside the certificate: it proves nothing to anyone. */
export async function startUntrustedServer(): Promise<UntrustedServer> {
  const pem = readFileSync(path.resolve(import.meta.dirname, '../support/data/untrusted-certificate.pem'));
  let requests = 0;
  const server = createServer({ key: pem, cert: pem }, (_request, response) => {
    requests += 1;
    response.end('{}');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { origin: `https://127.0.0.1:${String(port)}`, requests: () => requests };
}
