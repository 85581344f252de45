import type { IncomingMessage, ServerResponse } from 'node:http';
import { deliver } from '../deliver';
import { receiveBody } from '../receive-body';
import type { ControlRoom } from './control-room';
import { isControlVerb, performVerb } from './control-verbs';

/** Where the control interface lies, outside of the API's base: `POST /_control/VERB` with the input as JSON. */
export const controlPath = '/_control/';

const greatestInput = 50_000_000;

/** Answers a call to the control interface: 200 with the output, 404 for no such verb, 400 for a wrong input. */
export async function answerControl(
  room: ControlRoom,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const name = (request.url ?? '').slice(controlPath.length);
  const body = await receiveBody(request, greatestInput);
  if (body === 'gone') return;
  if (request.method !== 'POST' || !isControlVerb(name)) {
    answer(response, 404, { error: `There is no control verb '${name}' here.` });
    return;
  }
  try {
    const text = body.toString('utf8');
    const input: unknown = text === '' ? undefined : JSON.parse(text);
    answer(response, 200, performVerb(room, name, input) ?? null);
  } catch (error) {
    answer(response, 400, { error: error instanceof Error ? error.message : String(error) });
  }
}

function answer(response: ServerResponse, status: number, value: unknown): void {
  const headers = { 'Content-Type': 'application/json; charset=utf-8' };
  deliver(response, { status, headers, bytes: Buffer.from(JSON.stringify(value)) }, { way: 'whole' });
}
