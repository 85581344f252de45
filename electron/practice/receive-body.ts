import type { IncomingMessage } from 'node:http';

/**
 * Collects a request body. `tooLarge` as soon as it grows over the limit (bytes); the rest is read and thrown
 * away, so that the client can still read the refusal. `gone` if the client left before the end.
 */
export function receiveBody(request: IncomingMessage, limit: number): Promise<Buffer | 'tooLarge' | 'gone'> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= limit) chunks.push(chunk);
      else chunks.length = 0;
    });
    request.once('end', () => resolve(size <= limit ? Buffer.concat(chunks) : 'tooLarge'));
    request.once('close', () => resolve('gone'));
    request.once('error', () => resolve('gone'));
  });
}
