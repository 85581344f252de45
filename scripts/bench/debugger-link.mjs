// @ts-check

/** @typedef {(params: any, sessionId: string | undefined) => void} Listener */

/**
 * @typedef {object} DebuggerLink
 * @property {(method: string, params?: object, sessionId?: string) => Promise<any>} ask
 * @property {(method: string, listener: Listener) => void} on
 * @property {() => void} close
 */

/**
 * Speaks Chromium's debugging protocol to a browser. Playwright holds Electron up while it starts, which would
 * spoil the very times measured here.
 *
 * @param {string} address as Electron prints it: `ws://127.0.0.1:PORT/devtools/browser/ID`
 * @returns {Promise<DebuggerLink>}
 */
export async function openDebuggerLink(address) {
  const socket = new WebSocket(address);
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve);
    socket.addEventListener('error', () => reject(new Error(`No debugger at ${address}`)));
  });
  /** @type {Map<number, { resolve: (value: any) => void, reject: (error: Error) => void }>} */
  const waiting = new Map();
  /** @type {Map<string, Listener>} */
  const listeners = new Map();
  let count = 0;
  socket.addEventListener('message', ({ data }) => {
    const { id, method, params, sessionId, result, error } = JSON.parse(String(data));
    if (method !== undefined) return listeners.get(method)?.(params, sessionId);
    const asked = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) asked?.resolve(result);
    else asked?.reject(new Error(error.message));
  });
  socket.addEventListener('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('The debugger has gone'));
    waiting.clear();
  });
  return {
    ask: (method, params = {}, sessionId) => {
      count += 1;
      const id = count;
      socket.send(JSON.stringify({ id, method, params, sessionId }));
      return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
    },
    on: (method, listener) => listeners.set(method, listener),
    close: () => socket.close(),
  };
}
