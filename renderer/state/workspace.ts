import type { Connection, Reference } from '../../shared/ipc/connection-schemas';
import type { EventPayload, PlanbatchApi } from '../../shared/ipc/contract';
import type { Failure } from '../../shared/ipc/failure';
import { isRunOver } from '../../shared/ipc/run-over';
import type { RunProgress } from '../../shared/ipc/run-schemas';
import { type Edit, rowFromAdded, withCells } from '../../shared/plan/edit';
import type { Row } from '../../shared/plan/row';
import { comparedText } from '../../shared/plan/row-key';
import { withUpdate } from '../../shared/plan/row-update';
import { type SheetName, sheetNames } from '../../shared/plan/sheet';
import { fittingEdits, leftSentence, type Turn } from './fitting-edits';
import { afterRedo, afterStep, afterUndo, emptyHistory, type History } from './history';
import { inverseEdit } from './inverse-edit';
import { failureNotice, notice, type Notice } from './notice';
import { observable, type Observable } from './observable';
import { SheetRows } from './sheet-rows';

/**
 * Everything the window knows of the open workspace. Edits show at once and go to the main process in the
 * order they were made; what the main process tells of rows is applied by the same rules there and here.
 */
export class Workspace {
  readonly connection: Observable<Connection | null> = observable<Connection | null>(null);
  readonly appVersion: Observable<string> = observable('');
  readonly reference: Observable<Reference | null> = observable<Reference | null>(null);
  readonly run: Observable<RunProgress | null> = observable<RunProgress | null>(null);
  readonly loading: Observable<EventPayload<'loadProgressed'> | null> =
    observable<EventPayload<'loadProgressed'> | null>(null);
  readonly notice: Observable<Notice | null> = observable<Notice | null>(null);
  readonly history: Observable<History> = observable(emptyHistory);
  readonly activeSheet: Observable<SheetName> = observable<SheetName>('accumulators');
  readonly #sheets: Readonly<Record<SheetName, SheetRows>>;
  readonly #sheetOfRow = new Map<string, SheetName>();
  #benefitCodes: ReadonlySet<string> | null = null;

  constructor(readonly api: PlanbatchApi) {
    const codes = (): ReadonlySet<string> | null => this.#benefitCodes;
    this.#sheets = {
      accumulators: new SheetRows('accumulators', codes),
      preExisting: new SheetRows('preExisting', codes),
    };
  }

  sheet(name: SheetName): SheetRows {
    return this.#sheets[name];
  }

  /** Fetches what the workspace holds and listens from then on. Gives a function that stops listening. */
  async open(): Promise<() => void> {
    const stops = [
      this.api.on.workspaceChanged((change) => {
        this.#receive(change);
      }),
      this.api.on.runProgressed((run) => {
        this.run.set(run);
      }),
      this.api.on.loadProgressed((progress) => {
        // The last progress may come after the answer to the call that loads.
        this.loading.set(progress.plansDone < progress.plans ? progress : null);
      }),
    ];
    await this.#fetch();
    return () => {
      for (const stop of stops) stop();
    };
  }

  async #fetch(): Promise<void> {
    const opened = await this.api.openWorkspace({});
    if (!opened.ok) {
      this.tellFailure(opened.failure, () => void this.#fetch());
      return;
    }
    this.connection.set(opened.value.connection);
    this.appVersion.set(opened.value.appVersion);
    this.run.set(opened.value.run);
    this.#receive({ added: opened.value.rows, updated: [], removed: [] });
    void this.readReference();
  }

  /** Benefit codes and coverage types; rows are judged anew once they are known. */
  async readReference(): Promise<void> {
    const read = await this.api.readReference({});
    if (!read.ok) {
      this.tellFailure(read.failure, () => void this.readReference());
      return;
    }
    this.reference.set(read.value);
    this.#benefitCodes = new Set(read.value.benefitCodes.map(comparedText));
    for (const name of sheetNames) {
      this.#sheets[name].judgeAgain();
      this.#sheets[name].publish();
    }
  }

  /** Makes a person's change: one gesture, one undo step. Edits of one gesture belong to one sheet. */
  edit(label: string, sheet: SheetName, edits: readonly Edit[]): void {
    if (edits.length === 0) return;
    const inverse = this.#perform(edits);
    this.history.set(afterStep(this.history.get(), { label, sheet, edits, inverse }));
  }

  undo(): void {
    const step = this.history.get().done.at(-1);
    if (step === undefined) return;
    this.history.set(afterUndo(this.history.get()));
    this.#turn(step.sheet, { apply: step.inverse, takesBack: step.edits }, `Undone: ${step.label}`);
  }

  redo(): void {
    const step = this.history.get().undone.at(-1);
    if (step === undefined) return;
    this.history.set(afterRedo(this.history.get()));
    this.#turn(step.sheet, { apply: step.edits, takesBack: step.inverse }, `Done again: ${step.label}`);
  }

  /** Undoes or does again what still fits, and says so where the server has changed or saved some of it since. */
  #turn(sheet: SheetName, turn: Turn, told: string): void {
    const { edits, left } = fittingEdits(turn, (id) => this.#row(id));
    this.#perform(edits);
    this.activeSheet.set(sheet);
    this.tell('information', left === 0 ? told : `${told}. ${leftSentence(left)}`);
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

  /** Applies edits here, sends them on, and gives the edits that take them back, last first. */
  #perform(edits: readonly Edit[]): readonly Edit[] {
    const inverse: Edit[] = [];
    for (const edit of edits) {
      const before = this.#rowOf(edit);
      const back = inverseEdit(edit, before);
      if (back !== undefined) inverse.push(back);
      this.#apply(edit, before);
    }
    this.#publish();
    if (edits.length > 0) void this.#send(edits);
    return inverse.reverse();
  }

  async #send(edits: readonly Edit[]): Promise<void> {
    const kept = await this.api.applyEdits({ edits });
    if (!kept.ok) this.tell('problem', `Not kept: ${kept.failure.message}`);
  }

  #rowOf(edit: Edit): Row | undefined {
    return this.#row(edit.kind === 'add' ? edit.row.id : edit.rowId);
  }

  #row(id: string): Row | undefined {
    const sheet = this.#sheetOfRow.get(id);
    return sheet === undefined ? undefined : this.#sheets[sheet].row(id);
  }

  #apply(edit: Edit, row: Row | undefined): void {
    if (edit.kind === 'add') this.#put(rowFromAdded(edit.row));
    else if (row === undefined) return;
    else if (edit.kind === 'remove') this.#remove(edit.rowId);
    else this.#put(withCells(row, edit.cells, edit.untouch));
  }

  #receive(change: EventPayload<'workspaceChanged'>): void {
    for (const row of change.added) this.#put(row);
    for (const id of change.removed) this.#remove(id);
    for (const update of change.updated) {
      const row = this.#row(update.rowId);
      if (row !== undefined) this.#put(withUpdate(row, update));
    }
    this.#publish();
  }

  #put(row: Row): void {
    this.#sheetOfRow.set(row.id, row.sheet);
    this.#sheets[row.sheet].put(row);
  }

  #remove(id: string): void {
    const sheet = this.#sheetOfRow.get(id);
    if (sheet !== undefined) this.#sheets[sheet].remove(id);
    this.#sheetOfRow.delete(id);
  }

  #publish(): void {
    for (const name of sheetNames) this.#sheets[name].publish();
  }
}
