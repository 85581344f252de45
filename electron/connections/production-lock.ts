/** Milliseconds without a run after which Production locks itself. */
export const productionStaysOpen = 15 * 60_000;

/** Milliseconds for which a confirmation is good: long enough to sign in between, and no run of a later hour goes by it. */
export const confirmationIsGood = 2 * 60_000;

/**
 * Stands before every run in Production: the name of the database is typed once, and again after a while without a
 * run. Each run is confirmed for itself, whether locked or not.
 */
export class ProductionLock {
  #openSince: number | null = null;
  #confirmedAt: number | null = null;

  /** `now`: milliseconds since 1970. */
  constructor(private readonly now: () => number) {}

  /** Until when the name need not be typed; null while it must be. */
  get openUntil(): number | null {
    const since = this.#openSince;
    const passed = since === null ? Infinity : this.now() - since;
    // A clock that was set back proves nothing.
    return since === null || passed < 0 || passed >= productionStaysOpen ? null : since + productionStaysOpen;
  }

  /** Lets one run through, where the name is right or need not be typed. */
  confirm(typed: string, database: string): boolean {
    if (typed.trim() !== database && this.openUntil === null) return false;
    this.#openSince = this.now();
    this.#confirmedAt = this.#openSince;
    return true;
  }

  /** Whether a run was confirmed just now; once for each confirmation. */
  take(): boolean {
    const passed = this.#confirmedAt === null ? Infinity : this.now() - this.#confirmedAt;
    this.#confirmedAt = null;
    return passed >= 0 && passed < confirmationIsGood;
  }

  /** A run goes on: the time counts from here. A lock that has closed meanwhile stays closed. */
  ran(): void {
    if (this.openUntil !== null) this.#openSince = this.now();
  }

  lock(): void {
    this.#openSince = null;
    this.#confirmedAt = null;
  }
}
