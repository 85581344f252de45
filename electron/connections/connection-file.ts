import { z } from 'zod';
import { connectionFieldsSchema, type ConnectionFields } from '../../shared/ipc/kept-connection-schemas';
import { addressProblem, plainAddress } from './address';
import type { KeptConnection } from './connection-book';

const kind = 'planbatch-connections';
/** A file with more than this is no list of connections. */
const greatestLength = 1_000_000;
const fileSchema = z.object({
  kind: z.literal(kind),
  version: z.literal(1),
  connections: z.array(connectionFieldsSchema).max(200),
});

/** The file that a whole office can be given: no secret is in it, and nobody's user name. */
export function connectionFileText(connections: readonly KeptConnection[]): string {
  const fields = connections.map((one): ConnectionFields => ({ ...one.fields, userName: '' }));
  return `${JSON.stringify({ kind, version: 1, connections: fields }, null, 2)}\n`;
}

/** The connections in the text; undefined where it is no such file, or leads where no connection may. */
export function connectionsIn(text: string): readonly ConnectionFields[] | undefined {
  if (text.length > greatestLength) return undefined;
  try {
    const { connections } = fileSchema.parse(JSON.parse(text));
    const isUsable = connections.every(
      ({ baseUrl, environment }) => addressProblem(baseUrl, environment) === undefined,
    );
    return isUsable ? connections : undefined;
  } catch {
    return undefined;
  }
}

/** What of a file is not there yet: another place, or another environment of it; a name that is taken gets a number. */
export function newConnections(
  found: readonly ConnectionFields[],
  present: readonly ConnectionFields[],
): readonly ConnectionFields[] {
  const all = [...present];
  const added: ConnectionFields[] = [];
  for (const fields of found) {
    if (all.some((one) => placeOf(one) === placeOf(fields))) continue;
    const named = { ...fields, name: freeName(fields.name, all), baseUrl: plainAddress(fields.baseUrl) };
    all.push(named);
    added.push(named);
  }
  return added;
}

function placeOf({ environment, baseUrl, database }: ConnectionFields): string {
  return `${environment} ${plainAddress(baseUrl)} ${database}`;
}

function freeName(wanted: string, taken: readonly ConnectionFields[]): string {
  const names = new Set(taken.map(({ name }) => name.toLowerCase()));
  let free = wanted;
  for (let number = 2; names.has(free.toLowerCase()); number += 1) free = `${wanted.slice(0, 90)} ${number}`;
  return free;
}
