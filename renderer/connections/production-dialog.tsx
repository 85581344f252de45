import { type ReactElement, useEffect, useState } from 'react';
import { environmentWords } from '../../shared/ipc/connection-rules';
import type { CallOutput } from '../../shared/ipc/contract';
import { useObservable } from '../state/observable';
import type { RunQuestion } from '../state/with-confirmation';
import { useWorkspace } from '../state/workspace-context';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { counted } from '../ui/number-text';
import './connections.css';
import { TextField } from './text-field';

/** `Send to Production`, while a run waits to be confirmed. */
export function ProductionDialog(): ReactElement | null {
  const { confirming } = useWorkspace();
  const wanted = useObservable(confirming.wanted);
  if (wanted === null) return null;
  return <Confirming question={wanted.question} onAnswer={wanted.answer} />;
}

interface ConfirmingProps {
  readonly question: RunQuestion;
  readonly onAnswer: (isConfirmed: boolean) => void;
}

function Confirming({ question, onAnswer }: ConfirmingProps): ReactElement {
  const { api, connection: shown } = useWorkspace();
  const connection = useObservable(shown);
  const preview = usePreview(question);
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string>();
  const isLocked = preview?.unlockedUntil === null;
  const isTyped = !isLocked || typed.trim() === connection?.database;
  const cancel = (): void => {
    onAnswer(false);
  };
  const send = async (): Promise<void> => {
    if (preview === undefined) return;
    if (!isTyped) {
      setProblem(
        `That is not the name of the database. Write it exactly as shown: ${connection?.database ?? ''}`,
      );
      return;
    }
    const confirmed = await api.confirmRun({ database: typed });
    if (confirmed.ok) onAnswer(true);
    else setProblem(confirmed.failure.message);
  };
  return (
    <Dialog
      title="Send to Production"
      width={520}
      onClose={cancel}
      foot={
        <>
          <span className="dialog-foot-note" />
          <Button label="Cancel" look="outlined" hasFirstFocus={!isLocked} onPress={cancel} />
          <Button
            label="Send to Production"
            look="primary"
            disabledReason={whyNot(preview === undefined, isTyped)}
            onPress={() => void send()}
          />
        </>
      }
    >
      {problem !== undefined && (
        <p className="connection-problem dialog-problem" role="alert">
          {problem}
        </p>
      )}
      <form
        className="connection-form"
        data-environment="production"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <p>
          <strong className="connection-mark">{environmentWords.production}</strong> {connection?.name},
          database <strong>{connection?.database}</strong>. What is sent applies to members.
        </p>
        {preview !== undefined && <PreviewLines preview={preview} />}
        {preview !== undefined && isLocked && (
          <TextField label="Database name" value={typed} takesFocus onChange={setTyped} />
        )}
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
}

type Preview = CallOutput<'previewRun'>;

function usePreview(question: RunQuestion): Preview | undefined {
  const { api } = useWorkspace();
  const [preview, setPreview] = useState<Preview>();
  useEffect(() => {
    let isShown = true;
    void api.previewRun(question).then((read) => {
      if (isShown && read.ok) setPreview(read.value);
    });
    return () => {
      isShown = false;
    };
  }, [api, question]);
  return preview;
}

const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

function PreviewLines({ preview }: { readonly preview: Preview }): ReactElement {
  const { plans, creates, updates, unlockedUntil } = preview;
  return (
    <>
      <ul className="production-counts" aria-label="What is sent">
        <li>{counted(plans, 'plan')}</li>
        <li>{counted(creates, 'row')} to create</li>
        <li>{counted(updates, 'row')} to update</li>
      </ul>
      <p className="connection-note">
        {unlockedUntil === null
          ? 'Type the name of the database to go on.'
          : `Unlocked until ${time.format(unlockedUntil)}; after that the name of the database is asked for again.`}
      </p>
    </>
  );
}

function whyNot(isCounting: boolean, isTyped: boolean): string | undefined {
  if (isCounting) return 'The rows are being counted.';
  return isTyped ? undefined : 'Type the name of the database first.';
}
