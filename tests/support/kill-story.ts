import type { Chance } from './kill-chance';

/** Amounts by `key field`, as plain numbers without separators; empty for a blank. */
export type Amounts = Readonly<Record<string, string>>;

interface Typing {
  readonly kind: 'type';
  readonly key: string;
  readonly field: string;
  readonly text: string;
}

interface Pasting {
  readonly kind: 'paste';
  /** Of the cell at its top left. */
  readonly key: string;
  readonly field: string;
  readonly block: readonly (readonly string[])[];
}

export type KillGesture = Typing | Pasting | { readonly kind: 'undo' } | { readonly kind: 'redo' };

/** What a sheet shows, and what undo and redo would make of it. */
export interface StoryState {
  readonly amounts: Amounts;
  /** What the sheet showed before each step that can be undone, oldest first. */
  readonly done: readonly Amounts[];
  /** What it showed after each step that can be done again; redo takes the last. */
  readonly undone: readonly Amounts[];
}

const fields = ['annual_Max', 'annual_Max_Member', 'annual_Max_Net'];

/** The part of a sheet the story writes in. */
export interface StoryPlace {
  readonly keys: readonly string[];
  readonly fields: readonly string[];
}

export function storyPlace(keys: readonly string[]): StoryPlace {
  return { keys, fields };
}

export function placeOf(key: string, field: string): string {
  return `${key} ${field}`;
}

/**
 * All that was done to a sheet, gesture by gesture. What the store holds after a kill has to be its state after
 * so many of them: no fewer than the window had called saved, no more than were begun.
 */
export class KillStory {
  #states: StoryState[];
  #values = 1_000;

  constructor(
    readonly place: StoryPlace,
    amounts: Amounts,
    readonly chance: Chance,
  ) {
    this.#states = [{ amounts, done: [], undone: [] }];
  }

  /** How many gestures were begun. */
  get begun(): number {
    return this.#states.length - 1;
  }

  stateAfter(gestures: number): StoryState {
    const state = this.#states[gestures];
    if (state === undefined) throw new Error(`The story has no ${gestures} gestures`);
    return state;
  }

  /** Chooses the next gesture and counts it as begun. */
  next(): KillGesture {
    const state = this.stateAfter(this.begun);
    const kinds: readonly KillGesture['kind'][] = [
      ...(['type', 'type', 'type', 'paste', 'paste'] as const),
      ...(state.done.length > 0 ? (['undo', 'undo'] as const) : []),
      ...(state.undone.length > 0 ? (['redo'] as const) : []),
    ];
    const gesture = this.#chosen(this.chance.oneOf(kinds));
    this.#states.push(this.#after(state, gesture));
    return gesture;
  }

  /** Forgets what was begun after so many gestures: it was lost. */
  cutAt(gestures: number): void {
    this.#states = this.#states.slice(0, gestures + 1);
  }

  #chosen(kind: KillGesture['kind']): KillGesture {
    const { keys } = this.place;
    if (kind === 'undo') return { kind };
    if (kind === 'redo') return { kind };
    if (kind === 'type') {
      return { kind, key: this.chance.oneOf(keys), field: this.chance.oneOf(fields), text: this.#value() };
    }
    const first = this.chance.below(keys.length);
    const rows = 1 + this.chance.below(keys.length - first);
    const column = this.chance.below(fields.length);
    const columns = fields.slice(column, column + 1 + this.chance.below(fields.length));
    const block = Array.from({ length: rows }, () => columns.map(() => this.#value()));
    return { kind, key: keys[first] ?? '', field: fields[column] ?? '', block };
  }

  /** Never the same twice, so that each state is told from every other. */
  #value(): string {
    this.#values += 1;
    return String(this.#values);
  }

  #after(state: StoryState, gesture: KillGesture): StoryState {
    const { amounts, done, undone } = state;
    const last = done.at(-1) ?? amounts;
    if (gesture.kind === 'undo') {
      return { amounts: last, done: done.slice(0, -1), undone: [...undone, amounts] };
    }
    if (gesture.kind === 'redo') {
      return { amounts: undone.at(-1) ?? amounts, done: [...done, amounts], undone: undone.slice(0, -1) };
    }
    const changed =
      gesture.kind === 'type'
        ? { [placeOf(gesture.key, gesture.field)]: gesture.text }
        : this.#pasted(gesture);
    return { amounts: { ...amounts, ...changed }, done: [...done, amounts], undone: [] };
  }

  #pasted({ key, field, block }: Pasting): Amounts {
    const top = this.place.keys.indexOf(key);
    const left = fields.indexOf(field);
    const cells = block.flatMap((line, row) =>
      line.map((value, column) => {
        const at = placeOf(this.place.keys[top + row] ?? '', fields[left + column] ?? '');
        return [at, value] as const;
      }),
    );
    return Object.fromEntries(cells);
  }
}
