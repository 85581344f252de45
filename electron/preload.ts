import { contextBridge, ipcRenderer } from 'electron';
import { answerChannel } from '../shared/ipc/answer-channel';
import { callNames, channelName, eventNames, type CallName, type EventName } from '../shared/ipc/call-names';
import type { PlanbatchApi } from '../shared/ipc/contract';
import type { Result } from '../shared/ipc/failure';
import { letGo } from '../shared/ipc/let-go';

type Exposed = readonly [name: string, verb: (argument: never) => unknown];
const waiting = new Map<number, (result: unknown) => void>();
let tickets = 0;

ipcRenderer.on(answerChannel, (_event, ticket: number, result: Result<unknown>) => {
  waiting.get(ticket)?.(result);
  waiting.delete(ticket);
  setTimeout(letGoOfBytes, 0, result);
});

/** The bytes in an answer, which the page has a copy of by now. */
function letGoOfBytes(result: Result<unknown>): void {
  if (!result.ok || typeof result.value !== 'object' || result.value === null) return;
  for (const part of Object.values(result.value)) {
    if (part instanceof Uint8Array && part.buffer instanceof ArrayBuffer) letGo(part.buffer);
  }
}

async function ask(name: CallName, input: unknown): Promise<unknown> {
  tickets += 1;
  const ticket = tickets;
  ipcRenderer.send(channelName(name), ticket, input);
  return new Promise((answered) => waiting.set(ticket, answered));
}

function listen(name: EventName, listener: (payload: never) => void): () => void {
  const hear = (_event: unknown, payload: unknown): void => {
    listener(payload as never);
  };
  ipcRenderer.on(channelName(name), hear);
  return () => ipcRenderer.off(channelName(name), hear);
}

const verbs = callNames.map((name): Exposed => [name, (input: unknown) => ask(name, input)]);
const on = eventNames.map((name): Exposed => [name, (listener) => listen(name, listener)]);

/** Built from the contract's names, whose types the compiler cannot follow through `fromEntries`. */
const api = { ...Object.fromEntries(verbs), on: Object.fromEntries(on) } as unknown as PlanbatchApi;
contextBridge.exposeInMainWorld('planbatch', api);
