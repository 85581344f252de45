import { basePath } from '../practice-access';
import type { Fault, FaultAction } from './fault-schema';

interface Waiting {
  readonly fault: Fault;
  readonly pattern: RegExp;
  readonly skipped: number;
  readonly used: number;
}

/** The scripted faults still to come, in the order they were scripted. */
export class FaultQueue {
  #waiting: readonly Waiting[] = [];

  /** Throws on a path that is no regular expression. */
  add(fault: Fault): void {
    this.#waiting = [...this.#waiting, { fault, pattern: new RegExp(fault.path), skipped: 0, used: 0 }];
  }

  clear(): void {
    this.#waiting = [];
  }

  get size(): number {
    return this.#waiting.length;
  }

  /** What happens to this request: the actions of the first fault for it. A fault that lets it pass only counts. */
  take(method: string, url: string): readonly FaultAction[] {
    const path = url.startsWith(basePath) ? url.slice(basePath.length) : url;
    const hit = this.#waiting.find(
      ({ fault, pattern }) => (fault.method ?? method) === method && pattern.test(path),
    );
    if (hit === undefined) return [];
    const passes = hit.skipped < hit.fault.skip;
    const next = passes ? { ...hit, skipped: hit.skipped + 1 } : { ...hit, used: hit.used + 1 };
    const spent = next.used >= hit.fault.times;
    this.#waiting = this.#waiting.flatMap((one) => (one !== hit ? [one] : spent ? [] : [next]));
    return passes ? [] : hit.fault.actions;
  }
}
