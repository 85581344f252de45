/** Different words, each known by its place among them; the first is the blank one. */
export class WordList {
  readonly words: string[] = [''];
  /** Made when a word has to be looked for: in a column of 100,000 different names that takes longer than reading it. */
  #codes: Map<string, number> | undefined;

  /** The code of a word, which may be among them. */
  codeOf(word: string): number {
    if (word === '') return 0;
    this.#codes ??= new Map(this.words.map((known, code) => [known, code]));
    const known = this.#codes.get(word);
    return known ?? this.#add(word);
  }

  /** The code of a word that is none of those which came in this way before. */
  codeOfNew(word: string): number {
    return word === '' || this.#codes !== undefined ? this.codeOf(word) : this.#add(word);
  }

  #add(word: string): number {
    const code = this.words.push(word) - 1;
    this.#codes?.set(word, code);
    return code;
  }
}
