import { observable, type Observable } from '../state/observable';
import type { CopiedContent } from './model/copied-block';
import type { CopiedCells } from './model/copied-cells';
import type { Line } from './model/text-table';
import type { GridColumn } from './model/grid-column';
import { type PasteChoice, plainPaste } from './model/paste-choice';

/** What is done with what comes from the clipboard next. */
export type PastePurpose =
  /** It goes to the selection. */
  | { readonly kind: 'cells'; readonly choice: PasteChoice }
  /** Every line becomes a row of its own. */
  | { readonly kind: 'newRows' }
  /** `Paste special` asks what to do with it. */
  | { readonly kind: 'special' };

/** What `Paste special` was opened with. */
export interface SpecialPaste {
  readonly kind: 'pasteSpecial';
  readonly lines: readonly Line[];
  /** The columns of the lines, where this sheet copied them. */
  readonly columns: readonly GridColumn[] | undefined;
}

/** A dialog that is open over the sheet and asks what to do with its amounts. */
export type ClipboardDialog = SpecialPaste | { readonly kind: 'adjust' };

/** What one sheet knows of its clipboard between one event of the browser and the next. */
export class ClipboardDesk {
  /** The cells that were copied or cut, with a border around them; null when Escape dropped them. */
  readonly copied: Observable<CopiedCells | null> = observable<CopiedCells | null>(null);
  readonly dialog: Observable<ClipboardDialog | null> = observable<ClipboardDialog | null>(null);
  /** Drops the paste or copy that is being worked on; null while none is. */
  cancel: (() => void) | null = null;
  readonly #purpose = new Expected<PastePurpose>();
  readonly #headers = new Expected<true>();
  readonly #content = new Expected<CopiedContent>();

  /** Drops the work in hand, or the border round what was copied; false where there is neither. */
  escape(): boolean {
    if (this.cancel !== null) this.cancel();
    else if (this.copied.get() !== null) this.copied.set(null);
    else return false;
    return true;
  }

  /** The next copy begins with a line of headings. */
  askForHeaders(): void {
    this.#headers.set(true);
  }

  takeHeaders(): boolean {
    return this.#headers.take() ?? false;
  }

  /** The next copy is of this, which took more than a moment to make. */
  askForContent(content: CopiedContent): void {
    this.#content.set(content);
  }

  takeContent(): CopiedContent | undefined {
    return this.#content.take();
  }

  /** The next paste is for this. */
  askForPaste(purpose: PastePurpose): void {
    this.#purpose.set(purpose);
  }

  /** What the paste that came is for: without anybody having asked for it, what Ctrl+V does. */
  takePurpose(): PastePurpose {
    return this.#purpose.take() ?? { kind: 'cells', choice: plainPaste };
  }
}

/** How long an event that was asked for may take to come, in milliseconds; one that comes later is another. */
const longestWait = 3000;

/** Something that is meant for the next event. */
class Expected<Value> {
  #held: { readonly value: Value; readonly until: number } | undefined;

  set(value: Value): void {
    this.#held = { value, until: performance.now() + longestWait };
  }

  take(): Value | undefined {
    const held = this.#held;
    this.#held = undefined;
    return held !== undefined && performance.now() < held.until ? held.value : undefined;
  }
}
