import { contextBridge, ipcRenderer } from 'electron';
import { callNames, channelName, eventNames, type EventName } from '../shared/ipc/call-names';
import type { PlanbatchApi } from '../shared/ipc/contract';

function listen(name: EventName, listener: (payload: never) => void): () => void {
  const hear = (_event: unknown, payload: unknown): void => {
    listener(payload as never);
  };
  ipcRenderer.on(channelName(name), hear);
  return () => ipcRenderer.off(channelName(name), hear);
}

type Exposed = readonly [name: string, verb: (argument: never) => unknown];
const verbs = callNames.map((name): Exposed => [
  name,
  (input) => ipcRenderer.invoke(channelName(name), input),
]);
const on = eventNames.map((name): Exposed => [name, (listener) => listen(name, listener)]);

/** Built from the contract's names, whose types the compiler cannot follow through `fromEntries`. */
const api = { ...Object.fromEntries(verbs), on: Object.fromEntries(on) } as unknown as PlanbatchApi;
contextBridge.exposeInMainWorld('planbatch', api);
