import type { Edit } from '../../shared/plan/edit';
import type { Row } from '../../shared/plan/row';
import { type SheetName, sheetNamed } from '../../shared/plan/sheet';

/** A third of the amounts are blank, as in the plans this is made for. */
const blankShare = 35;

const sheet: SheetName = 'accumulators';
const amounts = sheetNamed(sheet).fields.filter(
  (field) => field.kind === 'money' || field.kind === 'integer',
);

/** Cells one paste covers: every column of the sheet that holds an amount, up to 34. */
export const pastedColumns = amounts.slice(0, 34).map((field) => field.name);

/** Rows as the server gives them: all 36 fields of the sheet, amounts with cents. */
export function benchRows(count: number): readonly Row[] {
  return Array.from({ length: count }, (_, at) => {
    const cells: Record<string, string | null> = {};
    for (const [column, field] of sheetNamed(sheet).fields.entries()) {
      const chance = (at * 31 + column * 17) % 100;
      cells[field.name] = chance < blankShare ? null : `${(at * 7 + column * 13) % 5_000}.50`;
    }
    cells['plan_ID'] = `PLAN${at >> 4}`;
    cells['accum_Name'] = `ACC${at & 15}`;
    const id = `00000000-0000-4000-8000-${at.toString(16).padStart(12, '0')}`;
    return { id, sheet, position: at, cells, baseline: cells, revision: 0, run: null };
  });
}

/** Rows that are new, in plans that the practice server has with `--practice-plans`; amounts as the sheet keeps what is typed. */
export function newRows(count: number, rowsPerPlan: number): readonly Row[] {
  return benchRows(count).map((row, at) => {
    const plan = `MORE-${String(Math.floor(at / rowsPerPlan) + 1).padStart(5, '0')}`;
    const kept = sheetNamed(sheet).fields.filter((field) => field.audit);
    const cells: Record<string, string | null> = {};
    for (const [name, value] of Object.entries(row.cells)) cells[name] = value?.replace(/0$/, '') ?? null;
    cells['plan_ID'] = plan;
    cells['accum_Name'] = `N${at % rowsPerPlan}`;
    for (const { name } of kept) Reflect.deleteProperty(cells, name);
    return { ...row, cells, baseline: null };
  });
}

/** Rows from lists of texts, null for blank: plan, accumulator, amounts, then what the server keeps. */
export function rowsFromLists(lists: readonly (readonly (string | null)[])[]): readonly Row[] {
  const { fields } = sheetNamed(sheet);
  const money = fields.filter((field) => field.kind === 'money').map((field) => field.name);
  const audit = fields.filter((field) => field.audit).map((field) => field.name);
  const names = ['plan_ID', 'accum_Name', ...money.slice(0, 30), ...audit];
  return lists.map((texts, at) => {
    const cells = Object.fromEntries(names.map((name, column) => [name, texts[column] ?? null]));
    const id = `00000000-0000-4000-8000-${at.toString(16).padStart(12, '0')}`;
    return { id, sheet, position: at, cells, baseline: cells, revision: 0, run: null };
  });
}

/** One key press: a new amount in one cell. */
export function typedEdit(rows: readonly Row[], count: number): Edit {
  const row = rows[(count * 7_919) % rows.length];
  const name = pastedColumns[count % pastedColumns.length] ?? 'annual_Max';
  return { kind: 'set', rowId: row?.id ?? '', cells: { [name]: `${count}.25` }, untouch: [] };
}

/** A paste over the first rows: 34 columns, or all there are. */
export function pastedEdits(rows: readonly Row[], count: number, value: string): readonly Edit[] {
  return rows.slice(0, count).map((row) => {
    const cells = Object.fromEntries(pastedColumns.map((name, at) => [name, `${value}${at}.75`]));
    return { kind: 'set', rowId: row.id, cells, untouch: [] };
  });
}
