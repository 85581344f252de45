import { practiceId, type SecretName } from '../../shared/ipc/connection-rules';
import { failed, type Result, success } from '../../shared/ipc/failure';
import type { TypedSecrets } from '../../shared/ipc/kept-connection-schemas';
import { originOf, plainAddress } from './address';
import type { KeptConnection } from './connection-book';

/** What a request to the service needs. */
export interface Access {
  readonly baseUrl: string;
  readonly database: string;
  readonly apiKey: string;
  readonly user: string;
  readonly password: string;
  readonly clientId: string;
  readonly clientCode: string;
  readonly bearerToken?: string;
}

const secretWords: Readonly<Record<SecretName, string>> = {
  apiKey: 'API key',
  password: 'password',
  clientCode: 'client code',
  bearerToken: 'bearer token',
};

/** Fields and secrets in one; a failure that names what is missing. With a bearer token only the key is needed. */
export function accessTo({ fields }: Pick<KeptConnection, 'fields'>, secrets: TypedSecrets): Result<Access> {
  const { bearerToken } = secrets;
  const needed: readonly SecretName[] =
    bearerToken === undefined ? ['apiKey', 'password', 'clientCode'] : ['apiKey'];
  const missing = needed.filter((name) => secrets[name] === undefined).map((name) => secretWords[name]);
  if (bearerToken === undefined && fields.userName === '') missing.push('user name');
  if (bearerToken === undefined && fields.clientId === '') missing.push('client ID');
  if (missing.length > 0) {
    const message = `Sign in to “${fields.name}”: its ${listed(missing)} ${missing.length === 1 ? 'is' : 'are'} needed.`;
    return failed({ kind: 'signIn', message, nextStep: 'signIn' });
  }
  return success({
    baseUrl: plainAddress(fields.baseUrl),
    database: fields.database,
    apiKey: secrets.apiKey ?? '',
    user: fields.userName,
    password: secrets.password ?? '',
    clientId: fields.clientId,
    clientCode: secrets.clientCode ?? '',
    ...(bearerToken === undefined ? {} : { bearerToken }),
  });
}

/** Whose secrets they are: a connection, and the one origin they may go to. */
export function ownerOf({ id, fields }: KeptConnection): { readonly id: string; readonly origin: string } {
  return { id, origin: originOf(fields.baseUrl) };
}

/**
 * How the store names the connection its workspaces belong to. It is the database that a workspace is about: the
 * same one under another name is the same, and another address under the same name is not.
 */
export function workspaceKey({ id, fields }: KeptConnection): string {
  return id === practiceId ? practiceId : `${plainAddress(fields.baseUrl)} ${fields.database}`;
}

function listed(words: readonly string[]): string {
  const [last = '', ...others] = words.toReversed();
  return others.length === 0 ? last : `${others.toReversed().join(', ')} and ${last}`;
}
