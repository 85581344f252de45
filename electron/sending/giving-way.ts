import { setImmediate as later } from 'node:timers/promises';
import { longestBreath } from './breathing';
import type { SendingSurroundings } from './sending-surroundings';

/** Milliseconds: the window counts as being scrolled for so long after it has said so last. */
const movesFor = 400;

/** How long a run rests before each of its steps meanwhile: at the documented limit it has to wait for longer anyway. */
const rest = 15;

/**
 * A run gives way to whoever scrolls the sheet. Its steps have several threads at work at the same time, and drawing a
 * frame takes as many: where there are fewer processors than that, frames would come late. Otherwise its steps follow
 * one another until they have gone on for long enough: another turn of this process is some milliseconds away, and each
 * plan needs five of them.
 */
export class GivingWay {
  #until = Number.NEGATIVE_INFINITY;
  /** Since when steps have been taken in this turn of the process; null before the first. */
  #since: number | null = null;

  constructor(private readonly around: Pick<SendingSurroundings, 'now' | 'wait'>) {}

  /** The sheet is being scrolled. */
  asked(): void {
    this.#until = this.around.now() + movesFor;
  }

  /** Ends when the next step of a run may be taken. */
  async next(): Promise<void> {
    const { now, wait } = this.around;
    if (now() < this.#until) {
      await later();
      await wait(rest);
    } else if (this.#since !== null && now() - this.#since >= longestBreath) await later();
    this.#since ??= this.#begun();
  }

  #begun(): number {
    setImmediate(() => {
      this.#since = null;
    });
    return this.around.now();
  }
}
