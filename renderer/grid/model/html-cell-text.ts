import { decodedHtml } from './html-character';

/** `$1 250.00` with a blank where no line is broken, which one that may be broken would make two numbers of. */
const groupedThousands = /^[^\dA-Za-z]*\d{1,3}(?:\u00a0\d{3})+(?:\.\d*)?[^\dA-Za-z]*$/;

/** Gathers the text of one cell as a browser would show it: blanks collapse, breaks and blocks are new lines. */
export class HtmlCellText {
  #text = '';
  /** Whether a block began or ended since the last text: the next text stands on a line of its own. */
  #isOnNewLine = false;

  constructor(readonly keepsBlanks: boolean) {}

  add(raw: string): void {
    const text = decodedHtml(this.keepsBlanks ? raw : raw.replace(/[ \t\r\n\f]+/g, ' '));
    if (text === '' || (text === ' ' && (this.#text === '' || this.#isOnNewLine))) return;
    if (this.#isOnNewLine && this.#text !== '') this.#text += '\n';
    this.#isOnNewLine = false;
    this.#text += text;
  }

  addBreak(): void {
    this.#text += '\n';
  }

  addBlock(): void {
    this.#isOnNewLine = true;
  }

  /** The text, with plain blanks for those that HTML only uses to keep them apart; they part the thousands of an amount. */
  get text(): string {
    const plain = groupedThousands.test(this.#text) ? this.#text : this.#text.replaceAll('\u00a0', ' ');
    return this.keepsBlanks ? plain : plain.replace(/ *\n */g, '\n').trim();
  }
}
