import { isNumeric } from '../../../shared/plan/cell-display';
import { ownMark } from './clipboard-block';
import type { Line } from './text-table';
import type { GridColumn } from './grid-column';
import { encodedHtml } from './html-character';

/** What stands before and after the rows of a copied table. */
export const htmlStart =
  `<meta charset="utf-8"><table ${ownMark} xmlns:x="urn:schemas-microsoft-com:office:excel">` as const;
export const htmlEnd = '</table>';

/**
 * One row of a copied block as HTML. Amounts are numbers in full: Excel reads `x:num` and LibreOffice `sdval`
 * (1033 says that the point is a decimal point), so that neither the display nor the country's way to write
 * numbers changes them. Everything else has the format for text of both, as they would make 123 of 00123.
 */
export function htmlLine(texts: Line, columns: readonly GridColumn[]): string {
  const cells = texts.map((text, index) => {
    const column = columns[index];
    const isNumber = column?.kind === 'field' && isNumeric(column.field) && decimalText.test(text);
    return isNumber ? numberCell(text) : textCell(text);
  });
  return `<tr>${cells.join('')}</tr>`;
}

const decimalText = /^-?\d+(\.\d+)?$/;

function numberCell(text: string): string {
  return `<td x:num="${text}" sdval="${text}" sdnum="1033;">${text}</td>`;
}

/** `pre-wrap` keeps blanks as they are; the mark on a break keeps Excel from making another row of it. */
function textCell(text: string): string {
  if (text === '') return '<td></td>';
  const isSpaced = /^\s|\s$|\s\s|[\t\r\n]/.test(text);
  const style = `mso-number-format:'\\@'${isSpaced ? ';white-space:pre-wrap' : ''}`;
  const written = encodedHtml(text).replace(/\r\n|\r|\n/g, '<br style="mso-data-placement:same-cell">');
  return `<td style="${style}" sdnum="1033;0;@">${written}</td>`;
}
