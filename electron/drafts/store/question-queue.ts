import { jointCalls, type StoreQuestion } from './store-calls';
import type { Outcome } from './store-writer';

export interface QueueSurroundings {
  /** Calls back once what has come in meanwhile is in the queue. */
  readonly soon: (callback: () => void) => void;
  readonly ask: (question: StoreQuestion) => unknown;
  readonly together: (works: readonly (() => unknown)[]) => readonly Outcome[];
  /** Told of each question in the order they came. */
  readonly answer: (question: StoreQuestion, outcome: Outcome) => void;
}

/** Questions in the order they came; writes of a run that wait one after the other wait for the disk together. */
export class QuestionQueue {
  #waiting: StoreQuestion[] = [];

  constructor(private readonly around: QueueSurroundings) {}

  add(question: StoreQuestion): void {
    this.#waiting.push(question);
    if (this.#waiting.length === 1) this.around.soon(() => this.#drain());
  }

  #drain(): void {
    const questions = this.#waiting;
    this.#waiting = [];
    let joint: StoreQuestion[] = [];
    for (const question of questions) {
      if (!jointCalls.has(question.call)) {
        this.#perform(joint);
        joint = [];
        this.#perform([question]);
      } else joint.push(question);
    }
    this.#perform(joint);
  }

  #perform(questions: readonly StoreQuestion[]): void {
    const { ask, together, answer } = this.around;
    const outcomes = together(questions.map((question) => () => ask(question)));
    for (const [at, question] of questions.entries()) {
      const outcome = outcomes[at];
      if (outcome !== undefined) answer(question, outcome);
    }
  }
}
