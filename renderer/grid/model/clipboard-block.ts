import { readClipboardText } from './clipboard-text';
import { type HtmlCell, type HtmlTables, readHtmlTables } from './html-table';
import type { Sliced } from './sliced';
import type { Line } from './text-table';

/** What the clipboard holds, as far as it may be cells. */
export interface ClipboardContent {
  readonly text: string;
  readonly html: string;
  /** Whether there are pictures or files on it. */
  readonly hasFiles: boolean;
}

export type ClipboardBlock =
  { readonly ok: true; readonly lines: readonly Line[] } | { readonly ok: false; readonly reason: string };

/** Characters of text, and of HTML, that are looked at. */
const greatestText = 50_000_000;
const greatestHtml = 150_000_000;

/** Stands in what Planbatch itself copies: its text is exact, so its HTML need not be read. */
export const ownMark = 'data-planbatch';

/**
 * The cells on the clipboard. A program mostly puts two versions there, and this takes the more faithful one:
 * - Excel, LibreOffice and Google Sheets write the same shown values into both. The text keeps line breaks and
 *   blanks, so it is taken, with the exact number in place of a rounded one where the HTML tells it; and with
 *   the line breaks that LibreOffice makes blanks of.
 * - A web page or a document has real cells in its HTML only: in its text, a line break within a cell looks like
 *   the end of a row. The HTML is taken, unless text stands beside the table, which it would lose.
 */
export function* readClipboard(content: ClipboardContent): Sliced<ClipboardBlock> {
  const refusal = refusalOf(content);
  if (refusal !== undefined) return { ok: false, reason: refusal };
  const { text, html } = content;
  const origin = html.length > greatestHtml ? 'none' : originOf(html, text);
  const tables = origin === 'none' ? undefined : yield* readHtmlTables(html);
  const found = tables === undefined || tables.lines.length === 0 ? undefined : tables;
  if (found?.isCutOff === true) return { ok: false, reason: tooManyCells };
  if (found === undefined || text === '') {
    const lines = found === undefined ? yield* readClipboardText(text) : bestTexts(found);
    return lines.length === 0 ? { ok: false, reason: nothingThere } : { ok: true, lines };
  }
  if (origin === 'page') {
    const isWhole = found.tables === 1 && !found.hasOtherText && !found.hasInnerTable;
    return { ok: true, lines: isWhole ? bestTexts(found) : yield* readClipboardText(text) };
  }
  const lines = yield* readClipboardText(text);
  return { ok: true, lines: fullerTexts(lines, found) };
}

/** What is on the clipboard as text, where there is nothing but that to be read; undefined for anything else. */
export function onlyText(content: ClipboardContent): string | undefined {
  const { text, html } = content;
  if (text === '' || refusalOf(content) !== undefined) return undefined;
  return html.length > greatestHtml || originOf(html, text) === 'none' ? text : undefined;
}

const nothingThere = 'There is nothing on the clipboard to paste.';
const tooManyCells = 'The table on the clipboard is too large for one paste. Copy fewer rows at a time.';

function refusalOf({ text, html, hasFiles }: ClipboardContent): string | undefined {
  if (text.length > greatestText) {
    const size = Math.round(text.length / 1_000_000);
    return `The clipboard holds ${size} million characters, which is too much for one paste. Copy fewer rows at a time.`;
  }
  // Text never holds this character: something else was copied as if it were text.
  if (text.includes('\0')) return 'What is on the clipboard is not text, so there are no cells to paste.';
  if (text !== '' || html !== '') return undefined;
  return hasFiles
    ? 'There is a picture or a file on the clipboard, and no cells. Copy the cells themselves.'
    : nothingThere;
}

type Origin = 'none' | 'spreadsheet' | 'page';

const spreadsheetMarks =
  /urn:schemas-microsoft-com:office:excel|Excel\.Sheet|content="?LibreOffice|google-sheets/i;
/** Where the HTML of a spreadsheet may tell more than the text: a number, or a line break within a cell. */
const fullerMarks = /x:num\s*=|sdval\s*=|data-sheets-value\s*=|<br[^>]*>[^<\s]/i;

/** What wrote the HTML; `none` where there is nothing in it that the text has not got. */
function originOf(html: string, text: string): Origin {
  if (!/<t[dh][\s>]/i.test(html)) return 'none';
  const head = html.slice(0, 20_000);
  if (head.includes(ownMark) && text !== '') return 'none';
  if (!spreadsheetMarks.test(head)) return 'page';
  return text === '' || fullerMarks.test(html) ? 'spreadsheet' : 'none';
}

function bestTexts({ lines }: HtmlTables): readonly Line[] {
  return lines.map((cells) => cells.map(({ text, exact }) => exact ?? text));
}

/** The lines of the text with what the HTML tells besides, where both have cells in the same places. */
function fullerTexts(lines: readonly Line[], found: HtmlTables): readonly Line[] {
  const fits =
    lines.length === found.lines.length && lines.every((line, row) => isAsWide(line, found.lines[row]));
  if (!fits) return lines;
  return lines.map((line, row) => line.map((text, column) => fullerText(text, found.lines[row]?.[column])));
}

function isAsWide(line: Line, cells: readonly HtmlCell[] | undefined): boolean {
  return line.length === cells?.length;
}

function fullerText(text: string, cell: HtmlCell | undefined): string {
  if (cell === undefined) return text;
  const isSameButBreaks = cell.text.includes('\n') && cell.text.replaceAll('\n', ' ') === text;
  return cell.exact ?? (isSameButBreaks ? cell.text : text);
}
