import type { PlanbatchApi } from '../shared/ipc/contract';

declare global {
  interface Window {
    /** Put there by the preload script; the window's only way to the main process. */
    readonly planbatch: PlanbatchApi;
  }
}

/** The verbs of the main process. */
export function bridge(): PlanbatchApi {
  return window.planbatch;
}
