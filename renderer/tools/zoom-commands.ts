import type { ZoomChange } from '../../shared/ipc/zoom';
import type { Workspace } from '../state/workspace';
import type { Command } from '../ui/command';

/** Making everything in the window larger or smaller. Ctrl+plus and Ctrl+minus insert and remove rows. */
export function zoomCommands(workspace: Workspace): readonly Command[] {
  const zoom = (change: ZoomChange, part: Pick<Command, 'title' | 'keys'>): Command => ({
    ...part,
    id: `view.${change}`,
    group: 'View',
    otherWords: 'zoom',
    isEverywhere: true,
    run: () => void zoomBy(workspace, change),
  });
  return [
    // Plus stands on the key of the equals sign on many keyboards.
    zoom('larger', { title: 'Larger', keys: ['Ctrl+Alt++', 'Ctrl+Alt+='] }),
    zoom('smaller', { title: 'Smaller', keys: ['Ctrl+Alt+-'] }),
    zoom('actual', { title: 'Actual size', keys: ['Ctrl+Alt+0'] }),
  ];
}

async function zoomBy(workspace: Workspace, change: ZoomChange): Promise<void> {
  const zoomed = await workspace.api.zoom({ change });
  if (zoomed.ok) workspace.tell('information', `Size: ${zoomed.value.percent} %`);
  else workspace.tellFailure(zoomed.failure, () => void zoomBy(workspace, change));
}
