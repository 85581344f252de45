import type { CursorMotion, Direction } from './cursor-move';

/** A key as the sheet reads it; `control` is Ctrl, or Cmd on a Mac. */
export interface KeyPress {
  readonly key: string;
  readonly shift: boolean;
  readonly control: boolean;
  readonly alt: boolean;
}

/** `enter`: typed over, arrows commit. `edit`: opened with F2 or a double click, arrows move the caret. */
export type EditMode = 'enter' | 'edit';

/** What a key asks for while no cell is being edited; everything else is a command with a key of its own. */
export type GridCommand =
  | { readonly kind: 'move'; readonly motion: CursorMotion; readonly extend: boolean }
  /** The key itself reaches the empty editor afterwards, so dead keys and input methods work. */
  | { readonly kind: 'typeOver' }
  | { readonly kind: 'clearAndEdit' };

/** What a key asks for while a cell is being edited; undefined means the editor keeps the key. */
export type EditorCommand =
  | { readonly kind: 'commit'; readonly motion: CursorMotion }
  /** Into every selected cell. */
  | { readonly kind: 'commitAll' }
  | { readonly kind: 'lineBreak' }
  | { readonly kind: 'openChoices' }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'toggleMode' };

/** What a key asks for while the list of the editor is open; undefined means it is the editor's. */
export type ListCommand =
  { readonly kind: 'stepChoice'; readonly step: 1 | -1 } | { readonly kind: 'closeChoices' };

const arrows: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

const pages: Readonly<Record<string, Direction>> = { PageUp: 'up', PageDown: 'down' };

/** The command of a key press on the sheet (keys and behaviour as Excel has them); undefined for other keys. */
export function gridCommand(press: KeyPress): GridCommand | undefined {
  const motion = motionOf(press);
  if (motion !== undefined) {
    return { kind: 'move', motion, extend: press.shift && motion.kind !== 'advance' };
  }
  return press.control || press.alt ? undefined : plainCommand(press);
}

/** The command of a key press in the cell editor. */
export function editorCommand(press: KeyPress, mode: EditMode): EditorCommand | undefined {
  if (press.key === 'Escape') return { kind: 'cancel' };
  if (press.key === 'F2') return { kind: 'toggleMode' };
  if (press.key === 'Enter' && press.control && !press.alt) return { kind: 'commitAll' };
  if (press.key === 'Enter' && press.alt && !press.control) return { kind: 'lineBreak' };
  if (press.key === 'ArrowDown' && press.alt && !press.control) return { kind: 'openChoices' };
  if (press.control || press.alt) return undefined;
  const isArrow = arrows[press.key] !== undefined || press.key === 'Home' || press.key === 'End';
  if (isArrow && (mode === 'edit' || press.shift)) return undefined;
  const motion = motionOf(press);
  return motion === undefined ? undefined : { kind: 'commit', motion };
}

/** The command of a key press in the list under the editor. */
export function listCommand(press: KeyPress): ListCommand | undefined {
  if (press.key === 'Escape') return { kind: 'closeChoices' };
  if (press.control) return undefined;
  if (press.key === 'ArrowUp') return press.alt ? { kind: 'closeChoices' } : { kind: 'stepChoice', step: -1 };
  if (press.key === 'ArrowDown') return { kind: 'stepChoice', step: 1 };
  return undefined;
}

function motionOf(press: KeyPress): CursorMotion | undefined {
  const arrow = arrows[press.key];
  if (arrow !== undefined) {
    if (press.alt) return undefined;
    return { kind: press.control ? 'blockEdge' : 'step', direction: arrow };
  }
  const page = pages[press.key];
  if (page !== undefined) {
    // Ctrl+Page keys change the sheet in Excel; they belong to the tabs.
    if (press.control) return undefined;
    return { kind: 'screen', direction: press.alt ? sideways(page) : page };
  }
  if (press.alt) return undefined;
  if (press.key === 'Home') return { kind: press.control ? 'sheetStart' : 'rowStart' };
  if (press.key === 'End') return { kind: press.control ? 'sheetEnd' : 'rowEnd' };
  if (press.control) return undefined;
  if (press.key !== 'Tab' && press.key !== 'Enter') return undefined;
  return { kind: 'advance', key: press.key, step: press.shift ? -1 : 1 };
}

function sideways(direction: Direction): Direction {
  return direction === 'up' ? 'left' : 'right';
}

function plainCommand(press: KeyPress): GridCommand | undefined {
  switch (press.key) {
    case 'Backspace':
      return { kind: 'clearAndEdit' };
    case ' ':
      // Shift+Space selects rows.
      return press.shift ? undefined : { kind: 'typeOver' };
    case 'Dead':
    case 'Process':
      return { kind: 'typeOver' };
    default:
      // One character, which may be two units of UTF-16; named keys have longer names.
      return /^.$/u.test(press.key) ? { kind: 'typeOver' } : undefined;
  }
}
