import type { SecretName } from '../../shared/ipc/connection-rules';
import type { Result } from '../../shared/ipc/failure';
import type { ConnectionEntry } from '../../shared/ipc/kept-connection-schemas';
import { asSet, type ConnectionForm, copyOf, draftOf, freshForm } from './connection-form';
import { counted } from '../ui/number-text';
import { testSentence } from './test-result';
import { type ConnectionDesk, newConnection } from './use-connection-desk';

export function showConnection(desk: ConnectionDesk, id: string): void {
  const { select, setProblem, setTested, say } = desk;
  select(id);
  setTested(undefined);
  setProblem(undefined);
  say('');
}

export function changeForm(desk: ConnectionDesk, change: Partial<ConnectionForm>): void {
  const { form, selectedId, put, setProblem, setTested, say } = desk;
  if (form === undefined || selectedId === undefined) return;
  setTested(undefined);
  put(selectedId, { ...form, ...change });
  setProblem(undefined);
  say('');
}

export function startConnection(desk: ConnectionDesk): void {
  desk.put(newConnection, freshForm(desk.entries ?? [], desk.organisation));
  showConnection(desk, newConnection);
}

export function duplicateConnection(desk: ConnectionDesk): void {
  if (desk.form === undefined) return;
  desk.put(newConnection, copyOf(desk.form, desk.entries ?? [], desk.organisation));
  showConnection(desk, newConnection);
}

/** Puts what the organisation has set into the form. Saved, it leads elsewhere; that is for the person to decide. */
export function followOrganisation(desk: ConnectionDesk): void {
  if (desk.form === undefined) return;
  changeForm(desk, asSet(desk.form, desk.organisation));
  desk.say('Not saved yet. Workspaces stay with the database they were made for.');
}

/** Gives the connection as kept; undefined where that failed, and the dialog says why. */
export async function saveConnection(desk: ConnectionDesk): Promise<ConnectionEntry | undefined> {
  const { workspace, form, selectedId } = desk;
  if (form === undefined) return undefined;
  const asked = draftOf(form, desk.organisation.atMost);
  if ('problem' in asked) {
    desk.setProblem({ text: asked.problem, field: asked.field });
    return undefined;
  }
  const kept = done(desk, await workspace.api.saveConnection(asked.draft));
  if (kept === undefined) return undefined;
  // What was typed of secrets leaves the window here.
  desk.put(selectedId ?? newConnection, undefined);
  await desk.read();
  desk.select(kept.id);
  desk.say(`“${kept.fields.name}” is saved.`);
  // It may lead elsewhere now; its name is another one in any case.
  if (kept.isInUse) void workspace.openWorkspace(null);
  return kept;
}

/** A connection that is not kept yet is dropped. */
export async function deleteConnection(desk: ConnectionDesk): Promise<void> {
  const { workspace, entry } = desk;
  if (entry === undefined) {
    desk.put(newConnection, undefined);
    desk.select(undefined);
    return;
  }
  if (done(desk, await workspace.api.deleteConnection({ id: entry.id })) === undefined) return;
  desk.put(entry.id, undefined);
  desk.select(undefined);
  desk.say(`“${entry.fields.name}” and its secrets are deleted. Its workspaces stay on this computer.`);
  await desk.read();
}

export async function forgetSecret(desk: ConnectionDesk, secret: SecretName): Promise<void> {
  const { workspace, entry } = desk;
  if (entry === undefined) return;
  if (done(desk, await workspace.api.forgetSecret({ id: entry.id, secret })) === undefined) return;
  desk.say('Forgotten. It will be asked for when it is needed.');
  await desk.read();
}

/** Writes all connections to one file, for others to take in. */
export async function exportConnections(desk: ConnectionDesk): Promise<void> {
  const written = done(desk, await desk.workspace.api.exportConnections({}));
  if (written === undefined || written === null) return;
  desk.say(`Written to ${written.file}, without secrets and user names.`);
}

export async function importConnections(desk: ConnectionDesk): Promise<void> {
  const taken = done(desk, await desk.workspace.api.importConnections({}));
  if (taken === undefined || taken === null) return;
  await desk.read();
  const present =
    taken.present === 0 ? '' : ` ${counted(taken.present, 'connection')} of it is there already.`;
  const refused =
    taken.refused === 0
      ? ''
      : ` ${counted(taken.refused, 'connection')} of it left out: your organisation does not allow ${taken.refused === 1 ? 'it' : 'them'}.`;
  desk.say(
    `${counted(taken.added, 'connection')} taken in. Their secrets are asked for when needed.${present}${refused}`,
  );
}

/** Tries the connection as it stands, saved or not. */
export async function testConnection(desk: ConnectionDesk): Promise<void> {
  const asked = desk.form === undefined ? undefined : draftOf(desk.form, desk.organisation.atMost);
  if (asked === undefined) return;
  if ('problem' in asked) {
    desk.setProblem({ text: asked.problem, field: asked.field });
    return;
  }
  desk.setTested(undefined);
  desk.say(testing);
  const steps = done(desk, await desk.workspace.api.testConnection(asked.draft));
  // It may have found out that a kept secret cannot be read.
  await desk.read();
  desk.setTested(steps);
  desk.say(steps === undefined ? '' : testSentence(steps));
}

/** Said while a test goes on. */
export const testing = 'Testing the connection';

/** Saves what was typed first. True once the connection is in use and its workspace is being opened. */
export async function takeConnection(desk: ConnectionDesk): Promise<boolean> {
  const { workspace, entry } = desk;
  const kept = desk.isUnsaved ? await saveConnection(desk) : entry;
  if (kept === undefined) return false;
  if (done(desk, await workspace.api.useConnection({ id: kept.id })) === undefined) return false;
  void workspace.openWorkspace(null);
  return true;
}

function done<Value>({ setProblem }: ConnectionDesk, result: Result<Value>): Value | undefined {
  setProblem(result.ok ? undefined : { text: result.failure.message });
  return result.ok ? result.value : undefined;
}
