import { type ReactElement, useState } from 'react';
import { environmentWords, type SecretName } from '../../shared/ipc/connection-rules';
import type { ConnectionEntry } from '../../shared/ipc/kept-connection-schemas';
import { useObservable } from '../state/observable';
import { useWorkspace } from '../state/workspace-context';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { type ConnectionForm, draftOf, formOf } from './connection-form';
import './connections.css';
import { SecretField } from './secret-field';
import { TextField } from './text-field';
import { useConnectionDesk } from './use-connection-desk';
import { usePausedSignIn } from './use-paused-sign-in';

/** `Sign in`, while something waits for it: a load, a run, a review. */
export function SignInDialog(): ReactElement | null {
  usePausedSignIn();
  const { signIn } = useWorkspace();
  const wanted = useObservable(signIn.wanted);
  if (wanted === null) return null;
  return <Asking reason={wanted.question} onAnswer={wanted.answer} />;
}

interface AskingProps {
  readonly reason: string;
  readonly onAnswer: (isSignedIn: boolean) => void;
}

function Asking({ reason, onAnswer }: AskingProps): ReactElement {
  const { workspace, entries } = useConnectionDesk();
  const entry = entries?.find(({ isInUse }) => isInUse);
  const [typed, setTyped] = useState<ConnectionForm>();
  const [problem, setProblem] = useState(reason);
  const [isBusy, setBusy] = useState(false);
  const form = typed ?? (entry && formOf(entry));
  const signIn = async (): Promise<void> => {
    const asked = form === undefined ? undefined : draftOf(form);
    if (asked === undefined || 'problem' in asked) return;
    const { fields, secrets } = asked.draft;
    setBusy(true);
    const { userName, clientId } = fields;
    const signedIn = await workspace.api.signIn({ userName, clientId, secrets });
    setBusy(false);
    if (signedIn.ok) onAnswer(true);
    else setProblem(signedIn.failure.message);
  };
  return (
    <Dialog
      title="Sign in"
      width={560}
      onClose={() => {
        onAnswer(false);
      }}
      foot={
        <>
          <span className="dialog-foot-note" aria-live="polite">
            {isBusy ? 'Signing in' : ''}
          </span>
          <Button
            label="Not now"
            look="outlined"
            onPress={() => {
              onAnswer(false);
            }}
          />
          <Button
            label="Sign in"
            look="primary"
            disabledReason={isBusy ? 'Signing in.' : undefined}
            onPress={() => void signIn()}
          />
        </>
      }
    >
      <p className="connection-problem dialog-problem" role="alert">
        {problem}
      </p>
      {entry !== undefined && form !== undefined && (
        <SignInForm entry={entry} form={form} onChange={setTyped} onSubmit={() => void signIn()} />
      )}
    </Dialog>
  );
}

interface SignInFormProps {
  readonly entry: ConnectionEntry;
  readonly form: ConnectionForm;
  readonly onChange: (form: ConnectionForm) => void;
  readonly onSubmit: () => void;
}

function SignInForm({ entry, form, onChange, onSubmit }: SignInFormProps): ReactElement {
  const secret = (name: SecretName, label: string): ReactElement => (
    <SecretField
      label={label}
      kept={entry.secrets[name] ?? null}
      value={form.secrets[name]}
      disabledReason={undefined}
      onChange={(value) => {
        onChange({ ...form, secrets: { ...form.secrets, [name]: value } });
      }}
    />
  );
  const text = (name: 'userName' | 'clientId', label: string): ReactElement => (
    <TextField
      label={label}
      value={form[name]}
      onChange={(value) => {
        onChange({ ...form, [name]: value });
      }}
    />
  );
  return (
    <form
      className="connection-form"
      data-environment={form.environment}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <p>
        <strong className="connection-mark">{environmentWords[form.environment]}</strong> {form.name},
        database {form.database}
      </p>
      {!entry.isBuiltIn && (
        <>
          {secret('apiKey', 'API key')}
          {text('userName', 'User name')}
          {secret('password', 'Password')}
          {text('clientId', 'Client ID')}
          {secret('clientCode', 'Client code')}
          {secret('bearerToken', 'Bearer token')}
        </>
      )}
      <button type="submit" hidden />
    </form>
  );
}
