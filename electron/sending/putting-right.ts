import type { Mark } from '../../shared/batch/run-record';
import { type Result, success } from '../../shared/ipc/failure';
import { interruptedMarks } from './interrupted-rows';
import type { SendingSurroundings } from './sending-surroundings';

type Around = Pick<
  SendingSurroundings,
  'openSendings' | 'rowsInStates' | 'keepMarks' | 'interruptRuns' | 'reasonOf' | 'broke' | 'settleAfter'
>;

/** Does something while no run goes on; fails where one does. */
type Alone = (work: () => Promise<Result<null>>) => Promise<Result<null>>;

/** How long until a disk that refused is asked again, in milliseconds. */
const askAgain = 5_000;

const interrupted = 'Sending was interrupted.';

/** Tells rows what they are of which a run left the end open: rows on their way are without an answer, others edited or new. */
export class PuttingRight {
  #times = 0;

  constructor(private readonly around: Around) {}

  /** While no run goes on: ends those that did not come to their end. Gives what rows were told. */
  async interrupt(message = interrupted): Promise<readonly Mark[]> {
    const marks = await this.#told(null, message);
    // Only now: where the disk refused this as well, what is to be tried again still is.
    this.#times += 1;
    await this.around.interruptRuns(message);
    return marks;
  }

  /** After a run of which a lane broke off. A disk that refuses is asked again until it takes it. */
  async afterBreak(runId: string, alone: Alone): Promise<void> {
    try {
      await this.#told(runId, interrupted);
    } catch (error) {
      if (this.around.reasonOf(error) === undefined) this.around.broke(error);
      else this.#later(runId, alone);
    }
  }

  #later(runId: string, alone: Alone): void {
    const times = this.#times;
    this.around.settleAfter(askAgain, () => {
      // Every run begins with the same.
      if (this.#times !== times) return;
      const again = async (): Promise<Result<null>> => {
        await this.afterBreak(runId, alone);
        return success(null);
      };
      void alone(again).then((done) => {
        if (!done.ok) this.#later(runId, alone);
      });
    });
  }

  async #told(runId: string | null, message: string): Promise<readonly Mark[]> {
    const { openSendings, rowsInStates, keepMarks } = this.around;
    const sendings = await openSendings();
    const left = await rowsInStates(['queued', 'sending', 'unknown']);
    const marks = interruptedMarks(left, sendings, message);
    if (marks.length > 0) await keepMarks({ runId, marks });
    return marks;
  }
}
