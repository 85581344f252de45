import type { KeptArrangement } from '../../shared/ipc/arrangement-schemas';
import type { PlanbatchApi } from '../../shared/ipc/contract';
import type { Density, SavedView, SheetView, View } from '../../shared/ipc/view-schemas';
import type { SheetName } from '../../shared/plan/sheet';
import { observable, type Observable } from './observable';
import { PlaceKeeping } from './place-keeping';

/** The view is kept once it has stood still for so many milliseconds. */
const stillFor = 500;

/** The most sheets of which sort and filters are remembered, over all workspaces. */
const greatestArranged = 40;

/** A sheet as it comes: every column in its place. */
export const asItComes: SheetView = {
  widths: {},
  order: [],
  hidden: [],
  folded: [],
  frozen: [],
  named: null,
};

const firstView: View = {
  sheet: 'accumulators',
  accumulators: asItComes,
  preExisting: asItComes,
  density: 'normal',
  places: [],
  saved: { accumulators: [], preExisting: [] },
  arranged: [],
  recent: [],
  largeChange: 50,
};

/**
 * How the screen stands: the sheet shown, how its columns stand, the views somebody saved. Comes back at the
 * next start, and is the same for every workspace.
 */
export class ViewKeeping {
  readonly state: Observable<View> = observable(firstView);
  /** Where the cursor stood on each sheet: not part of the state here, as nothing is drawn from it. */
  readonly places = new PlaceKeeping(() => {
    this.#keepLater();
  });
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(readonly api: Pick<PlanbatchApi, 'keepView'>) {}

  /** The view as it was left; nothing is kept for it. What is not kept yet is newer, and stays. */
  restore(view: View | null): void {
    this.places.restore(view?.places ?? []);
    if (this.#timer === undefined) this.state.set(view ?? firstView);
  }

  showSheet(sheet: SheetName): void {
    this.#change({ ...this.state.get(), sheet });
  }

  /** Changes how the columns of a sheet stand. */
  arrange(sheet: SheetName, change: Partial<SheetView>): void {
    const view = this.state.get();
    this.#change({ ...view, [sheet]: { ...view[sheet], ...change } });
  }

  setDensity(density: Density): void {
    this.#change({ ...this.state.get(), density });
  }

  /** Keeps columns under a name; one of the same name is replaced. */
  saveView(sheet: SheetName, saved: SavedView): void {
    const views = this.state.get().saved[sheet];
    const place = views.findIndex(({ name }) => name === saved.name);
    this.#save(sheet, place === -1 ? [...views, saved] : views.with(place, saved));
  }

  deleteView(sheet: SheetName, name: string): void {
    const views = this.state.get().saved[sheet];
    this.#save(
      sheet,
      views.filter((view) => view.name !== name),
    );
  }

  /** How the rows of a sheet were sorted and filtered; undefined where they were not. */
  arrangementOf(workspaceId: string, sheet: SheetName): KeptArrangement | undefined {
    return this.state.get().arranged.find((one) => one.workspaceId === workspaceId && one.sheet === sheet)
      ?.rows;
  }

  /** Keeps how the rows of a sheet are sorted and filtered; undefined where they are not. */
  keepArrangement(workspaceId: string, sheet: SheetName, rows: KeptArrangement | undefined): void {
    const view = this.state.get();
    const others = view.arranged.filter((one) => one.workspaceId !== workspaceId || one.sheet !== sheet);
    if (rows === undefined && others.length === view.arranged.length) return;
    const kept = rows === undefined ? others : [{ workspaceId, sheet, rows }, ...others];
    this.#change({ ...view, arranged: kept.slice(0, greatestArranged) });
  }

  /** The command was chosen in the palette. */
  setRecent(recent: readonly string[]): void {
    this.#change({ ...this.state.get(), recent });
  }

  /** From how many percent on a change is pointed out; null for never. */
  setLargeChange(percent: number | null): void {
    this.#change({ ...this.state.get(), largeChange: percent });
  }

  /** Keeps at once what waits to be kept. */
  keepNow(): void {
    this.places.readNow();
    if (this.#timer === undefined) return;
    clearTimeout(this.#timer);
    this.#keep();
  }

  #save(sheet: SheetName, views: readonly SavedView[]): void {
    const view = this.state.get();
    this.#change({ ...view, saved: { ...view.saved, [sheet]: views } });
  }

  #change(view: View): void {
    this.state.set(view);
    this.#keepLater();
  }

  #keepLater(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#keep();
    }, stillFor);
  }

  #keep(): void {
    this.#timer = undefined;
    void this.api.keepView({ view: { ...this.state.get(), places: this.places.all } });
  }
}
