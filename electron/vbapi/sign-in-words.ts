import type { BadStatusError } from './bad-status-error';

/** What a refused sign-in means; a service that gives no reason for a 401 means what was typed. */
export function signInWords({ status, said }: Pick<BadStatusError, 'status' | 'said'>): string {
  const reason = said === '' && status === 401 ? check : said;
  return `Signing in failed (${status}). ${reason}`.trim();
}

const check = 'Check the user name, the password, the client ID and the client code.';
