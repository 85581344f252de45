import type { ZoomChange } from '../../shared/ipc/view-schemas';
import { assertNever } from '../../shared/plan/assert-never';

/** The sizes a page has in browsers, as factors. */
const steps = [0.5, 0.67, 0.75, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2] as const;

/** The size after a change; at either end it stays. */
export function zoomAfter(factor: number, change: ZoomChange): number {
  switch (change) {
    case 'in':
      return steps.find((step) => step > factor + 0.001) ?? 2;
    case 'out':
      return steps.findLast((step) => step < factor - 0.001) ?? 0.5;
    case 'reset':
      return 1;
    default:
      return assertNever(change);
  }
}
