import type { PlanbatchApi } from '../../shared/ipc/contract';
import type { CellDraft } from '../../shared/ipc/keeping-schemas';

/** How long what is being typed may be nowhere but on the screen, in milliseconds. */
const longestUnkept = 500;

/** Keeps the text of the open editor, so that it comes back in the editor after a crash. */
export class DraftKeeping {
  #next: CellDraft | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isKept = false;

  constructor(readonly api: Pick<PlanbatchApi, 'keepDraft'>) {}

  /** Whether something was typed that is in no cell yet. */
  get isOpen(): boolean {
    return this.#next !== undefined;
  }

  /** The text changed. */
  typed(draft: CellDraft): void {
    this.#next = draft;
    this.#timer ??= setTimeout(() => {
      this.keepNow();
    }, longestUnkept);
  }

  /** Keeps what has not been kept yet: the window is about to go. */
  keepNow(): void {
    if (this.#timer === undefined) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#isKept = true;
    // What was not kept is kept by the next one; the edit itself tells when the disk refuses.
    if (this.#next !== undefined) void this.api.keepDraft({ draft: this.#next });
  }

  /** The store holds a draft, from before this start. */
  found(): void {
    this.#isKept = true;
  }

  /** The editor is closed: what was in it is an edit now, or was dropped. */
  closed(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#next = undefined;
    if (!this.#isKept) return;
    this.#isKept = false;
    void this.api.keepDraft({ draft: null });
  }
}
