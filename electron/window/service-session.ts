import { session } from 'electron';
import { askNetwork, type NetworkAnswer, type NetworkOrder } from './network-request';

/** A request that goes the way of the person's network: its proxy, its certificates. */
export type ServiceFetch = (address: string, order: NetworkOrder) => Promise<NetworkAnswer>;

/**
 * Gives what asks the VBAPI: in a session of its own, in memory only, that no page is ever shown in.
 * No cookies go out or are kept, redirects are errors. Deadlines and headers are the caller's.
 */
export function openServiceFetch(): ServiceFetch {
  const own = session.fromPartition('vbapi', { cache: false });
  return (address, order) => askNetwork(own, address, order);
}
