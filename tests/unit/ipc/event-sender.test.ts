import { describe, expect, it } from 'vitest';
import { createEventSender, type EventSender, type ReceivingFrame } from '../../../electron/ipc/event-sender';

interface Heard {
  readonly send: EventSender;
  readonly sent: unknown[];
  readonly refused: string[];
}

/** A sender to a frame that shows some address, with what came out of it. */
function listenAt(url: string | undefined): Heard {
  const sent: unknown[] = [];
  const refused: string[] = [];
  const frame: ReceivingFrame | undefined =
    url === undefined ? undefined : { url, send: (channel, payload) => sent.push([channel, payload]) };
  const send = createEventSender({
    mainFrame: () => frame,
    origin: 'app://planbatch',
    refused: (event) => refused.push(event),
  });
  return { send, sent, refused };
}

const progress = { plansDone: 1, plans: 3, rows: 40 };

describe('an event for the window', () => {
  it('goes to our own page under its channel', () => {
    const { send, sent } = listenAt('app://planbatch/index.html');
    send('loadProgressed', progress);
    expect(sent).toEqual([['planbatch:loadProgressed', progress]]);
  });

  it('does not go to a page of another origin', () => {
    const { send, sent } = listenAt('https://example.com/');
    send('loadProgressed', progress);
    expect(sent).toEqual([]);
  });

  it('goes nowhere when there is no window', () => {
    const { send, refused } = listenAt(undefined);
    send('loadProgressed', progress);
    expect(refused).toEqual([]);
  });

  it('does not stop the work when the page goes away in the very moment', () => {
    const gone = (): never => {
      throw new Error('Render frame was disposed before WebFrameMain could be accessed');
    };
    const dying: ReceivingFrame = { url: 'app://planbatch/index.html', send: gone };
    const disposed = Object.defineProperty({ send: gone } as unknown as ReceivingFrame, 'url', { get: gone });
    for (const mainFrame of [() => dying, () => disposed, gone]) {
      const send = createEventSender({ mainFrame, origin: 'app://planbatch', refused: gone });
      expect(() => {
        send('loadProgressed', progress);
      }).not.toThrow();
    }
  });

  it('with more in it than agreed is not sent, and is reported', () => {
    const { send, sent, refused } = listenAt('app://planbatch/index.html');
    const surplus = { ...progress, bearerToken: 'secret' };
    send('loadProgressed', surplus);
    expect(sent).toEqual([]);
    expect(refused).toEqual(['loadProgressed']);
  });
});
