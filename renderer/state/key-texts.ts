import type { TextPool } from './text-pool';

/**
 * The parts of rows' keys as they are compared. Rows of one plan mostly stand together, and may each be of a plan of
 * its own: the last one is kept. Second parts are few, and come again in every plan: all are kept.
 */
export class KeyTexts {
  #planCode = -1;
  #plan = '';
  readonly #seconds = new Map<number, string>();

  constructor(readonly texts: Pick<TextPool, 'compared'>) {}

  plan(code: number): string {
    if (code !== this.#planCode) {
      this.#plan = this.texts.compared(code);
      this.#planCode = code;
    }
    return this.#plan;
  }

  second(code: number): string {
    const known = this.#seconds.get(code);
    if (known !== undefined) return known;
    const text = this.texts.compared(code);
    this.#seconds.set(code, text);
    return text;
  }
}
