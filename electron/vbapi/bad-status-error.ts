import { saidIn } from '../../shared/batch/batch-decision';
import { statusWords } from '../../shared/batch/status-words';
import type { AnsweredEnd } from '../../shared/batch/request-end';

/** A whole answer whose status says that the request failed. */
export class BadStatusError extends Error {
  override readonly name = 'BadStatusError';
  readonly status: number;
  readonly retryAfter: number | null;
  /** The service's own words; empty when it gave none. */
  readonly said: string;

  constructor(readonly answer: AnsweredEnd) {
    const said = saidIn(answer.text);
    super(`${statusWords(answer.status)} ${said}`.trim());
    this.status = answer.status;
    this.retryAfter = answer.retryAfter;
    this.said = said;
  }

  /** Whether the service can have applied the request: it had trouble while at it, or says so vaguely. */
  get mayBeApplied(): boolean {
    return this.status >= 500 || this.status === 408 || this.status < 300;
  }
}
