/** Names of the characters U+00A0 to U+00FF, in their order. */
const latinNames = (
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 ' +
  'acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde ' +
  'Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute ' +
  'Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde ' +
  'auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ' +
  'ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'
).split(' ');

/** Those that browsers know without a semicolon too, and then also where a letter or digit follows: `&nbsp1,250`. */
const old: ReadonlyMap<string, string> = new Map([
  ...latinNames.map((name, index) => [name, String.fromCharCode(0xa0 + index)] as const),
  ...Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"' }),
]);

const named: ReadonlyMap<string, string> = new Map([
  ...old,
  ...Object.entries({
    ...{ apos: "'", Tab: '\t', NewLine: '\n', dollar: '$', comma: ',', period: '.', plus: '+' },
    ...{ lpar: '(', rpar: ')', percnt: '%', hyphen: '‐', dash: '‐', numsp: '\u2007' },
    ...{ NonBreakingSpace: '\u00a0', ZeroWidthSpace: '\u200b' },
    ...{ ndash: '–', mdash: '—', minus: '−', hellip: '…', bull: '•', trade: '™', euro: '€', permil: '‰' },
    ...{ lsquo: '‘', rsquo: '’', sbquo: '‚', ldquo: '“', rdquo: '”', bdquo: '„', prime: '′', Prime: '″' },
    ...{ ensp: '\u2002', emsp: '\u2003', thinsp: '\u2009', zwnj: '\u200c', zwj: '\u200d' },
    ...{ le: '≤', ge: '≥', ne: '≠', larr: '←', rarr: '→', dagger: '†', Dagger: '‡' },
  }),
]);

const longestOld = Math.max(...[...old.keys()].map(({ length }) => length));

/** Text of HTML with its character references resolved; a name that is not known stays as it is written. */
export function decodedHtml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#[xX][\da-fA-F]{1,6}|#\d{1,7}|[a-zA-Z][a-zA-Z\d]{1,30});?/g, decodedReference);
}

/** Text as HTML writes it, within an element or an attribute in quotation marks. */
export function encodedHtml(text: string): string {
  if (!/[&<>"]/.test(text)) return text;
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function decodedReference(whole: string, reference: string): string {
  if (!reference.startsWith('#')) return named.get(reference) ?? decodedBeginning(whole);
  const isHex = reference[1] === 'x' || reference[1] === 'X';
  const code = isHex ? Number.parseInt(reference.slice(2), 16) : Number(reference.slice(1));
  const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : '\ufffd';
}

/** Where it begins with a name that needs no semicolon, that and the text behind it; else as it is written. */
function decodedBeginning(whole: string): string {
  for (let end = Math.min(whole.length, longestOld + 1); end > 2; end -= 1) {
    const character = old.get(whole.slice(1, end));
    if (character !== undefined) return character + whole.slice(end);
  }
  return whole;
}
