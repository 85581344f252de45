import type { CallName } from '../../shared/ipc/call-names';
import { calls, type CallInput, type CallOutput } from '../../shared/ipc/contract';
import { failed, failureSchema, success, type Failure, type Result } from '../../shared/ipc/failure';
import { isTrustedSender, type SendingFrame, type TrustedPlace } from './trusted-sender';

/** One function per call: what the services behind the door must offer. */
export type CallHandlers = {
  readonly [Name in CallName]: (input: CallInput<Name>) => Promise<Result<CallOutput<Name>>>;
};

/** Tells the log that a call was refused or broke. The log keeps no more of an error than its class and frames. */
export interface DoorLog {
  readonly refused: (call: CallName, reason: 'stranger' | 'input' | 'output') => void;
  readonly broke: (call: CallName, error: unknown) => void;
}

/** What the door needs. Handlers may still be loading: calls wait for them. */
export interface Door {
  readonly place: TrustedPlace;
  readonly handlers: Promise<CallHandlers>;
  readonly log: DoorLog;
}

/** One message as it came in, nothing of it believed yet. */
export interface Question {
  readonly name: CallName;
  readonly frame: SendingFrame | null;
  readonly input: unknown;
}

/** What the window learns of a surprise: no internals. Whether edits are kept is told elsewhere. */
const programError: Failure = {
  kind: 'programError',
  message: 'Planbatch could not do this because of a fault of its own.',
  nextStep: 'retry',
};

const notUnderstood: Failure = {
  kind: 'programError',
  message: 'Planbatch did not understand what its window asked for.',
  nextStep: 'none',
};

const stranger: Failure = {
  kind: 'notPossible',
  message: 'Only the Planbatch window may ask.',
  nextStep: 'none',
};

/** Undefined where it does not fit. The schemas freeze what they read, and throw where a thing cannot be frozen. */
function checkedInput(name: CallName, input: unknown): { readonly data: unknown } | undefined {
  try {
    const { success: fits, data } = calls[name].takes.safeParse(input);
    return fits ? { data } : undefined;
  } catch {
    return undefined;
  }
}

function checkedOutput(name: CallName, result: Result<unknown>): Result<unknown> | undefined {
  if (!result.ok) {
    const failure = failureSchema.safeParse(result.failure);
    return failure.success ? failed(failure.data) : undefined;
  }
  const value = calls[name].gives.safeParse(result.value);
  return value.success ? success(value.data) : undefined;
}

/** The handler by name. Its input was parsed with the schema of the same name, which the compiler cannot relate. */
async function ask(door: Door, name: CallName, input: unknown): Promise<Result<unknown>> {
  const handlers = await door.handlers;
  const handler = handlers[name] as (input: unknown) => Promise<Result<unknown>>;
  return handler(input);
}

/** Checks who asks and what, asks the handler, checks its answer. Never rejects and never shows internals. */
export async function answerCall(door: Door, question: Question): Promise<Result<unknown>> {
  const { name, frame } = question;
  if (!isTrustedSender(frame, door.place)) {
    door.log.refused(name, 'stranger');
    return failed(stranger);
  }
  const input = checkedInput(name, question.input);
  if (input === undefined) {
    door.log.refused(name, 'input');
    return failed(notUnderstood);
  }
  try {
    const output = checkedOutput(name, await ask(door, name, input.data));
    if (output !== undefined) return output;
    door.log.refused(name, 'output');
  } catch (error) {
    door.log.broke(name, error);
  }
  return failed(programError);
}
