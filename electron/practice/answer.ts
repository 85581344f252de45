import { STATUS_CODES } from 'node:http';

/** Problem details after RFC 7807, with the fields the API description names. */
interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly instance: null;
}

/** An answer before it becomes bytes: data on success or a problem on failure, never both. */
export interface Answer {
  readonly status: number;
  readonly data: unknown;
  readonly error: Problem | null;
  readonly headers: Readonly<Record<string, string>>;
}

/** A successful answer. */
export function success(status: number, data: unknown, headers: Answer['headers'] = {}): Answer {
  return { status, data, error: null, headers };
}

/** A failed answer; `detail` is one plain sentence for the person who reads it. */
export function problem(status: number, detail: string, headers: Answer['headers'] = {}): Answer {
  const type = `https://httpstatuses.com/${status}`;
  const title = STATUS_CODES[status] ?? 'Error';
  return { status, data: null, error: { type, title, status, detail, instance: null }, headers };
}

/** The outer shape of every answer. */
export function envelope(answer: Answer, activityID: string): string {
  return JSON.stringify({ data: answer.data, error: answer.error, debug: { activityID } });
}
