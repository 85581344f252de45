import { observable, type Observable } from './observable';

/** A question that something waits for. */
interface Asked<Question> {
  readonly question: Question;
  readonly answer: (isDone: boolean) => void;
}

/** Asks the person for something. Everybody who needs it at the same time waits for the same answer. */
export class Asking<Question> {
  /** What the dialog is open for; null while it is not. */
  readonly wanted: Observable<Asked<Question> | null> = observable<Asked<Question> | null>(null);
  #asked: Promise<boolean> | null = null;

  /** Fulfils with whether the person has done it. */
  ask(question: Question): Promise<boolean> {
    this.#asked ??= new Promise<boolean>((answer) => {
      this.wanted.set({ question, answer });
    }).finally(() => {
      this.#asked = null;
      this.wanted.set(null);
    });
    return this.#asked;
  }
}
