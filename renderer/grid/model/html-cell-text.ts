import { decodedHtml } from './html-character';

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

  /** The text, with plain blanks for those that HTML only uses to keep them apart. */
  get text(): string {
    const plain = this.#text.replaceAll('\u00a0', ' ');
    return this.keepsBlanks ? plain : plain.replace(/ *\n */g, '\n').trim();
  }
}
