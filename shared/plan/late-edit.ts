import type { Cells, CellValue } from './cells';
import type { Edit } from './edit';

type SetEdit = Extract<Edit, { readonly kind: 'set' }>;

/** What the cells of many edits are worked out from. It never changes: they come to the same whenever they are asked for. */
export interface LateCells {
  /** The fields the edits may give content, no two alike. */
  readonly fields: readonly string[];
  /** What the edit of a line gives a field, by the place of that in `fields`; undefined where it leaves it as it is. */
  readonly contentAt: (line: number, place: number) => CellValue | undefined;
}

const none: readonly string[] = [];

/**
 * An edit of one row whose cells are worked out when somebody asks for them: a paste over 10,000 rows holds 300,000,
 * and few of them are on screen. For those who get edits from elsewhere it is one like any other, but for this: a
 * copy by spreading has no cells. What keeps edits for long keeps `plainEdit`.
 */
export class LateEdit implements SetEdit {
  readonly kind = 'set';
  readonly untouch: readonly string[] = none;

  constructor(
    readonly rowId: string,
    readonly late: LateCells,
    readonly line: number,
  ) {}

  /** Worked out anew each time. */
  get cells(): Cells {
    const { fields } = this.late;
    const cells: Record<string, CellValue> = {};
    for (let place = 0; place < fields.length; place += 1) {
      const content = this.late.contentAt(this.line, place);
      if (content !== undefined) cells[fields[place] ?? ''] = content;
    }
    return cells;
  }

  /** What it gives one field; undefined where it leaves that as it is. */
  contentOf(field: string): CellValue | undefined {
    const place = this.late.fields.indexOf(field);
    return place === -1 ? undefined : this.late.contentAt(this.line, place);
  }

  toJSON(): SetEdit {
    return plainEdit(this);
  }
}

/** The edit as an object like any other. */
export function plainEdit<Given extends Edit>(edit: Given | LateEdit): Given | SetEdit {
  if (!(edit instanceof LateEdit)) return edit;
  const { kind, rowId, cells, untouch } = edit;
  return { kind, rowId, cells, untouch };
}
