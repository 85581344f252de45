import {
  type Amount,
  amountIn,
  calculated,
  type Operation,
  readOperand,
  roundedContent,
  toCents,
} from '../../../shared/plan/amount-arithmetic';
import type { CellValue } from '../../../shared/plan/cells';
import type { CellTarget } from './cell-edits';
import { CellReader } from './cell-reader';
import type { PasteChoice } from './paste-choice';

/** Works out what each cell of a paste gets, and counts what cannot be done. */
export class PasteContent {
  readonly reader = new CellReader();
  /** Cells that hold no amount, met one that is none, or would get one that cannot be kept. */
  notCalculated = 0;
  /** Numbers of months and days that were spared. */
  periods = 0;
  readonly #operands = new Map<string, Amount | undefined>();

  /** One number for money and periods alike is meant for the money: a renewal raises dollars, not months. */
  constructor(
    readonly choice: PasteChoice,
    private readonly sparesPeriods = false,
  ) {}

  /** The new content of a cell; undefined leaves it as it is. */
  contentOf(target: CellTarget, text: string): CellValue | undefined {
    const { operation, skipsBlanks } = this.choice;
    if (operation !== undefined) return this.#calculated(target, text, operation);
    if (skipsBlanks && text.trim() === '') return undefined;
    const { row, column } = target;
    const content = this.reader.read(column, text);
    // A row that is still to be created is filled like one the paste makes.
    const staysUntouched = row.baseline === null && row.cells[column.id] === undefined;
    return content === null && staysUntouched ? undefined : content;
  }

  /** Blank is "no limit" here and not nought: there is nothing to calculate with on either side. */
  #calculated({ row, column }: CellTarget, text: string, operation: Operation): CellValue | undefined {
    const before = row.cells[column.id];
    if (text.trim() === '' || before === undefined || before === null) return undefined;
    if (this.sparesPeriods && column.field.kind === 'integer') {
      this.periods += 1;
      return undefined;
    }
    const amount = amountIn(column.field, before);
    const operand = this.#operand(text, operation);
    const result =
      amount === undefined || operand === undefined ? undefined : calculated(amount, operation, operand);
    const content = result === undefined ? undefined : roundedContent(column.field, result, toCents);
    if (content === undefined) this.notCalculated += 1;
    return content;
  }

  #operand(text: string, operation: Operation): Amount | undefined {
    // A block mostly repeats one number.
    if (!this.#operands.has(text)) this.#operands.set(text, readOperand(text, operation));
    return this.#operands.get(text);
  }
}
