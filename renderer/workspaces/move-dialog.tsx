import { type ReactElement, useEffect, useId, useState } from 'react';
import { environmentWords } from '../../shared/ipc/connection-rules';
import type { ConnectionEntry } from '../../shared/ipc/kept-connection-schemas';
import type { WorkspaceEntry } from '../../shared/ipc/shelf-schemas';
import { useObservable } from '../state/observable';
import type { Workspace } from '../state/workspace';
import { useWorkspace } from '../state/workspace-context';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import './move-dialog.css';
import { type MoveEnd, moveLines, movedSentence, type MovePreview, placeName } from './move-words';

interface MoveDialogProps {
  readonly entry: WorkspaceEntry;
  readonly onClose: () => void;
  /** It is moved, and is being opened where it is now. */
  readonly onMoved: () => void;
}

/** `Move workspace`: to which connection, and what that means. */
export function MoveDialog({ entry, onClose, onMoved }: MoveDialogProps): ReactElement {
  const workspace = useWorkspace();
  const { connections, preview } = useMoving(workspace, entry.id);
  const [chosenId, choose] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const [isMoving, setMoving] = useState(false);
  const from = connections?.find(({ isInUse }) => isInUse);
  const others = connections?.filter(({ isInUse, obstacle }) => !isInUse && obstacle === null) ?? [];
  const to = others.find(({ id }) => id === chosenId);
  const close = (): void => {
    if (isMoving) void workspace.api.stopMove({});
    else onClose();
  };
  const move = async (): Promise<void> => {
    if (from === undefined || to === undefined) return;
    setProblem(undefined);
    setMoving(true);
    const moved = await workspace.api.moveWorkspace({ id: entry.id, connectionId: to.id });
    setMoving(false);
    if (!moved.ok) {
      setProblem(moved.failure.message);
      return;
    }
    onMoved();
    const isOpen = await workspace.openWorkspace(moved.value.workspace.id);
    if (isOpen) workspace.tell('information', movedSentence(moved.value, from.fields, to.fields));
  };
  return (
    <Dialog
      title="Move workspace"
      width={640}
      onClose={close}
      foot={
        <>
          <MoveProgress isMoving={isMoving} />
          <Button label={isMoving ? 'Stop moving' : 'Cancel'} look="outlined" onPress={close} />
          <Button
            label={to === undefined ? 'Move' : `Move to ${environmentWords[to.fields.environment]}`}
            look="primary"
            disabledReason={whyNot(others.length === 0, to === undefined || preview === undefined, isMoving)}
            onPress={() => void move()}
          />
        </>
      }
    >
      {problem !== undefined && (
        <p className="shelf-problem" role="alert">
          {problem}
        </p>
      )}
      {from !== undefined && (
        <p>
          “{entry.name}” belongs to <Place end={from.fields} />.
        </p>
      )}
      <Targets others={others} chosenId={chosenId} isFixed={isMoving} onChoose={choose} />
      {from !== undefined && to !== undefined && preview !== undefined && (
        <MoveMeaning preview={preview} from={from.fields} to={to.fields} />
      )}
    </Dialog>
  );
}

interface Moving {
  readonly connections: readonly ConnectionEntry[] | undefined;
  readonly preview: MovePreview | undefined;
}

function useMoving({ api }: Workspace, id: string): Moving {
  const [connections, setConnections] = useState<Moving['connections']>();
  const [preview, setPreview] = useState<MovePreview>();
  useEffect(() => {
    let isShown = true;
    void api.listConnections({}).then((listed) => {
      if (isShown && listed.ok) setConnections(listed.value.connections);
    });
    void api.previewMove({ id }).then((read) => {
      if (isShown && read.ok) setPreview(read.value);
    });
    return () => {
      isShown = false;
    };
  }, [api, id]);
  return { connections, preview };
}

/** Where something is: the word and colour of the environment with the names. */
function Place({ end }: { readonly end: MoveEnd }): ReactElement {
  return (
    <span className="move-place" data-environment={end.environment}>
      <strong className="move-environment">{environmentWords[end.environment]}</strong> “{end.name}”, database{' '}
      {end.database}
    </span>
  );
}

interface TargetsProps {
  readonly others: readonly ConnectionEntry[];
  readonly chosenId: string | undefined;
  readonly isFixed: boolean;
  readonly onChoose: (id: string) => void;
}

function Targets({ others, chosenId = '', isFixed, onChoose }: TargetsProps): ReactElement {
  const id = useId();
  return (
    <p className="move-target">
      <label htmlFor={id}>Move to</label>
      <select
        id={id}
        className="text-field"
        value={chosenId}
        disabled={isFixed}
        data-first-focus
        onChange={({ target }) => {
          onChoose(target.value);
        }}
      >
        <option value="" disabled>
          {others.length === 0 ? 'There is no other connection' : 'Choose a connection'}
        </option>
        {others.map((one) => (
          <option key={one.id} value={one.id}>
            {`${one.fields.name}: ${placeName(one.fields)}`}
          </option>
        ))}
      </select>
    </p>
  );
}

interface MoveMeaningProps {
  readonly preview: MovePreview;
  readonly from: MoveEnd;
  readonly to: MoveEnd;
}

function MoveMeaning({ preview, from, to }: MoveMeaningProps): ReactElement {
  return (
    <section className="move-meaning" data-environment={to.environment} aria-label="What moving means">
      <p>
        From <Place end={from} /> to <Place end={to} />:
      </p>
      <ul>
        {moveLines(preview, from, to).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

function MoveProgress({ isMoving }: { readonly isMoving: boolean }): ReactElement {
  const loading = useObservable(useWorkspace().loading);
  const text =
    loading === null ? 'Reading the plans there' : `${loading.plansDone} of ${loading.plans} plans are read`;
  return (
    <span className="dialog-foot-note" aria-live="polite">
      {isMoving ? text : ''}
    </span>
  );
}

function whyNot(hasNone: boolean, isOpen: boolean, isMoving: boolean): string | undefined {
  if (isMoving) return 'It is being moved.';
  if (hasNone) return 'There is no other connection. Make one in Connections first.';
  return isOpen ? 'Choose a connection first.' : undefined;
}
