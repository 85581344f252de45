import type { IncomingHttpHeaders } from 'node:http';

/** A request as it arrived. */
export interface RecordedRequest {
  readonly method: string;
  /** Path and query as sent, the base included. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  /** As text; empty where it was never received whole. */
  readonly body: string;
}

/** The requests in the order their bodies were complete. */
export class RequestLog {
  readonly #requests: RecordedRequest[] = [];

  get all(): readonly RecordedRequest[] {
    return [...this.#requests];
  }

  add(request: RecordedRequest): void {
    this.#requests.push(request);
  }

  clear(): void {
    this.#requests.length = 0;
  }
}
