import type { CellPlace } from './cell-place';
import type { CellRange } from './selection';

/** The cells a block may grow over, and which of them hold something. */
export interface BlockGround {
  readonly rowCount: number;
  /** The run of columns that hold fields. */
  readonly firstField: number;
  readonly lastField: number;
  readonly isFilled: (place: CellPlace) => boolean;
}

/**
 * The block of filled cells round a cell, up to blank rows and columns, as Excel's Ctrl+A selects it first: cells
 * that touch by a corner belong together. Undefined where nothing is filled beside the cell.
 */
export function filledBlock(from: CellPlace, ground: BlockGround): CellRange | undefined {
  const grown = new GrowingBlock(from, ground);
  grown.grow();
  const { block } = grown;
  const isAlone = block.firstRow === block.lastRow && block.firstColumn === block.lastColumn;
  return isAlone ? undefined : block;
}

/** Looks at no cell twice: a column found blank is only looked at again in the rows that came since. */
class GrowingBlock {
  block: CellRange;
  /** How far each line beside the block is known to be blank. */
  #blankLeft: readonly [column: number, rows: CellRange] | undefined;
  #blankRight: readonly [column: number, rows: CellRange] | undefined;

  constructor(
    { row, column }: CellPlace,
    readonly ground: BlockGround,
  ) {
    this.block = { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column };
  }

  grow(): void {
    for (;;) {
      const before = this.block;
      this.#growRows();
      this.#growColumns();
      if (this.block === before) return;
    }
  }

  #growRows(): void {
    while (this.#hasInRow(this.block.lastRow + 1)) this.#take({ lastRow: this.block.lastRow + 1 });
    while (this.#hasInRow(this.block.firstRow - 1)) this.#take({ firstRow: this.block.firstRow - 1 });
  }

  #growColumns(): void {
    const left = this.block.firstColumn - 1;
    if (this.#hasInColumn(left, this.#blankLeft)) this.#take({ firstColumn: left });
    else this.#blankLeft = [left, this.block];
    const right = this.block.lastColumn + 1;
    if (this.#hasInColumn(right, this.#blankRight)) this.#take({ lastColumn: right });
    else this.#blankRight = [right, this.block];
  }

  #take(part: Partial<CellRange>): void {
    this.block = { ...this.block, ...part };
  }

  #hasInRow(row: number): boolean {
    const { rowCount, firstField, lastField, isFilled } = this.ground;
    if (row < 0 || row >= rowCount) return false;
    const last = Math.min(lastField, this.block.lastColumn + 1);
    for (let column = Math.max(firstField, this.block.firstColumn - 1); column <= last; column += 1) {
      if (isFilled({ row, column })) return true;
    }
    return false;
  }

  #hasInColumn(column: number, known: readonly [column: number, rows: CellRange] | undefined): boolean {
    const { rowCount, firstField, lastField, isFilled } = this.ground;
    if (column < firstField || column > lastField) return false;
    const blank = known?.[0] === column ? known[1] : undefined;
    const last = Math.min(rowCount - 1, this.block.lastRow + 1);
    for (let row = Math.max(0, this.block.firstRow - 1); row <= last; row += 1) {
      // The rows beside a block count as well, for cells that touch by a corner: those were looked at too.
      if (blank !== undefined && row >= blank.firstRow && row <= blank.lastRow) row = blank.lastRow;
      else if (isFilled({ row, column })) return true;
    }
    return false;
  }
}
