import type { ReactElement, RefObject } from 'react';
import { flushSync } from 'react-dom';
import type { SheetName } from '../shared/plan/sheet';
import type { DialogName } from './app-commands';
import { ConnectionsDialog } from './connections/connections-dialog';
import { ProductionDialog } from './connections/production-dialog';
import { SignInDialog } from './connections/sign-in-dialog';
import type { GridControls } from './grid/grid-controls';
import { cursorKeys } from './grid/model/cursor-keys';
import { HistoryDialog } from './history/history-dialog';
import { PasteRowsDialog } from './importing/paste-rows-dialog';
import { LoadPlansDialog } from './plans/load-plans-dialog';
import { EnvironmentChip } from './practice/environment-chip';
import { ReviewDialog } from './review/review-dialog';
import { DecideConflictsDialog } from './sending/decide-conflicts-dialog';
import { SendReviewedButton } from './sending/send-reviewed-button';
import type { RowShowing } from './sending/use-row-showing';
import { useObservable } from './state/observable';
import { useWorkspace } from './state/workspace-context';
import { ChecksDialog } from './tools/checks-dialog';
import { CommandPalette } from './tools/command-palette';
import { GoToDialog } from './tools/go-to-dialog';
import { KeyboardSheet } from './tools/keyboard-sheet';
import { withRecent } from './tools/recent-commands';
import type { Command } from './ui/command';
import { WorkspacesDialog } from './workspaces/workspaces-dialog';

interface AppDialogsProps {
  readonly shown: DialogName | undefined;
  readonly open: (dialog: DialogName | undefined) => void;
  readonly goToSheet: () => void;
  /** Shows a row on its sheet. */
  readonly goToRow: RowShowing['goToRow'];
  readonly showOnlyRows: RowShowing['showOnlyRows'];
  /** The sheet on screen. */
  readonly sheet: RefObject<GridControls | null>;
  readonly commandsNow: () => readonly Command[];
}

/** The dialog that is open, if any. */
export function AppDialogs(props: AppDialogsProps): ReactElement {
  const { shown, open, goToSheet, goToRow, showOnlyRows, sheet, commandsNow } = props;
  const { view } = useWorkspace();
  const { recent } = view.state.get();
  const close = (): void => {
    open(undefined);
  };
  const closeToSheet = (): void => {
    goToSheet();
    close();
  };
  const showRow: AppDialogsProps['goToRow'] = (name, rowId, field) => {
    closeToSheet();
    goToRow(name, rowId, field);
  };
  return (
    <>
      {shown === 'load' && <LoadPlansDialog onClose={close} onLoaded={closeToSheet} />}
      {shown === 'review' && <ReviewAndSend onClose={close} onSent={closeToSheet} onShow={showRow} />}
      {shown === 'history' && (
        <HistoryDialog
          onClose={close}
          onRestored={closeToSheet}
          show={{
            row: showRow,
            rows: (ids, words) => {
              closeToSheet();
              showOnlyRows(ids, words);
            },
          }}
        />
      )}
      {shown === 'checks' && <ChecksDialog onClose={close} />}
      {isKeep(shown) && <DecideConflictsDialog keep={shown} onClose={closeToSheet} />}
      {shown === 'workspaces' && <WorkspacesDialog onClose={close} onOpened={closeToSheet} />}
      {shown === 'connections' && <ConnectionsDialog onClose={close} onUsed={closeToSheet} />}
      <ProductionDialog />
      <SignInDialog />
      {shown === 'goTo' && (
        <GoToDialog
          find={(text) => sheet.current?.findRows(text) ?? []}
          onGo={(row) => {
            closeToSheet();
            sheet.current?.goToPlace(row);
          }}
          onClose={close}
        />
      )}
      {shown === 'paste' && sheet.current !== null && (
        <PasteRowsDialog
          desk={sheet.current.pasteRows}
          onPaste={(text) => {
            closeToSheet();
            sheet.current?.pasteRows.paste(text);
          }}
          onClose={close}
        />
      )}
      {shown === 'palette' && (
        <CommandPalette
          commands={commandsNow()}
          recent={recent}
          onClose={close}
          onChoose={(command) => {
            // First the focus goes back to where it was: that is what the command is about.
            flushSync(() => {
              view.setRecent(withRecent(recent, command.id));
              close();
            });
            command.run();
          }}
        />
      )}
      {shown === 'keyboard' && (
        <KeyboardSheet commands={commandsNow()} otherKeys={cursorKeys} onClose={close} />
      )}
    </>
  );
}

function isKeep(shown: DialogName | undefined): shown is 'mine' | 'theirs' {
  return shown === 'mine' || shown === 'theirs';
}

interface ReviewAndSendProps {
  readonly onClose: () => void;
  readonly onSent: () => void;
  readonly onShow: (sheet: SheetName, rowId: string, field?: string) => void;
}

/** The review with the button that sends what it shows. */
function ReviewAndSend({ onClose, onSent, onShow }: ReviewAndSendProps): ReactElement {
  const connection = useObservable(useWorkspace().connection);
  return (
    <ReviewDialog onClose={onClose} onShow={onShow}>
      {(review) => (
        <>
          <EnvironmentChip connection={connection} />
          <SendReviewedButton review={review} onSent={onSent} />
        </>
      )}
    </ReviewDialog>
  );
}
