/** Both are as in cell-note.css and cell-tooltip.css, in CSS pixels. */
const lineHeight = 17;
const character = 7.2;

/**
 * About how high texts are that stand below one another within a width, each perhaps with line breaks, in CSS pixels:
 * rather too much, as what has too little room is cut. To measure it would have the sheet laid out for it.
 */
export function noteHeight(texts: readonly string[], width: number): number {
  const lines = texts.flatMap((text) => text.split('\n')).map((line) => linesOf(line, width));
  return lines.reduce((sum, count) => sum + count, 0) * lineHeight;
}

function linesOf(text: string, width: number): number {
  return Math.max(1, Math.ceil((text.length * character) / width));
}
