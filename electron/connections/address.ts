import type { Environment } from '../../shared/ipc/connection-rules';

const loopback: readonly string[] = ['127.0.0.1', '[::1]', 'localhost'];

/** What is wrong with a base URL, as a sentence; undefined where it can be used in that environment. */
export function addressProblem(text: string, environment: Environment): string | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return 'The base URL is missing.';
  if (!URL.canParse(trimmed)) return 'The base URL is no address. It begins with https://.';
  const url = new URL(trimmed);
  const isHere = loopback.includes(url.hostname);
  if (url.username !== '' || url.password !== '') {
    return 'The base URL must not hold a user name or password. They have fields of their own.';
  }
  if (url.search !== '' || url.hash !== '') return 'The base URL ends before any ? or #.';
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isHere)) {
    return 'The base URL must begin with https://, so that nobody on the way can read along.';
  }
  if (environment === 'practice' && !isHere) {
    return 'Practice is for a server on this computer. Choose Test or Production.';
  }
  return undefined;
}

/** The address as it is kept and compared: without blanks around it and slashes at its end. */
export function plainAddress(text: string): string {
  const url = new URL(text.trim());
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
}

/** Scheme, host and port: where secrets of a connection may go, and nowhere else. */
export function originOf(address: string): string {
  return new URL(address.trim()).origin;
}
