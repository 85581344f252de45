import type { ReviewedRow } from '../../shared/batch/reviewed-row';
import type { ReviewProgress, SentReview } from '../../shared/ipc/review-schemas';
import { sheetNames } from '../../shared/plan/sheet';
import { inSlices } from '../state/arranging/slices';
import { type LeftOut, leftOutOf } from '../state/left-out';
import type { RowView } from '../state/row-view';
import type { Workspace } from '../state/workspace';
import { ReviewChoices } from './review-choices';
import { type ReviewEntry, reviewEntries } from './review-entries';
import type { ShownKind, ShownRows } from './review-kind';
import { ReviewLayout, type PlanSpan } from './review-layout';
import { countLines, type ReviewLine, rowLines } from './review-lines';
import { reviewStand, type ReviewStand } from './review-stand';
import type { Keep } from './row-changes';

/** Everything the review shows and everything chosen in it, outside React: a line is made when it comes into view. */
export class ReviewBook {
  readonly choices: ReviewChoices;
  readonly #found = new Map<string, ReviewedRow>();
  readonly #lines = new Map<string, number>();
  /** Rows made new here that the server has all the same. */
  readonly #unloaded = new Set<string>();
  readonly #listeners = new Set<() => void>();
  readonly #made = new Map<string, readonly ReviewLine[]>();
  #entries: readonly ReviewEntry[] = [];
  #isBuilt = false;
  #only: ShownRows | null = null;
  #progress: Pick<ReviewProgress, 'plans' | 'plansDone' | 'isOver'> = {
    plans: 0,
    plansDone: 0,
    isOver: false,
  };
  #troubles: ReviewProgress['troubles'] = [];
  #failure = '';
  #reviewId = '';
  #layout: ReviewLayout | null = null;
  #stand: ReviewStand | null = null;
  version = 0;

  /** What is left out stays so when the review closes, and is marked on the sheet. */
  readonly #left: LeftOut;

  constructor(private readonly workspace: Workspace) {
    this.#left = leftOutOf(workspace);
    this.choices = new ReviewChoices(workspace);
  }

  /** Begins to read, anew if need be. Gives what ends it. */
  readonly open = (): (() => void) => {
    const { api } = this.workspace;
    const reviewId = crypto.randomUUID();
    this.#reset(reviewId);
    const isWanted = (): boolean => this.#reviewId === reviewId;
    const deaf = api.on.reviewProgressed((progress) => {
      if (progress.reviewId === this.#reviewId) this.#take(progress);
    });
    void this.#build(isWanted);
    if (sheetNames.some((name) => this.workspace.sheet(name).alteredCount > 0)) void this.#ask(isWanted);
    else this.#progress = { ...this.#progress, isOver: true };
    return () => {
      deaf();
      this.#reviewId = '';
      void api.stopReview({ reviewId, isForgotten: true });
    };
  };

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** How far it is and what it comes to. */
  get stand(): ReviewStand {
    return (this.#stand ??= reviewStand({
      entries: this.#entries,
      counts: this.layout.counts,
      plans: this.layout.plans.length,
      kindOf: (entry) => this.#kindOf(entry),
      isLeft: ({ id }) => this.#left.isLeft(id),
      unloaded: this.#unloaded.size,
      choices: this.choices,
      reading: {
        ...this.#progress,
        isBuilt: this.#isBuilt,
        failure: this.#failure,
        troubles: this.#troubles,
      },
    }));
  }

  get layout(): ReviewLayout {
    return (this.#layout ??= new ReviewLayout({
      entries: this.#entries,
      kindOf: (entry) => this.#kindOf(entry),
      linesOf: ({ id, lines }) => this.#lines.get(id) ?? lines,
      isLeft: ({ id }) => this.#left.isLeft(id),
      isUnloaded: ({ id }) => this.#unloaded.has(id),
      only: this.#only,
    }));
  }

  get only(): ShownRows | null {
    return this.#only;
  }

  show(only: ShownRows | null): void {
    this.#only = only;
    this.#changed();
  }

  /** What stands on a line; undefined past the end, or where a row has changed under the review. */
  line(index: number): ReviewLine | undefined {
    const place = this.layout.at(index);
    if (place === undefined) return undefined;
    if ('plan' in place) return { kind: 'plan', key: `plan ${place.plan.from}`, plan: place.plan };
    return this.#linesOf(place.entry.id)[place.part];
  }

  isLeft(rowId: string): boolean {
    return this.#left.isLeft(rowId);
  }

  /** Leaves a row out of what is sent, or takes it in again. */
  leave(rowIds: readonly string[], isLeft: boolean): void {
    this.#left.leave(rowIds, isLeft);
    this.#changed();
  }

  /** The same for all rows of the plan that a line stands for. */
  leavePlan(line: number): void {
    const place = this.layout.at(line);
    if (place === undefined || !('plan' in place)) return;
    const { from, to, left, rows }: PlanSpan = place.plan;
    const ids = this.#entries.slice(from, to).map(({ id }) => id);
    this.leave(ids, left < rows);
  }

  choose(rowId: string, field: string | undefined, keep: Keep): void {
    this.choices.choose(rowId, field, keep);
    this.#changed();
  }

  chooseAll(keep: Keep): void {
    this.choices.chooseAll(keep);
    this.#changed();
  }

  /** Reads no further; what was found can be sent. */
  stopReading(): void {
    void this.workspace.api.stopReview({ reviewId: this.#reviewId, isForgotten: false });
  }

  /** What is to be sent of it. */
  get sent(): SentReview {
    const leftOut = this.#entries.flatMap(({ id }) => (this.#left.isLeft(id) ? id : []));
    return { reviewId: this.#reviewId, choices: this.choices.all, leftOut };
  }

  view(rowId: string): RowView | undefined {
    for (const name of sheetNames) {
      const view = this.workspace.sheet(name).view(rowId);
      if (view !== undefined) return view;
    }
    return undefined;
  }

  #reset(reviewId: string): void {
    this.#reviewId = reviewId;
    this.#found.clear();
    this.#lines.clear();
    this.#unloaded.clear();
    this.choices.clear();
    this.#troubles = [];
    this.#failure = '';
    this.#progress = { plans: 0, plansDone: 0, isOver: false };
    this.#changed();
  }

  async #build(isWanted: () => boolean): Promise<void> {
    const entries = await inSlices(reviewEntries(this.workspace), isWanted);
    if (entries === undefined) return;
    this.#entries = entries;
    this.#isBuilt = true;
    this.#changed();
  }

  async #ask(isWanted: () => boolean): Promise<void> {
    const asked = await this.workspace.api.startReview({ reviewId: this.#reviewId });
    if (asked.ok || !isWanted()) return;
    this.#failure = asked.failure.message;
    this.#progress = { ...this.#progress, isOver: true };
    this.#changed();
  }

  #take({ found, troubles, ...progress }: ReviewProgress): void {
    for (const row of found) {
      this.#found.set(row.rowId, row);
      const isOther = row.kind === 'conflict' || Object.keys(row.server ?? {}).length > 0;
      const view = isOther ? this.view(row.rowId) : undefined;
      if (view === undefined) continue;
      if (row.isUnloaded === true) this.#unloaded.add(row.rowId);
      this.choices.learn(view.row, row);
      this.#lines.set(row.rowId, countLines(view, row));
    }
    this.#progress = progress;
    this.#troubles = [...this.#troubles, ...troubles];
    this.#changed();
  }

  #kindOf({ id, kind }: ReviewEntry): ShownKind {
    const known = this.#found.get(id)?.kind ?? kind;
    return known === 'pending' && this.#progress.isOver ? 'unread' : known;
  }

  #linesOf(id: string): readonly ReviewLine[] {
    const made = this.#made.get(id);
    if (made !== undefined) return made;
    const view = this.view(id);
    const lines = view === undefined ? [] : rowLines(view, this.#found.get(id));
    this.#made.set(id, lines);
    return lines;
  }

  #changed(): void {
    this.#layout = null;
    this.#stand = null;
    this.#made.clear();
    this.version += 1;
    for (const listener of this.#listeners) listener();
  }
}
