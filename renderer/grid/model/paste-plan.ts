import type { CellValue } from '../../../shared/plan/cells';
import type { Edit } from '../../../shared/plan/edit';
import type { SheetName } from '../../../shared/plan/sheet';
import { type AddedRows, addedRows, mayHold } from './added-rows';
import { cellEdits, type CellEdits, type CellTarget } from './cell-edits';
import type { Line } from './text-table';
import { KeylessPaste } from './keyless-paste';
import { mergedEdits } from './merged-edits';
import { type PasteChoice, transposed } from './paste-choice';
import type { PasteBlock, PasteInto } from './paste-columns';
import { holdMoney } from './money-ranges';
import { PasteContent } from './paste-content';
import { conflictSentence } from './paste-keys-words';
import { type KeyConflict, keyConflict } from './paste-keys';
import { obstacleAmong, type PastePart, pastePart, withoutBlankEnd } from './paste-part';
import type { RowSource } from './row-source';
import type { CellRange } from './selection';
import type { Sliced } from './sliced';

/** The sheet a block is pasted into. */
export interface PasteSheet extends PasteInto {
  readonly name: SheetName;
  /** The rows on screen, which a block goes over. */
  readonly rows: RowSource;
  /** All rows of the sheet: new ones come after the last of them. */
  readonly allRows: RowSource;
  readonly newId: () => string;
}

/** A block, where it goes, and how. */
export interface Paste {
  readonly lines: readonly Line[];
  /** At least one; each gets the block. */
  readonly targets: readonly CellRange[];
  readonly choice: PasteChoice;
  /** Told of each cell of the block that finds its place: its line and its place in that. */
  readonly landed?: (line: number, place: number) => void;
}

/** What a paste does. */
export interface PasteEffect {
  readonly edits: readonly Edit[];
  readonly choice: PasteChoice;
  /** Cells that hold what was asked for afterwards. */
  readonly cells: number;
  readonly readOnly: number;
  /** Cells that held something and are blank afterwards. */
  readonly blanked: number;
  readonly rowsAdded: number;
  /** Texts that were too long for a cell and were cut off. */
  readonly shortened: number;
  /** Cells no arithmetic could be done on. */
  readonly notCalculated: number;
  /** Months and days beside amounts that one number was calculated with. */
  readonly periods: number;
  /** Lines past the last row that nothing could be calculated with. */
  readonly linesBeyond: number;
  /** What is selected afterwards. */
  readonly areas: readonly CellRange[];
}

export interface PastePlan extends PasteEffect {
  readonly ok: true;
  /** The block as it goes to its first place. */
  readonly block: PasteBlock;
}

/** Why nothing is pasted. A conflict of keys is one that pasting by key may solve. */
export interface PasteRefusal {
  readonly ok: false;
  readonly reason: string;
  readonly conflict?: KeyConflict;
}

export type PasteOutcome = PastePlan | PasteRefusal;

/**
 * Decides what pasting a block does: where each cell goes, which rows are made, what is passed over. The
 * block lands at the first cell of each target; a larger target it fits into evenly is filled with repeats.
 * Blank cells make existing cells blank and leave cells of new rows untouched. Nothing is dropped in
 * silence: a block that cannot fit is refused whole, and so is one that names other rows than those it would
 * go onto.
 */
export function* pastePlan(paste: Paste, sheet: PasteSheet): Sliced<PasteOutcome> {
  const { choice, targets } = paste;
  const given = choice.transposes ? transposed(paste.lines) : paste.lines;
  const lines = withoutBlankEnd(given, sheet.rows.count);
  const content = new PasteContent(choice, isOperand(lines, choice) && holdMoney(targets, sheet.columns));
  const parts: PlannedPart[] = [];
  for (const [index, target] of targets.entries()) {
    const part = pastePart(lines, target, sheet);
    if (!part.ok) return part;
    const before = parts.map((planned) => planned.part);
    const obstacle = targets.length > 1 ? obstacleAmong(part, before, sheet.rows.count) : undefined;
    if (obstacle !== undefined) return { ok: false, reason: `${obstacle} Nothing was pasted.` };
    const conflict = isOperand(lines, choice) ? undefined : yield* keyConflict(part, sheet);
    if (conflict !== undefined) return { ok: false, reason: conflictReason(conflict, sheet), conflict };
    const share = (done: number): number => (index + done) / targets.length;
    parts.push(yield* plannedPart(part, { sheet, content, share, landed: paste.landed }));
  }
  return wholePlan(parts, sheet, content);
}

/** One number that is calculated with all over the selection names no row. */
function isOperand(lines: readonly Line[], { operation }: PasteChoice): boolean {
  return operation !== undefined && lines.length === 1 && lines[0]?.length === 1;
}

function conflictReason(conflict: KeyConflict, { name }: PasteSheet): string {
  return `${conflictSentence(name, conflict)} Nothing was pasted.`;
}

interface PlannedPart {
  readonly part: PastePart;
  readonly changed: CellEdits;
  readonly added: AddedRows;
  readonly linesBeyond: number;
}

interface Planning {
  readonly sheet: PasteSheet;
  readonly content: PasteContent;
  readonly share: (done: number) => number;
  readonly landed: Paste['landed'];
}

/** Rows planned between two pauses: some milliseconds. */
const rowsAtOnce = 100;

function* plannedPart(part: PastePart, planning: Planning): Sliced<PlannedPart> {
  const { sheet, content, landed } = planning;
  const { lines, firstRow } = part;
  const { columns } = part.found;
  const existing = Math.max(0, Math.min(lines.length, sheet.rows.count - firstRow));
  const changed = yield* changedRows(part, existing, planning);
  const isCalculating = content.choice.operation !== undefined;
  const beyond = lines.slice(existing);
  const fresh = isCalculating ? [] : beyond;
  for (const line of fresh.keys()) {
    for (const { column, source } of columns) if (mayHold(column)) landed?.(existing + line, source);
  }
  const { reader } = content;
  const { name, newId } = sheet;
  const added = yield* addedRows(sheet.allRows, { sheet: name, lines: fresh, columns, reader, newId });
  return { part, changed, added, linesBeyond: isCalculating ? beyond.length : 0 };
}

/** The rows that are there, some at a time. */
function* changedRows(part: PastePart, existing: number, planning: Planning): Sliced<CellEdits> {
  const { found, lines, firstRow } = part;
  const columns = found.columns.map(({ column }) => column);
  const edits: Edit[] = [];
  let cells = 0;
  let readOnly = 0;
  let blanked = 0;
  const isPlain = planning.landed === undefined;
  const keyless = isPlain
    ? KeylessPaste.over(planning.sheet.rows, found.columns, planning.content)
    : undefined;
  const contentFor = (target: CellTarget): CellValue | undefined => {
    const line = target.rowIndex - firstRow;
    const source = found.columns[target.columnIndex]?.source ?? 0;
    const text = lines[line]?.[source];
    const content = text === undefined ? undefined : planning.content.contentOf(target, text);
    if (content !== undefined) planning.landed?.(line, source);
    return content;
  };
  for (let done = 0; done < existing; done += rowsAtOnce) {
    const lastRow = firstRow + Math.min(existing, done + rowsAtOnce) - 1;
    for (let row = firstRow + done; row <= lastRow; row += 1) {
      const quick = keyless?.editAt(row, lines[row - firstRow] ?? []);
      if (quick === undefined) {
        const changed = cellEdits(planning.sheet.rows, { firstRow: row, lastRow: row, columns }, contentFor);
        for (const edit of changed.edits) edits.push(edit);
        cells += changed.cells;
        readOnly += changed.readOnly;
        blanked += changed.blanked;
      } else {
        if (quick !== null) edits.push(quick);
        readOnly += keyless?.readOnly ?? 0;
      }
    }
    yield planning.share(done / lines.length);
  }
  return {
    edits,
    cells: cells + (keyless?.cells ?? 0),
    readOnly,
    blanked: blanked + (keyless?.blanked ?? 0),
  };
}

function wholePlan(parts: readonly PlannedPart[], sheet: PasteSheet, content: PasteContent): PasteOutcome {
  const [firstPart] = parts;
  if (firstPart === undefined) return { ok: false, reason: 'There is nothing to paste.' };
  const sum = (count: (part: PlannedPart) => number): number =>
    parts.reduce((all, part) => all + count(part), 0);
  const merged = mergedEdits(
    parts.map(({ changed, added }) => ({ ...changed, edits: [...changed.edits, ...added.edits] })),
  );
  return {
    ok: true,
    edits: merged.edits,
    choice: content.choice,
    cells: sum(({ changed, added }) => changed.cells + added.cells),
    readOnly: sum(({ changed, added }) => changed.readOnly + added.readOnly),
    blanked: sum(({ changed }) => changed.blanked),
    rowsAdded: sum(({ added }) => added.edits.length),
    shortened: content.reader.shortened,
    notCalculated: content.notCalculated,
    periods: content.periods,
    linesBeyond: sum(({ linesBeyond }) => linesBeyond),
    areas: parts.map((planned) => areaAfter(planned, sheet.rows.count)),
    block: firstPart.part.found,
  };
}

function areaAfter({ part, added }: PlannedPart, rowCount: number): CellRange {
  const { firstRow, lastRow } = part.area;
  const last = Math.min(lastRow, rowCount - 1) + added.edits.length;
  return { ...part.area, lastRow: Math.max(firstRow, last) };
}
