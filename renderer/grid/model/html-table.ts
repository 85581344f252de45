import { HtmlCellText } from './html-cell-text';
import { exactNumber } from './exact-number';
import { decodedHtml } from './html-character';
import { attributeOf, htmlTagAt, type HtmlTag } from './html-tag';
import type { Sliced } from './sliced';
import { TableLines } from './table-lines';

/** A cell of a table: what it shows and, where the HTML tells it, the number behind that. */
export interface HtmlCell {
  readonly text: string;
  readonly exact: string | undefined;
}

/** What HTML on the clipboard holds. */
export interface HtmlTables {
  /** Cells of all tables, one after the other; a cell over several rows or columns stands in the first. */
  readonly lines: readonly (readonly HtmlCell[])[];
  readonly tables: number;
  /** Whether there is text that stands in no cell. */
  readonly hasOtherText: boolean;
  /** Whether a cell holds a table of its own, as pages that are laid out by tables do. */
  readonly hasInnerTable: boolean;
  /** Whether there were more cells than are read. */
  readonly isCutOff: boolean;
}

/** Tags read between two pauses. */
const tagsAtOnce = 500;

/** Elements whose content is not text of the page. */
const silent: ReadonlySet<string> = new Set(['script', 'style', 'title', 'xml', 'template', 'noscript']);

const blocks: ReadonlySet<string> = new Set(
  'p div ul ol li dl dt dd h1 h2 h3 h4 h5 h6 pre blockquote section article hr'.split(' '),
);

/**
 * Reads the tables in HTML from the clipboard. Nothing of it is ever put into a page, run, or fetched: it is
 * read as text, tag by tag, which can also be paused. A table inside a cell is text of that cell. Rows and
 * cells that are not displayed are left out, as a person who copied did not see them.
 */
export function* readHtmlTables(html: string): Sliced<HtmlTables> {
  const reader = new TableReader();
  let at = 0;
  let tags = 0;
  while (at < html.length) {
    const bracket = html.indexOf('<', at);
    const tag = bracket === -1 ? undefined : htmlTagAt(html, bracket);
    const textEnd = bracket === -1 ? html.length : tag === undefined ? bracket + 1 : bracket;
    if (textEnd > at) reader.text(html.slice(at, textEnd));
    at = textEnd;
    if (tag === undefined) continue;
    reader.tag(tag);
    at = !tag.isEnd && silent.has(tag.name) ? afterSilent(html, tag) : tag.end;
    tags += 1;
    if (tags % tagsAtOnce === 0) yield at / html.length;
  }
  return reader.result();
}

function afterSilent(html: string, { name, end, attributes }: HtmlTag): number {
  if (attributes.endsWith('/')) return end;
  const closing = new RegExp(`</${name}[\\s/>]`, 'gi');
  closing.lastIndex = end;
  const found = closing.exec(html);
  return found === null ? html.length : found.index;
}

class TableReader {
  readonly #lines = new TableLines<HtmlCell>({ text: '', exact: undefined });
  #tables = 0;
  /** How many tables deep the reading is: only the outermost counts. */
  #depth = 0;
  #hasOtherText = false;
  #hasInnerTable = false;
  #cell: { readonly content: HtmlCellText; readonly tag: HtmlTag } | undefined;
  /** The element that is not displayed, and how many of its name are open within. */
  #hidden: { readonly name: string; open: number } | undefined;

  result(): HtmlTables {
    this.#closeCell();
    return {
      lines: this.#lines.finished(),
      tables: this.#tables,
      hasOtherText: this.#hasOtherText,
      hasInnerTable: this.#hasInnerTable,
      isCutOff: this.#lines.isFull,
    };
  }

  text(raw: string): void {
    if (this.#hidden !== undefined) return;
    if (this.#cell !== undefined) this.#cell.content.add(raw);
    else if (!this.#hasOtherText && raw.trim() !== '') this.#hasOtherText = decodedHtml(raw).trim() !== '';
  }

  tag(tag: HtmlTag): void {
    if (tag.name === '' || this.#passesHidden(tag)) return;
    if (tag.name === 'table') this.#table(tag);
    else if (this.#depth === 1 && (tag.name === 'tr' || tag.name === 'td' || tag.name === 'th'))
      this.#part(tag);
    else this.#inCell(tag);
  }

  /** True while what is read is not displayed. */
  #passesHidden({ name, isEnd, attributes }: HtmlTag): boolean {
    if (this.#hidden !== undefined) {
      if (name === this.#hidden.name) this.#hidden.open += isEnd ? -1 : 1;
      if (this.#hidden.open === 0) this.#hidden = undefined;
      return true;
    }
    if (isEnd || !attributes.includes('none') || empty.has(name) || !isHidden(attributes)) return false;
    this.#closeCellBefore(name);
    this.#hidden = { name, open: 1 };
    return true;
  }

  #closeCellBefore(name: string): void {
    if (this.#depth === 1 && (name === 'tr' || name === 'td' || name === 'th')) this.#closeCell();
  }

  #table({ isEnd }: HtmlTag): void {
    if (this.#depth > 0) this.#cell?.content.addBlock();
    if (isEnd) {
      if (this.#depth === 1) {
        this.#closeCell();
        this.#lines.endTable();
      }
      this.#depth = Math.max(0, this.#depth - 1);
      return;
    }
    this.#depth += 1;
    if (this.#depth === 1) this.#tables += 1;
    else this.#hasInnerTable = true;
  }

  /** A row or a cell of the outermost table. The end tag of either may be missing. */
  #part(tag: HtmlTag): void {
    this.#closeCell();
    if (tag.name === 'tr') {
      this.#lines.endRow();
      if (!tag.isEnd) this.#lines.beginRow();
    } else if (!tag.isEnd) {
      this.#cell = { content: new HtmlCellText(keepsBlanks(tag.attributes)), tag };
    }
  }

  #inCell({ name }: HtmlTag): void {
    if (name === 'br') this.#cell?.content.addBreak();
    else if (name === 'tr' || blocks.has(name)) this.#cell?.content.addBlock();
    else if (name === 'td' || name === 'th') this.#cell?.content.add(' ');
  }

  #closeCell(): void {
    if (this.#cell === undefined) return;
    const { content, tag } = this.#cell;
    this.#cell = undefined;
    const { text } = content;
    const cell = { text, exact: exactNumber(tag.attributes, text) };
    this.#lines.add(cell, {
      columns: span(tag.attributes, 'colspan', 1000),
      rows: span(tag.attributes, 'rowspan', 65_534),
    });
  }
}

/** Elements that hold nothing, so that none of them can be waited out. */
const empty: ReadonlySet<string> = new Set(['br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'wbr']);

function isHidden(attributes: string): boolean {
  return /(?:^|;)\s*display\s*:\s*none\b/i.test(attributeOf(attributes, 'style') ?? '');
}

function keepsBlanks(attributes: string): boolean {
  return (
    attributes.includes('white-space') &&
    /(?:^|;)\s*white-space\s*:\s*pre(-wrap)?\b/i.test(attributeOf(attributes, 'style') ?? '')
  );
}

function span(attributes: string, name: 'colspan' | 'rowspan', greatest: number): number {
  // Most cells span nothing: looking for the letters first saves reading their attributes.
  if (!/span/i.test(attributes)) return 1;
  const written = Number.parseInt(attributeOf(attributes, name) ?? '1', 10);
  return Number.isNaN(written) ? 1 : Math.max(1, Math.min(greatest, written));
}
