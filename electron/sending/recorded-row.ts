import type { RecordedRow } from '../../shared/batch/run-record';
import type { Row } from '../../shared/plan/row';
import { sheetNamed } from '../../shared/plan/sheet';

/** A row as the record of a run names it. */
export function recordedRow({ id, revision, sheet, baseline, cells }: Row): RecordedRow {
  const named = baseline ?? cells;
  const planId = named['plan_ID'] ?? '';
  return { rowId: id, revision, sheet, planId, second: named[sheetNamed(sheet).secondKey] ?? '' };
}
