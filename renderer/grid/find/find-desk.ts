import { inSlices } from '../../state/arranging/slices';
import { type Observable, observable } from '../../state/observable';
import type { RowsChange } from '../../state/rows-change';
import type { FindGround } from './find-ground';
import {
  type HiddenMatches,
  hiddenMatchSteps,
  type MatchesOutOfSight,
  outOfSightSteps,
} from './hidden-matches';
import type { CellPlace } from '../model/cell-place';
import { isSingleCell, singleCell } from '../model/selection';
import { whenAtRest } from '../when-quiet';
import { type FindQuestion, nothingAsked } from './find-question';
import { selectedScope } from './find-scope';
import { FoundRows } from './found-rows';
import { rowMatcher } from './row-matcher';

/** How the bar stands: closed, for finding alone, or for replacing too. */
export type FindBarState = 'closed' | 'find' | 'replace';

/** What the bar says of the matches. */
export interface FindCount {
  readonly total: number;
  /** Which of them the active cell is, from 1; 0 where it is none. */
  readonly ordinal: number;
  readonly isLooking: boolean;
}

const nothingFound: FindCount = { total: 0, ordinal: 0, isLooking: false };
/** A change of more rows than this is looked through like a new question. */
const greatestCorrected = 500;

/** Finding in one sheet: what is asked, what was found, and going from match to match. */
export class FindDesk {
  readonly bar: Observable<FindBarState> = observable<FindBarState>('closed');
  readonly question: Observable<FindQuestion> = observable(nothingAsked);
  readonly count: Observable<FindCount> = observable(nothingFound);
  /** Counts up whenever the bar is asked for, to take the focus again. */
  readonly opened: Observable<number> = observable(0);
  /** What filters hide of the matches; null while that is not known. */
  readonly hidden: Observable<HiddenMatches | null> = observable<HiddenMatches | null>(null);
  /** What columns hold of them that are out of sight; null while that is not known, or nobody asked. */
  readonly outOfSight: Observable<MatchesOutOfSight | null> = observable<MatchesOutOfSight | null>(null);
  #lookOut = 0;
  #found: FoundRows | undefined;
  /** The search that goes on; another one takes its place. */
  #search = 0;
  /** Nobody selects anything now: the selection is only put where its cells went. */
  #keepsScope = false;

  constructor(readonly session: FindGround) {}

  /** What was found so far; undefined while nothing is asked. */
  get found(): FoundRows | undefined {
    return this.#found;
  }

  /** Opens the bar; with several cells selected, for these. A column chosen before is left where the cursor has left it. */
  open(state: 'find' | 'replace'): void {
    const selection = this.session.selection.get();
    const question = this.question.get();
    if (!isSingleCell(selection)) {
      this.question.set({ ...question, columnId: null, scope: selectedScope(this.session) });
    } else if (this.bar.get() === 'closed') {
      const here = this.session.columns[selection.active.column]?.id;
      const columnId = here === question.columnId ? question.columnId : null;
      this.question.set({ ...question, columnId, scope: null });
    }
    this.bar.set(state);
    this.opened.set(this.opened.get() + 1);
    this.lookAnew();
  }

  close(): void {
    this.bar.set('closed');
    this.#found = undefined;
    this.#search += 1;
    this.count.set(nothingFound);
    this.session.focus();
  }

  ask(change: Partial<FindQuestion>): void {
    this.question.set({ ...this.question.get(), ...change });
    this.lookAnew();
  }

  /** What is looked through stays as it is, whatever becomes selected. */
  keepScope(move: () => void): void {
    this.#keepsScope = true;
    move();
    this.#keepsScope = false;
  }

  /** Goes to the next match, or with -1 to the one before. */
  go(step: 1 | -1): void {
    if (this.bar.get() === 'closed') this.open('find');
    const { selection } = this.session;
    const next = this.#found?.next(selection.get().active, step);
    if (next === undefined) return;
    selection.set(singleCell(next));
    this.session.reveal(next);
  }

  /** Whether the cell is a match. */
  isFound({ row, column }: CellPlace): boolean {
    return this.#found?.columnsNow(row).includes(column) === true;
  }

  /** Looks through all rows again, in slices. */
  lookAnew(): void {
    this.#begin();
    this.#look();
  }

  /** Nothing is known any more. */
  #begin(): void {
    this.#search += 1;
    const question = this.question.get();
    this.hidden.set(null);
    this.outOfSight.set(null);
    if (this.bar.get() === 'closed' || question.text === '') {
      this.#found = undefined;
      this.count.set(nothingFound);
      return;
    }
    this.#found = new FoundRows(rowMatcher(this.session, question), this.session.rows.count);
  }

  #look(): void {
    const own = this.#search;
    const found = this.#found;
    if (found === undefined) return;
    void inSlices(found.steps(), () => {
      if (own === this.#search) this.tell(true);
      return own === this.#search;
    }).then(() => {
      if (own !== this.#search) return;
      this.tell(false);
      void this.#lookBehindFilters(found);
      void this.#lookOutOfSight(found);
    });
  }

  /** Looks through the rows that filters hide: they are told of, but not gone to. */
  async #lookBehindFilters(found: FoundRows): Promise<void> {
    if (this.session.rows.hiddenCount === 0) return;
    const isWanted = (): boolean => found === this.#found;
    const hidden = await inSlices(hiddenMatchSteps(this.session, found.matcher), isWanted);
    if (hidden !== undefined && isWanted()) this.hidden.set(hidden);
  }

  /** Looks through the columns that are out of sight: they are told of, and never replaced in. */
  async #lookOutOfSight(found: FoundRows): Promise<void> {
    this.#lookOut += 1;
    const own = this.#lookOut;
    if (this.session.columnsOutOfSight.length === 0) return;
    const isWanted = (): boolean => found === this.#found && own === this.#lookOut;
    const matches = await inSlices(outOfSightSteps(this.session, this.question.get()), isWanted);
    if (matches !== undefined && isWanted()) this.outOfSight.set(matches);
  }

  /** Tells how many there are and which one the active cell is. */
  tell(isLooking: boolean = this.count.get().isLooking): void {
    const found = this.#found;
    if (found === undefined) return;
    const ordinal = isLooking ? 0 : found.ordinalOf(this.session.selection.get().active);
    this.count.set({ total: found.total, ordinal, isLooking });
  }

  /** Follows what happens to the rows and to the cursor while the bar is open. Gives a function that stops it. */
  follow(): () => void {
    const { rows, allRows, selection, layout } = this.session;
    let { arranged, count } = rows;
    const isOther = (): boolean => {
      const isRearranged = arranged !== rows.arranged || count !== rows.count;
      ({ arranged, count } = rows);
      return isRearranged;
    };
    // While a block is dragged each frame selects another one, and none has the time to look through the rows.
    const selected = whenAtRest(() => {
      this.#look();
    });
    const stops = [
      selected.stop,
      allRows.subscribeChanges((change) => {
        this.#follow(change);
      }),
      rows.subscribe(() => {
        // Places on screen are other rows' now.
        if (isOther()) this.lookAnew();
        else this.tell();
      }),
      selection.subscribe(() => {
        // Who selects a block while the bar is open means it, as in Excel; a single cell is where one stands.
        if (this.#keepsScope || isSingleCell(selection.get())) {
          this.tell();
          return;
        }
        this.question.set({ ...this.question.get(), scope: selectedScope(this.session) });
        this.#begin();
        this.tell(true);
        selected.ask();
      }),
      layout.subscribe(() => {
        this.lookAnew();
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }

  #follow({ ids, isReordered }: RowsChange): void {
    if (this.#found === undefined || isReordered) return;
    if (ids.length > greatestCorrected) {
      this.lookAnew();
      return;
    }
    // The contents are other objects now: the rows are read anew.
    const found = this.#found;
    let isHiddenToo = false;
    for (const id of ids) {
      const place = this.session.rows.indexOf(id);
      if (place === -1) isHiddenToo = true;
      else found.lookAgain(place);
    }
    if (isHiddenToo) void this.#lookBehindFilters(found);
    void this.#lookOutOfSight(found);
  }
}
