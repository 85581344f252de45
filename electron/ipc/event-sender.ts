import { channelName, type EventName } from '../../shared/ipc/call-names';
import { events, type EventPayload } from '../../shared/ipc/contract';
import { isTrustedSender, type SendingFrame } from './trusted-sender';

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

/** Our own page's main frame, if there is one now. */
function receiver(door: EventDoor): ReceivingFrame | undefined {
  try {
    const frame = door.mainFrame();
    return frame !== undefined && isTrustedSender(frame, door) ? frame : undefined;
  } catch {
    // Electron throws when asked about a window whose page has just gone.
    return undefined;
  }
}

/**
 * Gives a sender of events: to our own page in our own window only, and only what the contract allows.
 * With no window, nothing is sent: a new page asks for everything anyway.
 */
export function createEventSender(door: EventDoor): EventSender {
  return (name, payload) => {
    const frame = receiver(door);
    if (frame === undefined) return;
    const parsed = events[name].safeParse(payload);
    if (!parsed.success) {
      door.refused(name);
      return;
    }
    try {
      frame.send(channelName(name), parsed.data);
    } catch {
      // The page went away in this very moment.
    }
  };
}
