import type { Workspace } from '../state/workspace';
import { followScroll } from './follow-scroll';

/** A run is told no more often that the sheet moves, in milliseconds. */
const oftenest = 150;

/** Has a run give way while the sheet is scrolled. Gives a function that stops it. */
export function askForWay(
  scroller: HTMLElement,
  workspace: Pick<Workspace, 'isRunning'> & { readonly api: Pick<Workspace['api'], 'giveWay'> },
): () => void {
  let asked = Number.NEGATIVE_INFINITY;
  return followScroll(scroller, () => {
    const now = performance.now();
    if (now - asked < oftenest || !workspace.isRunning()) return;
    asked = now;
    void workspace.api.giveWay({});
  });
}
