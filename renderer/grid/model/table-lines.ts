/** How many columns and rows a cell reaches over. */
export interface CellSpan {
  readonly columns: number;
  readonly rows: number;
}

/** Cells one clipboard may hold, blank ones under others included. */
const greatestCells = 10_000_000;

/**
 * The rows of tables as they are read. A cell over several columns or rows stands in the first of them; the
 * others are blank, as in the text that Excel copies.
 */
export class TableLines<Cell> {
  readonly #lines: Cell[][] = [];
  #row: Cell[] | undefined;
  /** By column: for how many more rows the cell above reaches into it. */
  #reaching: number[] = [];
  #count = 0;

  constructor(readonly blank: Cell) {}

  /** Whether there is no room for another cell. */
  get isFull(): boolean {
    return this.#count >= greatestCells;
  }

  beginRow(): void {
    this.#row = [];
  }

  add(cell: Cell, span: CellSpan): void {
    this.#row ??= [];
    const row = this.#row;
    this.#passReaching(row);
    for (let column = 0; column < span.columns && !this.isFull; column += 1) {
      // Another cell from above may stand in the way: the two then overlap, as browsers have it.
      if (span.rows > 1 || this.#reaching[row.length] !== undefined)
        this.#reaching[row.length] = span.rows - 1;
      row.push(column === 0 ? cell : this.blank);
      this.#count += 1;
    }
  }

  endRow(): void {
    const row = this.#row;
    if (row === undefined) return;
    this.#passReaching(row);
    // A cell that this row left out of reach still comes one row nearer to its end.
    for (let column = row.length; column < this.#reaching.length; column += 1) this.#lower(column);
    this.#lines.push(row);
    this.#row = undefined;
  }

  endTable(): void {
    this.endRow();
    this.#reaching = [];
  }

  finished(): readonly (readonly Cell[])[] {
    this.endTable();
    return this.#lines;
  }

  #passReaching(row: Cell[]): void {
    while ((this.#reaching[row.length] ?? 0) > 0 && !this.isFull) {
      this.#lower(row.length);
      row.push(this.blank);
      this.#count += 1;
    }
  }

  #lower(column: number): void {
    const rows = this.#reaching[column];
    if (rows !== undefined && rows > 0) this.#reaching[column] = rows - 1;
  }
}
