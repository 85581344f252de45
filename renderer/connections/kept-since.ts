import type { KeptSecret } from '../../shared/ipc/kept-connection-schemas';
import { assertNever } from '../../shared/plan/assert-never';

const day = new Intl.DateTimeFormat('en-US', { dateStyle: 'long' });

/** All that is ever shown of a secret. */
export function keptSince({ since, where }: KeptSecret): string {
  switch (where) {
    case 'keyStore':
      return `Kept since ${day.format(since)}`;
    case 'session':
      return 'Kept until Planbatch ends';
    case 'unreadable':
      return `Kept since ${day.format(since)}, but the password store does not give it out`;
    default:
      return assertNever(where);
  }
}
