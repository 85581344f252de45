import { type SheetName, sheetNamed } from '../../shared/plan/sheet';
import type { Workspace } from '../state/workspace';
import type { GridSession } from './grid-session';
import type { CopiedCells } from './model/copied-cells';

interface Cut {
  readonly sheet: SheetName;
  readonly cells: CopiedCells;
  /** Whether they still wait to be pasted. */
  readonly waits: () => boolean;
}

/** What was cut last in a workspace: both sheets paste from one clipboard. */
const cuts = new WeakMap<Workspace, Cut>();

export function rememberCut({ workspace, sheet, clipboard }: GridSession, cells: CopiedCells): void {
  cuts.set(workspace, { sheet: sheet.name, cells, waits: () => clipboard.copied.get() === cells });
}

/** Why this text cannot be pasted here: it was cut on the other sheet, where it would stay. */
export function cutElsewhere({ workspace, sheet }: GridSession, text: string): string | undefined {
  const cut = cuts.get(workspace);
  if (cut === undefined || cut.sheet === sheet.name || !cut.waits() || cut.cells.text !== text)
    return undefined;
  const { title } = sheetNamed(cut.sheet);
  return `This was cut on ${title}, and what is cut goes to another place of its own sheet. Copy it there with Ctrl+C instead. Nothing was pasted.`;
}
