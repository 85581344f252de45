import { setImmediate as later } from 'node:timers/promises';
import type { SendingSurroundings } from './sending-surroundings';

/** Milliseconds: the window counts as being scrolled for so long after it has said so last. */
const movesFor = 400;

/** How long a run rests before each of its steps meanwhile: at the documented limit it has to wait for longer anyway. */
const rest = 15;

/**
 * A run gives way to whoever scrolls the sheet. Its steps have several threads at work at the same time, and drawing a
 * frame takes as many: where there are fewer processors than that, frames would come late.
 */
export class GivingWay {
  #until = Number.NEGATIVE_INFINITY;

  constructor(private readonly around: Pick<SendingSurroundings, 'now' | 'wait'>) {}

  /** The sheet is being scrolled. */
  asked(): void {
    this.#until = this.around.now() + movesFor;
  }

  /** Ends when the next step of a run may be taken. */
  async next(): Promise<void> {
    await later();
    if (this.around.now() < this.#until) await this.around.wait(rest);
  }
}
