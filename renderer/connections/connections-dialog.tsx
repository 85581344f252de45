import { type ReactElement, useState } from 'react';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Toolbar } from '../ui/toolbar';
import { ConnectionFields } from './connection-fields';
import { ConnectionList } from './connection-list';
import './connections.css';
import {
  deleteConnection,
  duplicateConnection,
  exportConnections,
  followOrganisation,
  importConnections,
  saveConnection,
  startConnection,
  takeConnection,
  testConnection,
  testing,
} from './desk-actions';
import { TestResult } from './test-result';
import { type ConnectionDesk, useConnectionDesk } from './use-connection-desk';

interface ConnectionsDialogProps {
  readonly onClose: () => void;
  /** Another connection is in use, and its workspace is being opened. */
  readonly onUsed: () => void;
}

/** `Connections`: where plans come from and changes go to. */
export function ConnectionsDialog({ onClose, onUsed }: ConnectionsDialogProps): ReactElement {
  const desk = useConnectionDesk();
  const [isWarned, setWarned] = useState(false);
  const [begunTurn, setBegunTurn] = useState(0);
  const use = async (): Promise<void> => {
    const obstacle = whyNoUse(desk);
    if (obstacle !== undefined) desk.say(obstacle);
    else if (await takeConnection(desk)) onUsed();
  };
  const close = (): void => {
    if (desk.unsaved.length === 0 || isWarned) onClose();
    else setWarned(true);
  };
  return (
    <Dialog
      title="Connections"
      width={920}
      onClose={close}
      foot={<Foot desk={desk} onUse={() => void use()} />}
    >
      {isWarned && desk.unsaved.length > 0 && (
        <div className="connection-problem dialog-problem" role="alert">
          <p>{unsavedSentence(desk.unsaved)}</p>
          <Button label="Close without saving" look="outlined" onPress={onClose} />
        </div>
      )}
      {desk.problem !== undefined && (
        <p className="connection-problem dialog-problem" role="alert">
          {desk.problem.text}
        </p>
      )}
      <OrganisationNote desk={desk} />
      {desk.tested !== undefined && <TestResult steps={desk.tested} />}
      <div className="connections">
        <div className="connections-side">
          <ConnectionList desk={desk} onUse={() => void use()} />
          <ListButtons
            desk={desk}
            onBegun={() => {
              setBegunTurn(begunTurn + 1);
            }}
          />
          <FileButtons desk={desk} />
        </div>
        {desk.form !== undefined && <ConnectionFields desk={desk} form={desk.form} begunTurn={begunTurn} />}
      </div>
    </Dialog>
  );
}

/** Why the selected connection, or any, may not be used now. */
function OrganisationNote({ desk }: { readonly desk: ConnectionDesk }): ReactElement | null {
  const text = desk.organisation.problem ?? desk.entry?.obstacle ?? null;
  if (text === null) return null;
  return (
    <div className="connection-problem" role="alert">
      <p>{text}</p>
      {desk.entry?.canFollow === true && !desk.isUnsaved && (
        <Button
          label="Change it to what is allowed"
          look="outlined"
          disabledReason={desk.entry.isInUse ? desk.obstacle : undefined}
          onPress={() => {
            followOrganisation(desk);
          }}
        />
      )}
    </div>
  );
}

interface ListButtonsProps {
  readonly desk: ConnectionDesk;
  readonly onBegun: () => void;
}

function ListButtons({ desk, onBegun }: ListButtonsProps): ReactElement {
  const { entry, begun } = desk;
  const nothing = desk.form === undefined ? 'Select a connection.' : undefined;
  const noNew = whyNoNew(desk) ?? (begun === undefined ? undefined : 'Save the new connection first.');
  return (
    <Toolbar label="Connection actions">
      <Button
        label="New connection"
        word="New"
        icon="addRow"
        disabledReason={noNew}
        onPress={() => {
          startConnection(desk);
          onBegun();
        }}
      />
      <Button
        label="Duplicate"
        hint="A new connection like this one, without its secrets."
        disabledReason={nothing ?? noNew}
        onPress={() => {
          duplicateConnection(desk);
          onBegun();
        }}
      />
      <Button
        label="Delete"
        hint="Forgets the connection and its secrets. Its workspaces stay."
        disabledReason={nothing ?? whyNoDelete(entry)}
        onPress={() => void deleteConnection(desk)}
      />
    </Toolbar>
  );
}

function FileButtons({ desk }: { readonly desk: ConnectionDesk }): ReactElement {
  return (
    <Toolbar label="Connection files">
      <Button
        label="Import"
        hint="Takes in a file of connections, such as one your organisation hands out."
        disabledReason={whyNoNew(desk)}
        onPress={() => void importConnections(desk)}
      />
      <Button
        label="Export"
        hint="Writes all connections to one file, without secrets and user names."
        onPress={() => void exportConnections(desk)}
      />
    </Toolbar>
  );
}

function Foot({ desk, onUse }: { readonly desk: ConnectionDesk; readonly onUse: () => void }): ReactElement {
  return (
    <>
      <span className="dialog-foot-note" aria-live="polite">
        {desk.said}
      </span>
      <Button
        label="Test connection"
        look="outlined"
        disabledReason={whyNoTest(desk)}
        onPress={() => void testConnection(desk)}
      />
      <Button
        label="Save"
        look="outlined"
        disabledReason={whyNoSave(desk)}
        onPress={() => void saveConnection(desk)}
      />
      <Button label="Use this connection" look="primary" disabledReason={whyNoUse(desk)} onPress={onUse} />
    </>
  );
}

function whyNoDelete(entry: ConnectionDesk['entry']): string | undefined {
  if (entry?.isBuiltIn === true) return 'The practice connection is part of Planbatch.';
  if (entry?.isHandedOut === true) return 'This connection is handed out by your organisation and stays.';
  return entry?.isInUse === true ? 'This connection is in use. Use another one first.' : undefined;
}

function whyNoNew({ organisation }: ConnectionDesk): string | undefined {
  if (organisation.allowsOwn) return undefined;
  return organisation.problem ?? 'Your organisation allows only the connections it hands out.';
}

function whyNoSave({ entry, isUnsaved, obstacle }: ConnectionDesk): string | undefined {
  if (entry?.isBuiltIn === true) return 'The practice connection is part of Planbatch.';
  if (!isUnsaved) return 'Nothing was changed.';
  if (typeof entry?.obstacle === 'string' && !entry.canFollow) return entry.obstacle;
  return entry?.isInUse === true ? obstacle : undefined;
}

function whyNoTest({ entry, form, said, isUnsaved }: ConnectionDesk): string | undefined {
  if (form === undefined) return 'Select a connection.';
  if (typeof entry?.obstacle === 'string' && !(entry.canFollow && isUnsaved)) return entry.obstacle;
  return said === testing ? 'It is being tested.' : undefined;
}

function whyNoUse({ entry, form, isUnsaved, obstacle }: ConnectionDesk): string | undefined {
  if (form === undefined) return 'Select a connection.';
  if (entry?.isInUse === true && !isUnsaved) return 'This connection is in use.';
  return obstacle;
}

function unsavedSentence(names: readonly string[]): string {
  const quoted = names.map((name) => `“${name}”`).join(', ');
  return `What was changed of ${quoted} is not saved.`;
}
