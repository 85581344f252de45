import type { Density, ZoomChange } from '../../../shared/ipc/view-schemas';
import type { Command } from '../../ui/command';
import type { GridSession } from '../grid-session';
import { builtInViews, changedColumns, viewName } from '../model/column-views';
import { showChangedColumns, showSavedView, showView } from '../view-actions';

/** How much is seen: views of the columns, the height of rows, the size of everything. */
export function viewCommands(session: GridSession): readonly Command[] {
  return [...builtInCommands(session), ...densityCommands(session), ...zoomCommands(session)];
}

/** The views that nobody saved. */
export function builtInCommands(session: GridSession): readonly Command[] {
  const { columnDesk } = session;
  const view = (name: string, run: () => void): Command => ({
    id: `view.columns.${name}`,
    title: name,
    group: 'View',
    keys: [],
    isOn: () => viewName(columnDesk.arrangement) === name,
    run,
  });
  return [
    ...builtInViews(columnDesk.all).map((builtIn) =>
      view(builtIn.name, () => {
        showView(session, builtIn);
      }),
    ),
    view(changedColumns, () => {
      showChangedColumns(session);
    }),
  ];
}

/** The views somebody saved, as they are now. */
export function savedViewCommands(session: GridSession): readonly Command[] {
  const { columnDesk } = session;
  return columnDesk.savedViews.map(({ name }) => ({
    id: `view.saved.${name}`,
    title: name,
    group: 'Columns',
    keys: [],
    otherWords: 'saved view',
    isOn: () => columnDesk.arrangement.named === name,
    run: () => {
      showSavedView(session, name);
    },
  }));
}

function densityCommands({ workspace: { view } }: GridSession): readonly Command[] {
  const rows = (density: Density, title: string): Command => ({
    id: `view.density.${density}`,
    title,
    group: 'View',
    keys: [],
    isOn: () => view.state.get().density === density,
    run: () => {
      view.setDensity(density);
    },
  });
  return [rows('normal', 'Normal rows'), rows('compact', 'Compact rows')];
}

function zoomCommands({ workspace }: GridSession): readonly Command[] {
  const zoom = (change: ZoomChange, title: string, keys: readonly string[]): Command => ({
    id: `view.zoom.${change}`,
    title,
    group: 'View',
    keys,
    isEverywhere: true,
    run: () => {
      void workspace.api.changeZoom({ change });
    },
  });
  return [
    zoom('in', 'Larger', ['Ctrl+Alt++', 'Ctrl+Alt+=']),
    zoom('out', 'Smaller', ['Ctrl+Alt+-']),
    zoom('reset', 'Actual size', ['Ctrl+Alt+0']),
  ];
}
