import { assertNever } from '../../shared/plan/assert-never';
import type { ZoomChange } from '../../shared/ipc/zoom';

/** The sizes there are, in percent, as browsers have them. */
const sizes = [50, 67, 75, 80, 90, 100, 110, 125, 150, 175, 200] as const;

/** The size after one change, in percent; it stops at the smallest and the largest. */
export function zoomed(percent: number, change: ZoomChange): number {
  switch (change) {
    case 'larger':
      return sizes.find((size) => size > percent) ?? sizes[10];
    case 'smaller':
      return sizes.findLast((size) => size < percent) ?? sizes[0];
    case 'actual':
      return 100;
    default:
      return assertNever(change);
  }
}
