import type { IncomingHttpHeaders } from 'node:http';
import type { Stamp } from './stored-row';
import type { World } from './world';

/** One call that passed the door, as its handler sees it. */
export interface Call {
  readonly world: World;
  /** The signed-in user; empty on the two sign-in calls. */
  readonly user: string;
  /** The variable parts of the path, percent-decoded. */
  readonly parameters: readonly string[];
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  /** Whether the item of that position in a batch is stored: always, but for a scripted fault. */
  readonly applies: (index: number) => boolean;
}

/** A parameter of the path; the route's pattern says how many there are. */
export function parameter(call: Call, index: number): string {
  return call.parameters[index] ?? '';
}

export function stampOf(call: Call): Stamp {
  return { user: call.user, date: new Date().toISOString() };
}
