import type { CSSProperties } from 'react';
import { isNumeric } from '../../shared/plan/cell-display';
import { rowKey } from '../../shared/plan/row-key';
import { afterPaint } from '../state/after-paint';
import type { EditorElement } from './editor-keys';
import { type EditorGrowth, editorGrowth } from './editor-growth';
import { editorClip, editorPlacement, growingBox } from './editor-placement';
import { optionId } from './entry-help-box';
import { followScroll } from './follow-scroll';
import { hasChoices } from './field-choices';
import type { Editing, GridSession } from './grid-session';
import { headingName } from './model/column-heading';
import { shownLines } from './model/entry-help';

/** The elements of the editor. Text that may have several lines has a box of its own. */
export interface EditorElements {
  readonly strip: HTMLElement;
  readonly line: HTMLInputElement;
  readonly lines: HTMLTextAreaElement;
}

/**
 * Opens and closes the editor within the key event, by hand: React would look at all there is to it once more,
 * for a key that has to be painted with the next frame.
 */
export class EditorBox {
  #shown: Editing | null = null;
  /** Whether the editor is as wide as its text: a first character has room, and measuring it would hold it up. */
  #isGrowing = true;

  constructor(
    readonly session: GridSession,
    readonly elements: EditorElements,
    readonly listId: string,
  ) {}

  /** Follows what is being edited. Gives a function that stops it. */
  start(): () => void {
    const { editing, layout, help } = this.session;
    this.#leave();
    this.#draw();
    const scroller = this.elements.strip.closest<HTMLElement>('.sheet-scroller');
    const stops = [
      scroller === null ? this.#clip : followScroll(scroller, this.#clip),
      editing.subscribe(() => {
        this.#draw();
      }),
      layout.subscribe(() => {
        if (this.#shown === null) return;
        this.#place(this.#shown);
        this.#clip();
      }),
      help.subscribe(() => {
        this.#tellList();
      }),
      this.#followText(),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }

  /** Lets an editor that was opened by typing grow from the second character on. */
  #followText(): () => void {
    const { line } = this.elements;
    const onInput = (): void => {
      if (line.value.length > 1) this.#setGrowing(true);
    };
    line.addEventListener('input', onInput);
    return () => {
      line.removeEventListener('input', onInput);
    };
  }

  #setGrowing(isGrowing: boolean): void {
    if (this.#isGrowing === isGrowing) return;
    this.#isGrowing = isGrowing;
    this.elements.line.toggleAttribute('data-short', !isGrowing);
  }

  #draw(): void {
    const editing = this.session.editing.get();
    const before = this.#shown;
    this.#shown = editing;
    if (editing === null) {
      if (before === null) return;
      // Moved away first: hiding it has the browser look at all there is in it anew, before what was typed is painted.
      this.elements.strip.style.transform = outOfSight;
      afterPaint(this.#leave);
      return;
    }
    this.#place(editing);
    // The mode may change while the editor stays open: only another cell opens it anew.
    if (editing.rowId === before?.rowId && editing.column === before.column) {
      this.#clip();
      return;
    }
    this.#describe(editing);
    this.#open(editing);
    // A column may be wider than the room for it.
    afterPaint(this.#clip);
  }

  /** Only scrolling puts what is edited beneath the frozen columns: opening asks for no layout. */
  readonly #clip = (): void => {
    if (this.#shown === null) return;
    const { session, elements } = this;
    const { path, isCovered } = editorClip(this.#shown.place, session.layout.get(), session.view());
    const { style } = this.#editor(this.#shown);
    style.clipPath = path;
    style.maxWidth = `${this.#growth(this.#shown).most}px`;
    elements.strip.toggleAttribute('data-covered', isCovered);
  };

  /** Where it was it would hold the sheet open, which may have fewer rows by now. */
  readonly #leave = (): void => {
    if (this.#shown !== null) return;
    const { strip, line, lines } = this.elements;
    // A dialog that was opened and closed meanwhile has given the focus back to it.
    if (strip.contains(document.activeElement)) this.session.focus();
    dress(strip, { visibility: 'hidden' });
    dress(line, hidden);
    dress(lines, hidden);
  };

  #place(editing: Editing): void {
    const { strip, line, lines } = this.elements;
    const layout = this.session.layout.get();
    const placement = editorPlacement(editing.place, layout);
    const box = growingBox(editing.place, layout, this.#growth(editing));
    strip.removeAttribute('data-covered');
    dress(strip, placement.strip);
    dress(line, hasLines(editing) ? hidden : box);
    dress(lines, hasLines(editing) ? box : hidden);
  }

  #describe(editing: Editing): void {
    const editor = this.#editor(editing);
    editor.classList.toggle('cell-number', isNumeric(editing.column.field));
    editor.setAttribute('aria-label', editorName(this.session, editing));
    this.#tellList();
  }

  #open(editing: Editing): void {
    const editor = this.#editor(editing);
    this.#setGrowing(editing.overtyped === null);
    editor.value = editing.initial;
    editor.focus({ preventScroll: true });
    editor.setSelectionRange(editing.initial.length, editing.initial.length);
    if (hasLines(editing)) fitLines(this.elements.lines);
  }

  /** What a screen reader is told of the list under the editor (WAI-ARIA combobox); nothing where there is none. */
  #tellList(): void {
    if (this.#shown === null) return;
    const { choices, active } = this.session.help.get();
    const hasList = hasChoices(this.#shown.column);
    const isOpen = hasList && choices.length > 0;
    const { line } = this.elements;
    tell(line, 'role', hasList ? 'combobox' : undefined);
    tell(line, 'aria-autocomplete', hasList ? 'list' : undefined);
    tell(line, 'aria-haspopup', hasList ? 'listbox' : undefined);
    tell(line, 'aria-expanded', hasList ? String(isOpen) : undefined);
    tell(line, 'aria-controls', isOpen ? this.listId : undefined);
    tell(line, 'aria-activedescendant', hasList && active !== -1 ? optionId(this.listId, active) : undefined);
  }

  #growth({ place, column }: Editing): EditorGrowth {
    const facts = { view: this.session.view(), isAtRight: isNumeric(column.field) };
    return editorGrowth(place, this.session.layout.get(), facts);
  }

  #editor(editing: Editing): EditorElement {
    return hasLines(editing) ? this.elements.lines : this.elements.line;
  }
}

/** The box is as high as its lines. */
export function fitLines(editor: HTMLTextAreaElement): void {
  editor.rows = shownLines(editor.value);
}

/** Above all that can be scrolled to. */
const outOfSight = 'translateY(-9999px)';
const hidden = { visibility: 'hidden', position: 'absolute' } as const;

function hasLines({ column, initial }: Editing): boolean {
  return column.field.kind === 'text' || initial.includes('\n');
}

function editorName(session: GridSession, editing: Editing): string {
  const row = session.rows.row(editing.rowId);
  const key = row === undefined ? '' : rowKey(row.sheet, row.cells).replace('|', ' ');
  return `${headingName(editing.column)} ${key}`.trim();
}

/** Gives the element this style and no other; numbers are CSS pixels. */
function dress(element: HTMLElement, style: CSSProperties): void {
  element.removeAttribute('style');
  const values: [string, unknown][] = Object.entries(style);
  const texts = values.map(
    ([name, value]) => [name, typeof value === 'number' ? `${value}px` : value] as const,
  );
  Object.assign(element.style, Object.fromEntries(texts));
}

function tell(element: HTMLElement, name: string, value: string | undefined): void {
  if (value === undefined) element.removeAttribute(name);
  else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}
