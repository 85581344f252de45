import type { CellValue, Cells } from '../plan/cells';
import { sentFields, type SheetName } from '../plan/sheet';
import { sameValue } from './same-value';

/** A cell that was sent as something else than the server held; null for blank. */
interface SentCell {
  readonly field: string;
  readonly before: CellValue;
  readonly sent: CellValue;
}

/** What a row was to change on the server, in sheet order; of a row it had not got, every value that was sent. */
export function sentChanges(sheet: SheetName, before: Cells | null, sent: Cells): readonly SentCell[] {
  return sentFields(sheet).flatMap((field) => {
    const { name, keyPart } = field;
    if (keyPart !== undefined || sameValue(field, sent[name], before?.[name])) return [];
    return { field: name, before: before?.[name] ?? null, sent: sent[name] ?? null };
  });
}
