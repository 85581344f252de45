import { channelName, type EventName } from '../../shared/ipc/call-names';
import { events, type EventPayload } from '../../shared/ipc/contract';
import { isTrustedSender, type SendingFrame, type TrustedPlace } from './trusted-sender';

/** The parts of a frame that events are sent through. */
export interface ReceivingFrame extends SendingFrame {
  readonly send: (channel: string, payload: unknown) => void;
}

/** Where events go and who hears of those that were not sent. */
export interface EventDoor {
  readonly mainFrame: () => ReceivingFrame | undefined;
  readonly origin: string;
  readonly refused: (event: EventName) => void;
}

/** Tells the window something it did not ask for. */
export type EventSender = <Name extends EventName>(name: Name, payload: EventPayload<Name>) => void;

/**
 * Gives a sender of events: to our own page in our own window only, and only what the contract allows.
 * With no window, nothing is sent: a new page asks for everything anyway.
 */
export function createEventSender(door: EventDoor): EventSender {
  const place: TrustedPlace = door;
  return (name, payload) => {
    const frame = door.mainFrame();
    if (frame === undefined || !isTrustedSender(frame, place)) return;
    const parsed = events[name].safeParse(payload);
    if (parsed.success) frame.send(channelName(name), parsed.data);
    else door.refused(name);
  };
}
