/**
 * The content of a row, by JSON name. A name that is absent is *untouched* (we know nothing), `null` is
 * *blank* (explicitly no value), text is a *value*. Amounts and whole numbers are plain decimal text
 * (`1250.5`); text that could not be read stays as it was typed and is marked by validation.
 */
export type Cells = Readonly<Record<string, CellValue>>;
export type CellValue = string | null;

/** True where both hold the same content. Content is kept in one canonical form, so text equality is enough. */
export function sameContent(left: CellValue | undefined, right: CellValue | undefined): boolean {
  return left === right;
}
