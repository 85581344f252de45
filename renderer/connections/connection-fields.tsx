import { type ReactElement, useId } from 'react';
import {
  environments,
  environmentWords,
  type SecretName,
  type SettablePart,
  vendorAddresses,
} from '../../shared/ipc/connection-rules';
import { TickBox } from '../ui/choice-group';
import {
  capOf,
  type ConnectionForm,
  limitWords,
  type NumberLimit,
  numberLimits,
  type TextField as TextName,
} from './connection-form';
import { changeForm, forgetSecret } from './desk-actions';
import { SecretField } from './secret-field';
import { TextField } from './text-field';
import { type ConnectionDesk, newConnection } from './use-connection-desk';

interface FieldsProps {
  readonly desk: ConnectionDesk;
  readonly form: ConnectionForm;
  /** Goes up whenever a connection is begun, whose name is typed first. */
  readonly begunTurn?: number;
}

/** Everything about one connection. */
export function ConnectionFields({ desk, form, begunTurn = 0 }: FieldsProps): ReactElement {
  const isBuiltIn = desk.entry?.isBuiltIn ?? false;
  return (
    <div className="connection-form" data-environment={form.environment}>
      {isBuiltIn && (
        <p className="connection-note">
          The practice server is part of Planbatch: sample plans on this computer, nothing leaves it. There is
          nothing to set up.
        </p>
      )}
      <Text {...{ desk, form, begunTurn }} name="name" label="Name" />
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

/** Why nothing of the connection can be changed. */
function whyFixed({ entry, obstacle }: ConnectionDesk): string | undefined {
  if (entry?.isBuiltIn === true) return 'Part of Planbatch.';
  if (typeof entry?.obstacle === 'string' && !entry.canFollow) return entry.obstacle;
  return entry?.isInUse === true ? obstacle : undefined;
}

/** Whether the organisation has set that part of the connection shown. */
function isSet({ entry, organisation, selectedId }: ConnectionDesk, part: SettablePart): boolean {
  if (entry !== undefined) return entry.partsSet.includes(part);
  return selectedId === newConnection && part in organisation.locked;
}

const auditWords = 'Send the audit fields too, as the server holds them';
const setByOrganisation = 'Set by your organisation';

interface TextProps extends FieldsProps {
  readonly name: TextName;
  readonly label: string;
  readonly offers?: readonly string[];
}

function Text({ desk, form, name, label, offers = [], begunTurn = 0 }: TextProps): ReactElement {
  const isOurs = name !== 'userName' && isSet(desk, name);
  return (
    <TextField
      label={label}
      value={form[name]}
      offers={isOurs ? [] : offers}
      isWrong={desk.problem?.field === name}
      focusTurn={begunTurn}
      isReadOnly={isOurs || whyFixed(desk) !== undefined}
      note={isOurs ? setByOrganisation : undefined}
      onChange={(value) => {
        changeForm(desk, { [name]: value });
      }}
    />
  );
}

function EnvironmentField({ desk, form }: FieldsProps): ReactElement {
  const id = useId();
  if (isSet(desk, 'environment')) {
    return (
      <TextField
        label="Environment"
        value={environmentWords[form.environment]}
        isReadOnly
        note={setByOrganisation}
        onChange={() => undefined}
      />
    );
  }
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
          isReadOnly={isSet(desk, name) || whyFixed(desk) !== undefined}
          note={limitNote(desk, name)}
          onChange={(value) => {
            changeForm(desk, { limits: { ...form.limits, [name]: value } });
          }}
        />
      ))}
      <TickBox
        label={isSet(desk, 'sendsAuditFields') ? `${auditWords} (set by your organisation)` : auditWords}
        isTicked={form.sendsAuditFields}
        isDisabled={isSet(desk, 'sendsAuditFields') || whyFixed(desk) !== undefined}
        onTick={(sendsAuditFields) => {
          changeForm(desk, { sendsAuditFields });
        }}
      />
    </fieldset>
  );
}

function limitNote(desk: ConnectionDesk, name: NumberLimit): string | undefined {
  if (isSet(desk, name)) return setByOrganisation;
  const cap = capOf(name, desk.organisation.atMost);
  return cap === undefined || desk.entry?.isBuiltIn === true
    ? undefined
    : `At most ${cap}, ${setByOrganisation.toLowerCase()}`;
}
