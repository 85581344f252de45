import type { VbapiSurroundings } from '../../electron/vbapi/vbapi-access';

/** As the network of a browser does, which sends again by itself what met a reset on a line that was open already. */
export const repeatingFetch: VbapiSurroundings['fetch'] = (url, init) =>
  fetch(url, init).catch((error: unknown) => {
    if (init.method !== 'PUT') throw error;
    return fetch(url, init);
  });
