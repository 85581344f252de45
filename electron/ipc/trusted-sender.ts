/** The parts of Electron's frame that say who is asking. */
export interface SendingFrame {
  readonly url: string;
}

/** The frame and the origin that the door opens for. */
export interface TrustedPlace {
  readonly mainFrame: () => SendingFrame | undefined;
  readonly origin: string;
}

/** Scheme and host of an address, also for schemes that browsers give no origin. */
function originOf(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { protocol, host } = new URL(address);
  return `${protocol}//${host}`;
}

/** Whether a message comes from our window's own main frame, while it shows our own page. */
export function isTrustedSender(frame: SendingFrame | null, place: TrustedPlace): boolean {
  if (frame === null) return false;
  try {
    return frame === place.mainFrame() && originOf(frame.url) === place.origin;
  } catch {
    // Electron throws when asked about a frame whose page has just gone.
    return false;
  }
}
