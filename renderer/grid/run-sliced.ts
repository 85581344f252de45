import type { Sliced } from './model/sliced';

/** How long work may keep the window at the key press that asks for it, and later at a time, in milliseconds. */
const firstSlice = 40;
const laterSlice = 10;

export interface SlicedListener<Result> {
  /** Told between two slices, with the share that is done; not at all where the first slice is enough. */
  readonly progressed: (share: number, stop: () => void) => void;
  readonly finished: (result: Result) => void;
}

/**
 * Does work in slices, so that the window goes on drawing and answering between them. What is done within the
 * first slice is finished when this returns.
 */
export function runSliced<Result>(work: Sliced<Result>, listener: SlicedListener<Result>): void {
  const { port1, port2 } = new MessageChannel();
  const stop = (): void => {
    port1.close();
  };
  let isLater = false;
  const finish = (result: Result): void => {
    const finished = (): void => {
      stop();
      listener.finished(result);
    };
    // What follows takes its own time: after a slice it is a task of its own.
    if (isLater) {
      port1.onmessage = finished;
      port2.postMessage(null);
    } else finished();
  };
  const advance = (budget: number): void => {
    const end = performance.now() + budget;
    let step = work.next();
    while (step.done !== true && performance.now() < end) step = work.next();
    if (step.done === true) {
      finish(step.value);
      return;
    }
    isLater = true;
    listener.progressed(step.value, stop);
    // A message comes back as a task of its own: faster than a timer, and what waits to be drawn goes first.
    port2.postMessage(null);
  };
  port1.onmessage = () => {
    advance(laterSlice);
  };
  advance(firstSlice);
}
