import type { Row } from '../../../shared/plan/row';

/** The rows of a sheet by their place on screen, from 0. */
export interface RowSource {
  readonly count: number;
  readonly rowAt: (index: number) => Row | undefined;
}
