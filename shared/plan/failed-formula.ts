import type { Reading } from './reading';

/** What Excel writes where a formula failed, as a lookup that found nothing. */
const failedFormula =
  /^#(N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|SPILL!|CALC!|FIELD!|BLOCKED!|UNKNOWN!|CONNECT!|BUSY!|GETTING_DATA)$/i;

/** Why the text of a failed formula is no value, as nobody means it; undefined for any other text. `wanted`: what to type. */
export function failedFormulaIn(text: string, wanted: string): Reading | undefined {
  if (!failedFormula.test(text)) return undefined;
  return { ok: false, reason: `A formula of the workbook failed here (${text}). Type the ${wanted}.` };
}
