import type { SheetPlace } from '../../shared/ipc/view-schemas';
import type { SheetName } from '../../shared/plan/sheet';

/** Where somebody is on a sheet, without which one it is. */
export type Whereabouts = Omit<SheetPlace, 'workspaceId' | 'sheet'>;

/** The place is read once the cursor or the sheet has moved, after so many milliseconds: not at each arrow key. */
const readAfter = 1000;
/** The most places remembered, over all workspaces. */
const greatestCount = 40;

/** Where the cursor stood on each sheet of each workspace, the place left last first. */
export class PlaceKeeping {
  #places: readonly SheetPlace[] = [];
  #isRestored = false;
  readonly #moved = new Set<() => void>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `changed` is told when there is a place to be kept. */
  constructor(readonly changed: () => void) {}

  get all(): readonly SheetPlace[] {
    return this.#places;
  }

  /** The places as they were left. Later ones are older than what is known here. */
  restore(places: readonly SheetPlace[]): void {
    if (this.#isRestored) return;
    this.#isRestored = true;
    this.#places = places;
  }

  /** Where the sheet of that workspace was left. */
  of(workspaceId: string, sheet: SheetName): SheetPlace | undefined {
    return this.#places.find((place) => place.workspaceId === workspaceId && place.sheet === sheet);
  }

  /** Follows a sheet: `moved` costs nothing, `read` is called a while later, or by `readNow`. */
  follow(
    workspaceId: string,
    sheet: SheetName,
    read: () => Whereabouts | undefined,
  ): { readonly moved: () => void; readonly readNow: () => void } {
    const take = (): void => {
      this.#moved.delete(take);
      const where = read();
      if (where !== undefined) this.#put({ workspaceId, sheet, ...where });
    };
    return {
      moved: () => {
        this.#moved.add(take);
        this.#timer ??= setTimeout(() => {
          this.readNow();
        }, readAfter);
      },
      readNow: () => {
        if (this.#moved.has(take)) take();
      },
    };
  }

  /** Reads every place that moved. */
  readNow(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    for (const take of [...this.#moved]) take();
  }

  #put(place: SheetPlace): void {
    const others = this.#places.filter(
      ({ workspaceId, sheet }) => workspaceId !== place.workspaceId || sheet !== place.sheet,
    );
    this.#places = [place, ...others].slice(0, greatestCount);
    this.changed();
  }
}
