import {
  type ConnectionLimits,
  defaultLimits,
  type Environment,
  limitRanges,
  type SecretName,
  secretNames,
} from '../../shared/ipc/connection-rules';
import type { ConnectionDraft, ConnectionEntry } from '../../shared/ipc/kept-connection-schemas';
import type { Organisation } from '../../shared/ipc/organisation-schemas';

export type NumberLimit = keyof typeof limitRanges;

/** A connection as it stands in the dialog: everything as it was typed. */
export interface ConnectionForm {
  /** Null for one that is not kept yet. */
  readonly id: string | null;
  readonly name: string;
  readonly environment: Environment;
  readonly baseUrl: string;
  readonly database: string;
  readonly userName: string;
  readonly clientId: string;
  readonly limits: Readonly<Record<NumberLimit, string>>;
  readonly sendsAuditFields: boolean;
  /** What was typed; gone from here once it is kept. */
  readonly secrets: Readonly<Record<SecretName, string>>;
}

/** The fields that hold one line of text. */
export type TextField = 'name' | 'baseUrl' | 'database' | 'userName' | 'clientId';

const noSecrets: ConnectionForm['secrets'] = { apiKey: '', password: '', clientCode: '', bearerToken: '' };

/** A new connection, of which only the name is proposed. */
export function freshForm(entries: readonly ConnectionEntry[], organisation: Organisation): ConnectionForm {
  const fresh: ConnectionForm = {
    ...{ id: null, name: freeName('New connection', entries), environment: 'test' },
    ...{ baseUrl: '', database: '', userName: '', clientId: '' },
    ...{ secrets: noSecrets, ...limitsForm(defaultLimits) },
  };
  return asSet(fresh, organisation);
}

/** With what the organisation has set of every connection. */
export function asSet(form: ConnectionForm, { locked, atMost }: Organisation): ConnectionForm {
  const lower = numberLimits.map((name) => {
    const cap = capOf(name, atMost);
    return [name, cap !== undefined && Number(form.limits[name]) > cap ? String(cap) : form.limits[name]];
  });
  const limits = Object.fromEntries(lower) as ConnectionForm['limits'];
  return { ...form, ...locked, limits };
}

/** The greatest the organisation allows; undefined where it says nothing. */
export function capOf(name: NumberLimit, atMost: Organisation['atMost']): number | undefined {
  return name === 'deadline' ? undefined : atMost[name];
}

/** The form of a kept connection, with none of its secrets. */
export function formOf({ id, fields }: ConnectionEntry): ConnectionForm {
  const { limits, ...texts } = fields;
  return { ...texts, id, secrets: noSecrets, ...limitsForm(limits) };
}

/** A new connection like that one. Its secrets stay with the one they were typed for. */
export function copyOf(
  form: ConnectionForm,
  entries: readonly ConnectionEntry[],
  organisation: Organisation,
): ConnectionForm {
  const name = freeName(`${form.name.slice(0, 85)} copy`, entries);
  const environment = form.environment === 'practice' ? 'test' : form.environment;
  return asSet({ ...form, id: null, name, environment, secrets: noSecrets }, organisation);
}

/** Whether anything stands in the form that is not kept. */
export function isChanged(form: ConnectionForm, entry: ConnectionEntry | undefined): boolean {
  return entry === undefined || JSON.stringify(form) !== JSON.stringify(formOf(entry));
}

/** What the main process is asked to keep, or what has to be put right first. */
export function draftOf(
  form: ConnectionForm,
  atMost: Organisation['atMost'] = {},
): { readonly draft: ConnectionDraft } | { readonly problem: string; readonly field: string } {
  const { id, secrets, sendsAuditFields, limits: typed, ...texts } = form;
  const missing = required.find(([field]) => form[field].trim() === '');
  if (missing !== undefined) return { problem: `${missing[1]} is missing.`, field: missing[0] };
  const limits: Partial<Record<NumberLimit, number>> = {};
  for (const name of numberLimits) {
    const { least, greatest: ever } = limitRanges[name];
    const greatest = capOf(name, atMost) ?? ever;
    const value = /^\d+$/.test(typed[name].trim()) ? Number(typed[name]) : NaN;
    if (!(value >= least && value <= greatest)) {
      const problem = `${limitWords[name]}: a whole number from ${least} to ${greatest}.`;
      return { problem, field: name };
    }
    limits[name] = value;
  }
  const given = secretNames.filter((name) => secrets[name] !== '');
  return {
    draft: {
      id,
      fields: { ...texts, limits: { ...defaultLimits, ...limits, sendsAuditFields } },
      secrets: Object.fromEntries(given.map((name) => [name, secrets[name]])),
    },
  };
}

export const numberLimits = Object.keys(limitRanges) as readonly NumberLimit[];

export const limitWords: Readonly<Record<NumberLimit, string>> = {
  batchSize: 'Rows in a batch',
  requestsPerSecond: 'Requests per second',
  plansAtOnce: 'Plans at the same time',
  deadline: 'Seconds to wait for an answer',
};

const required: readonly (readonly [TextField, string])[] = [
  ['name', 'The name'],
  ['baseUrl', 'The base URL'],
  ['database', 'The database'],
];

function limitsForm(limits: ConnectionLimits): Pick<ConnectionForm, 'limits' | 'sendsAuditFields'> {
  const typed = numberLimits.map((name) => [name, String(limits[name])] as const);
  return {
    limits: Object.fromEntries(typed) as ConnectionForm['limits'],
    sendsAuditFields: limits.sendsAuditFields,
  };
}

function freeName(wanted: string, entries: readonly ConnectionEntry[]): string {
  const taken = new Set(entries.map(({ fields }) => fields.name.toLowerCase()));
  let name = wanted;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${wanted} ${number}`;
  return name;
}
