import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readClipboard } from '../../../renderer/grid/model/clipboard-block';
import { htmlEnd, htmlLine, htmlStart } from '../../../renderer/grid/model/clipboard-html';
import { gridColumns } from '../../../renderer/grid/model/grid-column';
import { readHtmlTables } from '../../../renderer/grid/model/html-table';
import { wholly } from '../../../renderer/grid/model/sliced';
import { sheetNamed } from '../../../shared/plan/sheet';
import {
  excelHtml,
  excelText,
  libreOfficeHtml,
  libreOfficeText,
  sheetsHtml,
  sheetsText,
} from './copied-samples';

function read(text: string, html = ''): readonly (readonly string[])[] {
  const block = wholly(readClipboard({ text, html, hasFiles: false }));
  if (!block.ok) throw new Error(block.reason);
  return block.lines;
}

function refusal(content: Partial<Parameters<typeof readClipboard>[0]>): string {
  const block = wholly(readClipboard({ text: '', html: '', hasFiles: false, ...content }));
  return block.ok ? '' : block.reason;
}

describe('choosing between the text and the HTML of a clipboard', () => {
  test('Excel gives the same shown values in both, and its text keeps identifiers and line breaks', () => {
    expect(read(excelText, excelHtml)).toEqual([
      ['Plan', 'Limit', 'Note'],
      ['00123', '$1,250.00', 'first line\nsecond line'],
      ['', '(500.00)', 'merged'],
    ]);
  });

  test('the exact number of LibreOffice takes the place of a rounded one, dates and percentages stay', () => {
    expect(read(libreOfficeText, libreOfficeHtml)).toEqual([
      ['00123', '1041.6667', '07/15/26', '5.00%'],
      ['00124', '-500', '12/31/26', '###'],
    ]);
  });

  test('LibreOffice makes a blank of a line break in its text, and the HTML still has it', () => {
    const html =
      '<meta name="generator" content="LibreOffice 7.4"/><table><tr><td>A<br>B</td><td><br></td></tr></table>';
    expect(read('A B\t\n', html)).toEqual([['A\nB', '']]);
  });

  test('a number is taken to 15 digits, as spreadsheets keep it', () => {
    const html =
      '<meta name="ProgId" content="Excel.Sheet"><table><tr><td x:num="1041.6666666666667">1,041.67</td><td x:num>2.00</td><td x:num="1.5E+7">1.5E+07</td></tr></table>';
    expect(read('1,041.67\t2.00\t1.5E+07\r\n', html)).toEqual([['1041.66666666667', '2.00', '15000000']]);
  });

  test('Google Sheets tells its numbers by kind', () => {
    expect(read(sheetsText, sheetsHtml)).toEqual([['00123', '1041.6667', 'a "b"']]);
  });

  test('numbers are not taken where text and HTML have cells in other places', () => {
    const html = '<meta content="LibreOffice 7"><table><tr><td sdval="1.005">1.01</td></tr></table>';
    expect(read('1.01\t2.00\n', html)).toEqual([['1.01', '2.00']]);
  });

  test('a page has its cells in the HTML only: a break inside a cell is no end of a row', () => {
    const html = '<table><tr><th>Plan<th>Limit<tr><td>P<br>1</td><td>$1,000&nbsp;</td></tr></table>';
    expect(read('Plan\tLimit\nP\n1\t$1,000\n', html)).toEqual([
      ['Plan', 'Limit'],
      ['P\n1', '$1,000'],
    ]);
  });

  test('text beside a table, several tables or tables within tables are taken from the text whole', () => {
    const table = '<table><tr><td>1</td></tr></table>';
    expect(read('total\n1', `<p>total</p>${table}`)).toEqual([['total'], ['1']]);
    expect(read('x', `<p>&#160;</p>${table}`)).toEqual([['1']]);
    expect(read('1\n1', `${table}${table}`)).toEqual([['1'], ['1']]);
    expect(read('1\t2', `<table><tr><td>${table}</td></tr></table>`)).toEqual([['1', '2']]);
  });

  test('HTML without cells is passed over, and HTML alone is enough', () => {
    expect(read('a\tb', '<b>a b</b>')).toEqual([['a', 'b']]);
    expect(read('', '<table><tr><td>a<td>b</table>')).toEqual([['a', 'b']]);
  });
});

describe('what is no block of cells is refused in words', () => {
  test('an empty clipboard, a picture, bytes, and too much text', () => {
    expect(refusal({})).toBe('There is nothing on the clipboard to paste.');
    expect(refusal({ html: '<img src="file:///x.png">' })).toBe(
      'There is nothing on the clipboard to paste.',
    );
    expect(refusal({ hasFiles: true })).toMatch(/a picture or a file/);
    expect(refusal({ text: 'PK\u0003\u0004\0\0' })).toMatch(/not text/);
    expect(refusal({ text: '1\t2\n'.repeat(15_000_000) })).toMatch(/60 million characters/);
    expect(refusal({ html: '<table><tr>'.concat('<td colspan=1000>'.repeat(11_000)) })).toMatch(/too large/);
  });
});

describe('reading tables', () => {
  const lines = (html: string): readonly (readonly string[])[] =>
    wholly(readHtmlTables(html)).lines.map((cells) => cells.map(({ text }) => text));

  test('a cell over several rows and columns stands in the first of them', () => {
    const html = `<table><tr><td rowspan=2 colspan=2>a</td><td>b</td></tr><tr><td>c</td></tr>
      <tr><td>d</td><td rowspan="9">e</td></tr></table>`;
    expect(lines(html)).toEqual([
      ['a', '', 'b'],
      ['', '', 'c'],
      ['d', 'e'],
    ]);
  });

  test('rows and cells that are not displayed, scripts, styles and comments are left out', () => {
    const html = `<style>td{}</style><!-- <td>x</td> --><table><tr style="height:0;display:none"><td>gone</td></tr>
      <![if supportMisalignedColumns]><tr height=0 style='display:none'><td></td></tr><![endif]>
      <tr><td style='display:none'>gone<td>gone too</td></td><td>a<script>'</td>'</script></td></tr></table>`;
    expect(lines(html)).toEqual([['a']]);
  });

  test('blocks are lines, blanks collapse, references are resolved, brackets in attributes close nothing', () => {
    const html = `<TABLE><TR><TD TITLE="a>b"> <p>one\n two</p><p>three &amp; &#x2212;4 &unknown;</p> </TD>
      <td style="white-space:pre">  a  b</td><td title=it's>1 < 2</td></TR></TABLE>`;
    expect(lines(html)).toEqual([['one two\nthree & −4 &unknown;', '  a  b', '1 < 2']]);
  });

  test('references are resolved as browsers do, with or without a semicolon', () => {
    const html = `<table><tr><td>&nbsp1,250.00&nbsp<td>&NonBreakingSpace;&dollar;1&comma;250<td>&#xA0;&#36;500&#160;
      <td>&ampnbsp;5<td>&notaname<td>a&unknown5;b</table>`;
    expect(lines(html)).toEqual([['1,250.00', '$1,250', '$500', '&nbsp;5', '¬aname', 'a&unknown5;b']]);
  });

  test('a non-breaking space parts the thousands of an amount, and is a plain one in a name', () => {
    const html = `<table><tr><td>&nbsp;1&nbsp;250.00&nbsp;<td>($1&#160;250&#160;000)<td>MED&nbsp;PLAN<td>500&nbsp;25
      <td>PLAN&nbsp;1&nbsp;250</table>`;
    expect(lines(html)).toEqual([
      ['1\u00a0250.00', '($1\u00a0250\u00a0000)', 'MED PLAN', '500 25', 'PLAN 1 250'],
    ]);
  });

  test('whatever the HTML, it is read to its end', () => {
    const piece = fc.constantFrom(
      ...[
        '<table>',
        '</table>',
        '<tr>',
        '</tr>',
        '<td>',
        '</td>',
        '<td colspan=2 rowspan=3>',
        '<th',
        '"',
        "='",
      ],
      ...[
        '<!--',
        '-->',
        '<script>',
        '</script>',
        'text',
        '&nbsp;',
        '&#0;',
        '<br>',
        '<tr style="display:none">',
        '<',
        '>',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const tables = wholly(readHtmlTables(pieces.join('')));
        expect(tables.lines.every((cells) => cells.length < 100)).toBe(true);
      }),
    );
  });
});

describe('writing a block as HTML', () => {
  const columns = gridColumns(sheetNamed('accumulators')).filter(({ kind }) => kind === 'field');
  const [planId, name, amount] = columns;
  if (planId === undefined || name === undefined || amount === undefined)
    throw new Error('columns are missing');

  test('identifiers are text and amounts are numbers in full', () => {
    expect(htmlLine(['00123', '', '1041.6667'], [planId, name, amount])).toBe(
      `<tr><td style="mso-number-format:'\\@'" sdnum="1033;0;@">00123</td><td></td>` +
        '<td x:num="1041.6667" sdval="1041.6667" sdnum="1033;">1041.6667</td></tr>',
    );
  });

  test('whatever is written is read back the same', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.constantFrom('00123', '<b>', '&amp;', 'a\nb', '  a  b ', '\'"', '1250.5', '-0.5', '</td>', '<!--'),
    );
    // HTML has one kind of line break, and no such thing as a control character or a plain one of these blanks.
    const plain = text.map((value) =>
      value
        .replace(/\r\n?/g, '\n')
        .replace(/[\0-\b\v-\x1f]/g, '')
        .replaceAll('\u00a0', ' ')
        // A cell of blanks alone is blank.
        .replace(/^\s+$/, ''),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(plain, plain, plain), { minLength: 1, maxLength: 6 }), (rows) => {
        const html = [htmlStart, ...rows.map((row) => htmlLine(row, [planId, name, amount])), htmlEnd].join(
          '\n',
        );
        expect(read('', html)).toEqual(rows);
      }),
    );
  });
});
