import { session } from 'electron';

/** A fetch that goes the way of the person's network: its proxy, its certificates. */
export type ServiceFetch = (address: string, init?: RequestInit) => Promise<Response>;

/**
 * Gives the fetch for the VBAPI: in a session of its own, in memory only, that no page is ever shown in.
 * No cookies go out or are kept. Redirects, deadlines and headers are the caller's.
 */
export function openServiceFetch(): ServiceFetch {
  const own = session.fromPartition('vbapi', { cache: false });
  return (address, init = {}) => own.fetch(address, { ...init, credentials: 'omit' });
}
