import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { envelope, problem, type Answer } from './answer';
import type { Api } from './api';
import type { BatchItem } from './batch-call';
import { deliver, type Delivery, type Outgoing } from './deliver';
import type { ControlRoom } from './faults/control-room';
import type { FaultAction } from './faults/fault-schema';
import { changedItems, storedUnder } from './faults/item-changes';
import { answerType } from './media-type';
import { receiveBody } from './receive-body';

/** What one request is answered with; the control room is absent unless asked for. */
export interface Exchange {
  readonly api: Api;
  readonly room: ControlRoom | null;
  /** Most bytes of a request body. */
  readonly bodyLimit: number;
}

type Body = Buffer | 'tooLarge';
type AnswerAction = FaultAction & { kind: 'answer' };

/** Receives a request, applies it, answers it, with the scripted faults at their moments. */
export async function exchange(
  at: Exchange,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const method = request.method ?? '';
  const url = request.url ?? '';
  const actions = at.room?.faults.take(method, url) ?? [];
  if (cutsAt(actions, 'receiving')) {
    record(at, request, Buffer.alloc(0));
    request.socket.destroy();
    return;
  }
  const body = await receiveBody(request, at.bodyLimit);
  if (body === 'gone') return;
  record(at, request, body);
  await wait(at, actions, false);
  if (cutsAt(actions, 'beforeApplying')) {
    request.socket.destroy();
    return;
  }
  const outgoing = outgoingFor(at, { request, body, actions });
  // From here on the request has had its effect; only the answer can still be lost.
  await wait(at, actions, true);
  if (cutsAt(actions, 'afterApplying')) {
    request.socket.destroy();
    return;
  }
  deliver(response, outgoing, deliveryUnder(actions));
}

function record(at: Exchange, request: IncomingMessage, body: Body): void {
  const { method = '', url = '', headers } = request;
  at.room?.log.add({ method, path: url, headers, body: body === 'tooLarge' ? '' : body.toString('utf8') });
}

async function wait(at: Exchange, actions: readonly FaultAction[], applied: boolean): Promise<void> {
  for (const action of actions) {
    if (action.kind === 'delay' && action.applied === applied) {
      // Not counted among what keeps the process alive: a server may be closed meanwhile.
      await pause(action.milliseconds, undefined, { ref: false });
    }
    if (action.kind === 'hold' && action.applied === applied) await at.room?.gate.wait();
  }
}

function cutsAt(actions: readonly FaultAction[], moment: (FaultAction & { kind: 'cut' })['moment']): boolean {
  return actions.some((action) => action.kind === 'cut' && action.moment === moment);
}

interface Received {
  readonly request: IncomingMessage;
  readonly body: Body;
  readonly actions: readonly FaultAction[];
}

function outgoingFor(at: Exchange, received: Received): Outgoing {
  const { request, body, actions } = received;
  for (const action of actions) {
    if (action.kind === 'expireTokens') at.room?.world.tokens.expireAll(action.alsoRefresh);
  }
  const scripted = actions.find((action): action is AnswerAction => action.kind === 'answer');
  const { method = '', url = '', headers } = request;
  if (scripted !== undefined && !scripted.applied) return scriptedAnswer(scripted, headers.accept);
  const answer = at.api.answer({ method, url, headers, body, applies: storedUnder(actions) });
  if (scripted !== undefined) return scriptedAnswer(scripted, headers.accept);
  const whole = outgoingAnswer(withItemChanges(answer, actions), headers.accept);
  const marked = actions.some((action) => action.kind === 'trickle' && action.byteOrderMark);
  return marked ? { ...whole, bytes: Buffer.concat([Buffer.from('\uFEFF'), whole.bytes]) } : whole;
}

function withItemChanges(answer: Answer, actions: readonly FaultAction[]): Answer {
  if (answer.status !== 207) return answer;
  const changes = actions.flatMap((action) => (action.kind === 'items' ? action.changes : []));
  return { ...answer, data: changedItems(answer.data as readonly BatchItem[], changes) };
}

function outgoingAnswer(answer: Answer, accept: string | undefined): Outgoing {
  const headers = { ...answer.headers, 'Content-Type': `${answerType(accept)}; charset=utf-8` };
  return { status: answer.status, headers, bytes: Buffer.from(envelope(answer, randomUUID())) };
}

function scriptedAnswer(action: AnswerAction, accept: string | undefined): Outgoing {
  const { status, headers, body, base64 } = action;
  if (body === undefined && status >= 400) {
    return outgoingAnswer(problem(status, 'A scripted fault.', headers), accept);
  }
  const bytes = Buffer.from(body ?? '', base64 ? 'base64' : 'utf8');
  return { status, headers: { 'Content-Type': 'text/plain; charset=utf-8', ...headers }, bytes };
}

function deliveryUnder(actions: readonly FaultAction[]): Delivery {
  for (const action of actions) {
    if (action.kind === 'stall') return { way: 'stall', keep: action.keep ?? 0 };
    if (action.kind === 'truncate') return { way: 'truncate', keep: action.keep, framing: action.framing };
    if (action.kind === 'trickle') return { way: 'trickle' };
    if (action.kind === 'flood') return { way: 'flood', megabytes: action.megabytes };
  }
  return { way: 'whole' };
}
