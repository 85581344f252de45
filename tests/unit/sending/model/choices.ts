/** Numbers that decide what happens next. Once they run out everything goes well. */
export class Choices {
  #at = 0;

  constructor(private readonly numbers: readonly number[]) {}

  get isOver(): boolean {
    return this.#at >= this.numbers.length;
  }

  /** One of `count` ways, 0 being the harmless one. */
  next(count: number): number {
    const number = this.numbers[this.#at] ?? 0;
    this.#at += 1;
    return number % count;
  }
}
