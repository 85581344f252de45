import { type ReactElement, useId } from 'react';
import {
  environments,
  environmentWords,
  type SecretName,
  vendorAddresses,
} from '../../shared/ipc/connection-rules';
import { TickBox } from '../ui/choice-group';
import { type ConnectionForm, limitWords, numberLimits, type TextField as TextName } from './connection-form';
import { changeForm, forgetSecret } from './desk-actions';
import { SecretField } from './secret-field';
import { TextField } from './text-field';
import type { ConnectionDesk } from './use-connection-desk';

interface FieldsProps {
  readonly desk: ConnectionDesk;
  readonly form: ConnectionForm;
}

/** Everything about one connection. */
export function ConnectionFields({ desk, form }: FieldsProps): ReactElement {
  const isBuiltIn = desk.entry?.isBuiltIn ?? false;
  return (
    <div className="connection-form" data-environment={form.environment}>
      {isBuiltIn && (
        <p className="connection-note">
          The practice server is part of Planbatch: sample plans on this computer, nothing leaves it. There is
          nothing to set up.
        </p>
      )}
      <Text {...{ desk, form }} name="name" label="Name" />
      <EnvironmentField {...{ desk, form }} />
      <Text {...{ desk, form }} name="baseUrl" label="Base URL" offers={vendorAddresses} />
      <Text {...{ desk, form }} name="database" label="Database" />
      {!isBuiltIn && (
        <>
          <SignInFields {...{ desk, form }} />
          <LimitFields {...{ desk, form }} />
        </>
      )}
    </div>
  );
}

function whyFixed({ entry, obstacle }: ConnectionDesk): string | undefined {
  if (entry?.isBuiltIn === true) return 'Part of Planbatch.';
  return entry?.isInUse === true ? obstacle : undefined;
}

interface TextProps extends FieldsProps {
  readonly name: TextName;
  readonly label: string;
  readonly offers?: readonly string[];
}

function Text({ desk, form, name, label, offers = [] }: TextProps): ReactElement {
  return (
    <TextField
      label={label}
      value={form[name]}
      offers={offers}
      isWrong={desk.problem?.field === name}
      isReadOnly={whyFixed(desk) !== undefined}
      onChange={(value) => {
        changeForm(desk, { [name]: value });
      }}
    />
  );
}

function EnvironmentField({ desk, form }: FieldsProps): ReactElement {
  const id = useId();
  return (
    <div className="connection-field">
      <label htmlFor={id}>Environment</label>
      <select
        id={id}
        className="connection-environment"
        value={form.environment}
        disabled={whyFixed(desk) !== undefined}
        onChange={({ target }) => {
          const environment = environments.find((one) => one === target.value);
          if (environment !== undefined) changeForm(desk, { environment });
        }}
      >
        {environments.map((environment) => (
          <option key={environment} value={environment}>
            {environmentWords[environment]}
          </option>
        ))}
      </select>
    </div>
  );
}

function SignInFields({ desk, form }: FieldsProps): ReactElement {
  const secret = (name: SecretName, label: string): ReactElement => (
    <SecretField
      // Once it is kept, the field begins anew.
      key={`${desk.selectedId ?? ''} ${name} ${desk.entry?.secrets[name]?.since ?? 0}`}
      label={label}
      kept={desk.entry?.secrets[name] ?? null}
      value={form.secrets[name]}
      disabledReason={whyFixed(desk)}
      onChange={(value) => {
        changeForm(desk, { secrets: { ...form.secrets, [name]: value } });
      }}
      onForget={() => void forgetSecret(desk, name)}
    />
  );
  return (
    <fieldset className="connection-group">
      <legend>Signing in</legend>
      <p className="connection-note">
        {desk.keepsSecrets
          ? 'Secrets are kept by the password store of this computer and are sent to this connection only. They are never shown again.'
          : 'This computer has no password store. Secrets stay in memory while Planbatch runs; you will be asked again after a restart.'}
      </p>
      {secret('apiKey', 'API key')}
      <Text {...{ desk, form }} name="userName" label="User name" />
      {secret('password', 'Password')}
      <Text {...{ desk, form }} name="clientId" label="Client ID" />
      {secret('clientCode', 'Client code')}
      <p className="connection-or">or, instead of user name, password and client, for this session only</p>
      {secret('bearerToken', 'Bearer token')}
    </fieldset>
  );
}

function LimitFields({ desk, form }: FieldsProps): ReactElement {
  return (
    <fieldset className="connection-group">
      <legend>Limits</legend>
      {numberLimits.map((name) => (
        <TextField
          key={name}
          label={limitWords[name]}
          value={form.limits[name]}
          isShort
          isWrong={desk.problem?.field === name}
          isReadOnly={whyFixed(desk) !== undefined}
          onChange={(value) => {
            changeForm(desk, { limits: { ...form.limits, [name]: value } });
          }}
        />
      ))}
      <TickBox
        label="Send the audit fields too, as the server holds them"
        isTicked={form.sendsAuditFields}
        isDisabled={whyFixed(desk) !== undefined}
        onTick={(sendsAuditFields) => {
          changeForm(desk, { sendsAuditFields });
        }}
      />
    </fieldset>
  );
}
