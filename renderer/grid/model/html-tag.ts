import { decodedHtml } from './html-character';

/** One tag of HTML, and where it ends. */
export interface HtmlTag {
  /** In lower case; empty for comments and declarations. */
  readonly name: string;
  readonly isEnd: boolean;
  /** What stands between the name and the closing bracket. */
  readonly attributes: string;
  /** Index of the character after the tag. */
  readonly end: number;
}

const nameAt = /(\/?)([a-zA-Z][^\s/>]*)/y;

/**
 * Reads the tag that begins with the bracket at `start`: a name, a comment, or a declaration. Undefined where
 * the bracket begins no tag and is a character of the text; a tag that is never closed ends with the text.
 */
export function htmlTagAt(html: string, start: number): HtmlTag | undefined {
  const next = html[start + 1];
  if (next === '!' || next === '?') return nameless(html, start);
  nameAt.lastIndex = start + 1;
  const match = nameAt.exec(html);
  if (match === null) return undefined;
  const [, slash = '', name = ''] = match;
  const from = nameAt.lastIndex;
  const closing = tagEnd(html, from);
  return {
    name: name.toLowerCase(),
    isEnd: slash !== '',
    attributes: html.slice(from, closing),
    end: closing + 1,
  };
}

/** The value of an attribute, empty where it has none; undefined where the tag has no such attribute. */
export function attributeOf(attributes: string, wanted: string): string | undefined {
  const each = /([^\s"'>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;
  for (const [, name = '', double, single, bare] of attributes.matchAll(each)) {
    if (name.toLowerCase() === wanted) return decodedHtml(double ?? single ?? bare ?? '');
  }
  return undefined;
}

function nameless(html: string, start: number): HtmlTag {
  const isComment = html.startsWith('<!--', start);
  const closing = isComment ? html.indexOf('-->', start + 4) : html.indexOf('>', start);
  const length = isComment ? 3 : 1;
  const end = closing === -1 ? html.length : closing + length;
  return { name: '', isEnd: false, attributes: '', end };
}

const [equals, double, single, blank] = [61, 34, 39, 32];

/** Index of the bracket that closes a tag; brackets within a value in quotation marks do not. */
function tagEnd(html: string, from: number): number {
  let at = from;
  let before = 0;
  for (;;) {
    const closing = html.indexOf('>', at);
    if (closing === -1) return html.length;
    const opened = openQuote(html, { from: at, to: closing, before });
    if (opened === undefined) return closing;
    const end = html.indexOf(String.fromCharCode(opened), closing);
    if (end === -1) return html.length;
    at = end + 1;
    before = opened;
  }
}

interface Stretch {
  readonly from: number;
  readonly to: number;
  /** The character before it. */
  readonly before: number;
}

/** The quotation mark that is still open at the end of a stretch of attributes. A value begins after `=`. */
function openQuote(html: string, { from, to, before }: Stretch): number | undefined {
  let quote: number | undefined;
  let last = before;
  for (let at = from; at < to; at += 1) {
    const character = html.charCodeAt(at);
    if (quote !== undefined) {
      if (character === quote) quote = undefined;
    } else if (last === equals && (character === double || character === single)) {
      quote = character;
    }
    if (character > blank) last = character;
  }
  return quote;
}
