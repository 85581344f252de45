import type { PlanbatchApi } from '../../shared/ipc/contract';
import type { SheetView, View } from '../../shared/ipc/shelf-schemas';
import type { SheetName } from '../../shared/plan/sheet';
import { observable, type Observable } from './observable';

/** The view is kept once it has stood still for so many milliseconds. */
const stillFor = 500;

const asItComes: SheetView = { widths: {}, order: [], hidden: [] };
const firstView: View = {
  sheet: 'accumulators',
  accumulators: asItComes,
  preExisting: asItComes,
};

/** How the screen stands: the sheet shown and the widths of columns. Comes back at the next start. */
export class ViewKeeping {
  readonly state: Observable<View> = observable(firstView);
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(readonly api: Pick<PlanbatchApi, 'keepView'>) {}

  /** The view as it was left; nothing is kept for it. */
  restore(view: View | null): void {
    clearTimeout(this.#timer);
    this.state.set(view ?? firstView);
  }

  showSheet(sheet: SheetName): void {
    this.#change({ ...this.state.get(), sheet });
  }

  /** Widths by field name, in CSS pixels; a field that is not named stands as it comes. */
  setWidths(sheet: SheetName, widths: SheetView['widths']): void {
    const view = this.state.get();
    if (isSame(view[sheet].widths, widths)) return;
    this.#change({ ...view, [sheet]: { ...view[sheet], widths } });
  }

  #change(view: View): void {
    this.state.set(view);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      void this.api.keepView({ view: this.state.get() });
    }, stillFor);
  }
}

function isSame(one: SheetView['widths'], other: SheetView['widths']): boolean {
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => one[name] === other[name]);
}
