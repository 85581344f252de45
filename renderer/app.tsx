import { type ReactElement, type RefObject, useMemo, useRef, useState } from 'react';
import { type SheetName, sheetNamed, sheetNames } from '../shared/plan/sheet';
import type { DialogName } from './app-commands';
import './app.css';
import { AppDialogs } from './app-dialogs';
import { ConnectionsButton } from './connections/connections-button';
import type { GridControls } from './grid/grid-controls';
import { nothingToTell, type SelectionStatus } from './grid/selection-counting';
import { SelectionStatusLine } from './grid/selection-status-line';
import { SheetGrid } from './grid/sheet-grid';
import { NotKeptBar } from './keeping/not-kept-bar';
import { SavedSign } from './keeping/saved-sign';
import { NoPlans } from './plans/no-plans';
import { EnvironmentChip } from './practice/environment-chip';
import { AfterRunButtons, PauseButton, SendButton, StopButton } from './sending/send-buttons';
import { StatusLine } from './sending/status-line';
import { useGoToState } from './sending/use-go-to-state';
import { useRowShowing } from './sending/use-row-showing';
import { observable, type Observable, useObservable } from './state/observable';
import { useRowCounts } from './state/row-counts';
import { useReference } from './state/use-reference';
import { useWorkspace } from './state/workspace-context';
import { UndoButtons } from './tools/undo-buttons';
import { Button } from './ui/button';
import { panelId, type Tab, tabId, Tabs } from './ui/tabs';
import { Toolbar, ToolbarRule, ToolbarSpace } from './ui/toolbar';
import { useSheetFocus } from './ui/use-sheet-focus';
import { useAppCommands } from './use-app-commands';
import { WorkspaceButton } from './workspaces/workspace-button';

type SelectionStatuses = Readonly<Record<SheetName, Observable<SelectionStatus>>>;
type Controls = Readonly<Record<SheetName, RefObject<GridControls | null>>>;

/** The whole screen: toolbar, tabs, the two sheets, status line, and the dialogs over them. */
export function App(): ReactElement {
  const workspace = useWorkspace();
  useReference(workspace);
  const connection = useObservable(workspace.connection);
  const active = useObservable(workspace.activeSheet);
  const [dialog, setDialog] = useState<DialogName>();
  const accumulators = useRef<GridControls>(null);
  const preExisting = useRef<GridControls>(null);
  const controls = useMemo(() => ({ accumulators, preExisting }), []);
  const [selected] = useState<SelectionStatuses>(() => ({
    accumulators: observable(nothingToTell),
    preExisting: observable(nothingToTell),
  }));
  const { goToSheet, mouse } = useSheetFocus(controls[active]);
  const commandsNow = useAppCommands({ open: setDialog, goToSheet, sheets: controls });
  const goTo = useGoToState(controls);
  const showing = useRowShowing(controls);
  return (
    <div className="app" data-environment={connection?.environment} {...mouse}>
      <header className="app-head" data-pane="toolbar">
        <h1 className="unseen">Planbatch</h1>
        <EnvironmentChip connection={connection} />
        <ConnectionsButton
          onOpen={() => {
            setDialog('connections');
          }}
        />
        <WorkspaceButton
          onOpen={() => {
            setDialog('workspaces');
          }}
        />
        <AppToolbar onOpen={setDialog} sheet={controls[active]} />
      </header>
      <NotKeptBar />
      <section className="app-tabs" data-pane="tabs" aria-label="Sheets">
        <SheetTabs active={active} />
        <Toolbar label="Run">
          <PauseButton />
          <StopButton />
          <AfterRunButtons onDecide={setDialog} />
          <Button
            label="History"
            icon="history"
            hint="Earlier runs: what was sent, and what became of every row."
            onPress={() => {
              setDialog('history');
            }}
          />
        </Toolbar>
      </section>
      <Sheets
        active={active}
        controls={controls}
        selected={selected}
        onLoad={() => {
          setDialog('load');
        }}
      />
      <StatusLine onGoTo={goTo} onOnly={showing.showOnlyState} onShowRows={showing.showOnlyRows}>
        <SelectionStatusLine status={selected[active]} />
        <SavedSign />
      </StatusLine>
      <AppDialogs
        shown={dialog}
        open={setDialog}
        goToSheet={goToSheet}
        goToRow={showing.goToRow}
        showOnlyRows={showing.showOnlyRows}
        sheet={controls[active]}
        commandsNow={commandsNow}
      />
    </div>
  );
}

interface AppToolbarProps {
  readonly onOpen: (dialog: DialogName) => void;
  readonly sheet: RefObject<GridControls | null>;
}

function AppToolbar({ onOpen, sheet }: AppToolbarProps): ReactElement {
  return (
    <Toolbar label="Actions">
      <Button
        label="Load plans"
        icon="load"
        shortcut="Ctrl+O"
        onPress={() => {
          onOpen('load');
        }}
      />
      <ToolbarRule />
      <Button
        label="Add row"
        icon="addRow"
        hint="A new row at the end of the sheet."
        onPress={() => sheet.current?.addRow()}
      />
      <Button
        label="Remove rows"
        icon="removeRows"
        hint="The selected rows that are new. Rows the server has stay."
        onPress={() => sheet.current?.removeRows()}
      />
      <Button
        label="Paste rows"
        icon="paste"
        hint="Ctrl+V on the sheet does the same."
        onPress={() => {
          onOpen('paste');
        }}
      />
      <ToolbarRule />
      <UndoButtons />
      <Button
        label="Find"
        isLesser
        icon="search"
        shortcut="Ctrl+F"
        opens="dialog"
        onPress={() => sheet.current?.find()}
      />
      <ToolbarSpace />
      <Button
        label="Review changes"
        icon="review"
        hint="What would change on the server, cell by cell."
        onPress={() => {
          onOpen('review');
        }}
      />
      <SendButton />
    </Toolbar>
  );
}

function SheetTabs({ active }: { readonly active: SheetName }): ReactElement {
  const workspace = useWorkspace();
  const counts = {
    accumulators: useRowCounts(workspace.sheet('accumulators')).changed,
    preExisting: useRowCounts(workspace.sheet('preExisting')).changed,
  };
  const tabs = sheetNames.map((name): Tab<SheetName> => {
    const count = counts[name];
    const rows = count === 1 ? 'row' : 'rows';
    return { name, title: sheetNamed(name).title, count, countMeaning: `${count} changed ${rows}` };
  });
  return (
    <Tabs
      label="Sheets"
      tabs={tabs}
      selected={active}
      onSelect={(name) => {
        workspace.activeSheet.set(name);
      }}
    />
  );
}

interface SheetsProps {
  readonly active: SheetName;
  readonly controls: Controls;
  readonly selected: SelectionStatuses;
  readonly onLoad: () => void;
}

/**
 * Both sheets stay in the page, so each keeps its cursor and scroll place while the other is shown; another
 * workspace begins with fresh ones.
 */
function Sheets({ active, controls, selected, onLoad }: SheetsProps): ReactElement {
  const workspace = useWorkspace();
  const entry = useObservable(workspace.entry);
  return (
    <main className="app-sheets" data-pane="sheet" tabIndex={-1}>
      {sheetNames.map((name) => (
        <section
          key={name}
          className="app-sheet"
          role="tabpanel"
          id={panelId(name)}
          aria-labelledby={tabId(name)}
          hidden={name !== active}
        >
          {entry !== null && (
            <SheetGrid
              key={entry.id}
              sheet={sheetNamed(name)}
              controls={controls[name]}
              status={selected[name]}
            />
          )}
          <NoPlans rows={workspace.sheet(name)} onLoad={onLoad} />
        </section>
      ))}
    </main>
  );
}
