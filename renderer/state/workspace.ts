import type { Connection, Reference } from '../../shared/ipc/connection-schemas';
import type { CallOutput, EventPayload, PlanbatchApi } from '../../shared/ipc/contract';
import type { Failure } from '../../shared/ipc/failure';
import type { CellDraft } from '../../shared/ipc/keeping-schemas';
import { isRunOver } from '../../shared/ipc/run-over';
import type { RunProgress } from '../../shared/ipc/run-schemas';
import type { WorkspaceEntry } from '../../shared/ipc/shelf-schemas';
import type { Edit } from '../../shared/plan/edit';
import { type SheetName, sheetNames } from '../../shared/plan/sheet';
import { Asking } from './asking';
import { DraftKeeping } from './draft-keeping';
import { followEvents } from './follow-events';
import type { Turn } from './fitting-edits';
import { GestureKeeping } from './gesture-keeping';
import { type GestureName, gestureName } from './gesture-name';
import {
  afterStep,
  historyFrom,
  type History,
  type HistoryMove,
  type HistoryStep,
  stepEdits,
} from './history';
import { HistoryWalk, type Moved, type MoveOutcome } from './history-walk';
import { inTurn } from './in-turn';
import { leftOutOf } from './left-out';
import { movedSentence } from './moved-sentence';
import { failureNotice, notice, type Notice } from './notice';
import { observable, type Observable } from './observable';
import { OpeningState } from './opening-state';
import { takeInRows } from './row-intake';
import { readLists } from './read-lists';
import { RuleGround } from './rule-lists';
import type { SheetRows } from './sheet-rows';
import { shownSheets } from './shown-rows';
import { takePlace } from './take-place';
import { ViewKeeping } from './view-keeping';
import { type RunQuestion, withConfirmation } from './with-confirmation';
import { withSignIn } from './with-sign-in';
import { withWaiting } from './waiting-gestures';
import { WorkspaceRows } from './workspace-rows';

/**
 * Everything the window knows of the open workspace. Edits show at once and go to the main process in the
 * order they were made; what the main process tells of rows is applied by the same rules there and here.
 */
export class Workspace {
  /** The verbs of the main process; each is asked after the gestures made before it. */
  readonly api: PlanbatchApi;
  /** Asks the person to sign in, for whatever needs it. */
  readonly signIn = new Asking<string>();
  /** Asks the person to confirm a run in Production. */
  readonly confirming = new Asking<RunQuestion>();
  readonly connection: Observable<Connection | null> = observable<Connection | null>(null);
  readonly appVersion: Observable<string> = observable('');
  readonly reference: Observable<Reference | null> = observable<Reference | null>(null);
  readonly run: Observable<RunProgress | null> = observable<RunProgress | null>(null);
  readonly loading: Observable<EventPayload<'loadProgressed'> | null> =
    observable<EventPayload<'loadProgressed'> | null>(null);
  readonly notice: Observable<Notice | null> = observable<Notice | null>(null);
  readonly activeSheet: Observable<SheetName> = observable<SheetName>('accumulators');
  /** Which workspace is open, as the list of workspaces names it. */
  readonly entry: Observable<WorkspaceEntry | null> = observable<WorkspaceEntry | null>(null);
  readonly #opening = new OpeningState();
  /** True until the last row of the workspace is here. */
  readonly isOpening: Observable<boolean> = this.#opening.isOpening;
  /** Text that was in the editor when the app ended; the sheet opens the editor with it. */
  readonly foundDraft: Observable<CellDraft | null> = observable<CellDraft | null>(null);
  busyWith: string | undefined; // A gesture that takes a while, in words: until then nothing else may be edited.
  readonly keeping: GestureKeeping;
  readonly draft: DraftKeeping;
  readonly view: ViewKeeping;
  readonly #rows: WorkspaceRows = new WorkspaceRows(() => this.rules.lists);
  /** The rows of each sheet as they are shown. */
  readonly shown = shownSheets((name) => this.#rows.sheet(name));
  readonly walk: HistoryWalk;
  readonly rules: RuleGround;

  constructor(
    api: PlanbatchApi,
    readonly painted = (): Promise<void> => Promise.resolve(),
  ) {
    const refused = (failure: Failure): void => void this.#takeBack(failure);
    this.keeping = new GestureKeeping(api, refused, painted);
    this.api = inTurn(withSignIn(withConfirmation(api, this.confirming), this.signIn), this.keeping.turns);
    this.draft = new DraftKeeping(this.api);
    this.view = new ViewKeeping(this.api);
    this.rules = new RuleGround(this.view, () => {
      this.#rows.judgeAgain();
    });
    this.walk = new HistoryWalk({
      api: this.api,
      mayMove: () => this.mayEdit(),
      perform: (move, step, turn) => this.#perform(move, step, turn),
      isSeen: (turn) => this.#rows.fitting(turn).isSeen,
      rowOf: (id) => this.#rows.spokenRow(id),
      tell: this.notice.set,
    });
  }

  /** The steps that can be undone and done again. */
  get history(): Observable<History> {
    return this.walk.history;
  }

  sheet(name: SheetName): SheetRows {
    return this.#rows.sheet(name);
  }

  /** Fetches what the workspace last open holds and listens from then on. Gives a function that stops listening. */
  async open(): Promise<() => void> {
    const stop = followEvents(this, (text) => {
      this.#rows.receiveText(text);
    });
    await this.openWorkspace(null);
    return stop;
  }

  /** Opens the workspace of that identity, or with null the one last open. True once all its rows are here. */
  async openWorkspace(workspaceId: string | null): Promise<boolean> {
    const opening = this.#opening.ask();
    const asked = this.api.openWorkspace({ workspaceId });
    // Asked at once: the screen is drawn when the first rows are there, and not once more before.
    const reading = this.api.readRows({ after: null });
    const opened = await asked;
    if (!opening.isLatest()) return false;
    if (!opened.ok) {
      opening.refused();
      return this.#cannotOpen(opened.failure, workspaceId);
    }
    const { workspace, waiting, draft } = opened.value;
    const isOther = this.entry.get()?.id !== workspace.id;
    const taken = await takeInRows(this, reading, (chunk) => {
      if (!opening.isLatest()) return false;
      if (chunk.isFirst) this.#begin(opened.value, isOther);
      this.#rows.take(chunk);
      if (waiting.length === 0) this.#opening.rowsCame();
      return true;
    });
    if (!opening.isLatest()) return false;
    this.#opening.rowsEnded(taken.ok);
    if (!taken.ok) return this.#cannotOpen(taken.failure, workspaceId);
    this.history.set(withWaiting(this.history.get(), waiting, (edits) => this.#rows.apply(edits)));
    if (isOther) this.#bringBackDraft(draft);
    return true;
  }

  #cannotOpen(failure: Failure, workspaceId: string | null): false {
    this.tellFailure(failure, () => void this.openWorkspace(workspaceId));
    return false;
  }

  #begin(opened: CallOutput<'openWorkspace'>, isOther: boolean): void {
    takePlace(this, opened);
    this.run.set(opened.run);
    this.keeping.state.set(opened.keeping);
    this.history.set(historyFrom(opened.history));
    // Told once: they are about the start of the app, not about this workspace. A notice goes with the history.
    const notices = this.entry.get() === null ? opened.notices : [];
    const told = [...notices, opened.interruption ?? []].flat();
    if (told.length > 0) this.tell('problem', told.join(' '));
    if (isOther) {
      this.foundDraft.set(null);
      this.view.restore(opened.view);
      for (const name of sheetNames) this.shown[name].reset();
      this.activeSheet.set(this.view.state.get().sheet);
    }
    this.entry.set(opened.workspace);
    leftOutOf(this).restore(opened.leftOut);
  }

  #bringBackDraft(draft: CellDraft | null): void {
    if (draft === null) return;
    this.draft.found();
    const row = this.#rows.row(draft.rowId);
    if (row === undefined) {
      this.draft.closed();
      return;
    }
    this.activeSheet.set(row.sheet);
    this.foundDraft.set(draft);
  }

  /** Benefit codes, coverage types and the list of plans; rows are judged anew once they are known. */
  readReference(): Promise<void> {
    return readLists(this);
  }

  /** Whether rows may be edited now, or one that is here already; says why where they may not. */
  mayEdit(what: 'rows' | 'oneRow' = 'rows'): boolean {
    const isHere = what === 'rows' ? !this.isOpening.get() : this.#opening.isOneRowFree;
    const reason = isHere ? this.busyWith : 'The workspace is being opened. Wait for its rows.';
    if (reason !== undefined) this.tell('information', reason);
    return reason === undefined;
  }

  /** Makes a person's change: one gesture, one undo step. Edits of one gesture belong to one sheet. */
  edit(name: string | GestureName, sheet: SheetName, edits: readonly Edit[]): void {
    const isOneRow = edits.length === 1 && edits[0]?.kind === 'set';
    if (edits.length === 0 || !this.mayEdit(isOneRow ? 'oneRow' : 'rows')) return;
    const { label, how } = gestureName(name);
    const id = crypto.randomUUID();
    // First: what is small is on its way to the disk before anything else happens.
    void this.keeping.send({ how, label, sheet }, edits, id);
    const isIdle = this.#rows.areHeld(edits);
    const inverse = this.#rows.apply(edits);
    const step: HistoryStep = { id, label, sheet, content: stepEdits(edits, inverse), isIdle };
    this.history.set(afterStep(this.history.get(), step));
  }

  /**
   * Takes the last step back, or does the last undone step again, with those over it of which nothing is seen. `moved`
   * is told which step it was.
   */
  move(move: HistoryMove, moved?: Moved): Promise<void> {
    return this.walk.move(move, moved);
  }

  /** Undoes or does again what still fits, and says so where the server has changed or got some of it since. */
  #perform(move: HistoryMove, step: HistoryStep, turn: Turn): MoveOutcome {
    const { edits, left, sent, isSeen } = this.#rows.fitting(turn);
    this.#rows.apply(edits);
    void this.keeping.send({ how: move, stepId: step.id }, edits, crypto.randomUUID());
    this.activeSheet.set(step.sheet);
    this.tell('information', movedSentence(move, { label: step.label, left, sent }));
    return { left, isSeen };
  }

  /** The store did not take a gesture: what it holds is shown again, so that both agree. */
  async #takeBack(failure: Failure): Promise<void> {
    const id = this.entry.get()?.id ?? null;
    const isBack = await this.openWorkspace(id);
    if (isBack) this.tell('problem', `Taken back: ${failure.message}`);
  }

  tell(kind: Notice['kind'], text: string): void {
    this.notice.set(notice(kind, text));
  }

  /** Says what failed; where that may help, offers to do it again. */
  tellFailure(failure: Failure, again: () => void): void {
    this.notice.set(failureNotice(failure, again));
  }

  /** True while a run goes on: only one at a time. */
  isRunning(): boolean {
    const run = this.run.get();
    return run !== null && !isRunOver(run);
  }
}
