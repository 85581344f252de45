import type { PlanbatchApi } from '../../shared/ipc/contract';
import type { Failure } from '../../shared/ipc/failure';
import type { Gesture, Keeping } from '../../shared/ipc/keeping-schemas';
import type { Edit } from '../../shared/plan/edit';
import { editsText, type WritingText } from './edits-text';
import { observable, type Observable } from './observable';
import { Turns } from './turns';

const notSent: Failure = {
  kind: 'notPossible',
  message: 'This change is too large to be kept in one step. Make it in smaller parts.',
  nextStep: 'none',
};

/** Sends gestures to the store in the order they were made, and knows whether they are on the disk. */
export class GestureKeeping {
  /** Null until the workspace is open. */
  readonly state: Observable<Keeping | null> = observable<Keeping | null>(null);
  /** True while a gesture is on its way to the disk: until then nothing may be called saved. */
  readonly isUnderWay: Observable<boolean> = observable(false);
  /** Of what goes to the main process: what comes after a gesture is asked after it. */
  readonly turns = new Turns();
  #underWay = 0;
  #writing: WritingText | undefined;
  #isHurried = false;

  constructor(
    readonly api: Pick<PlanbatchApi, 'applyEdits' | 'retryKeeping'>,
    readonly refused: (failure: Failure) => void,
    /** Comes back once what was done last has been painted. */
    readonly painted = (): Promise<void> => Promise.resolve(),
  ) {}

  /** Keeps one gesture. One that is refused is told to `refused`: nothing of it was done there. */
  send(cause: Gesture['cause'], edits: readonly Edit[], id: string): Promise<void> {
    this.#begin();
    return new Promise((kept) => {
      // Each goes out when those before it have: a large one takes a moment to be written.
      void this.turns.take(() => {
        const ask = (text: string): void => {
          kept(this.#ask({ id, cause }, text));
        };
        const refuse = (): void => {
          this.#refuse();
          kept();
        };
        try {
          const text = editsText(edits, this.painted);
          if (typeof text !== 'string') return this.#written(text).then(ask, refuse);
          ask(text);
        } catch {
          refuse();
        }
        return undefined;
      });
    });
  }

  /** Has all that was done on its way at once: the window is about to go. */
  keepNow(): void {
    this.#isHurried = true;
    this.#writing?.finish();
  }

  #written(writing: WritingText): Promise<string> {
    this.#writing = writing;
    if (this.#isHurried) writing.finish();
    return writing.text.finally(() => {
      this.#writing = undefined;
    });
  }

  async #ask(gesture: Gesture, edits: string): Promise<void> {
    try {
      const kept = await this.api.applyEdits({ gesture, edits });
      if (kept.ok) this.state.set(kept.value);
      else this.refused(kept.failure);
      this.#end();
    } catch {
      this.#refuse();
    }
  }

  /** It never left the window: a text may be longer than one can be. */
  #refuse(): void {
    this.refused(notSent);
    this.#end();
  }

  /** Tries again to bring to the disk what it refused; gives why that could not even be asked. */
  async retry(): Promise<Failure | undefined> {
    const kept = await this.api.retryKeeping({});
    if (!kept.ok) return kept.failure;
    this.state.set(kept.value);
    return undefined;
  }

  #begin(): void {
    this.#underWay += 1;
    this.isUnderWay.set(true);
  }

  #end(): void {
    this.#underWay -= 1;
    if (this.#underWay === 0) this.isUnderWay.set(false);
  }
}
