import type { WorkspaceEntry } from '../../shared/ipc/shelf-schemas';
import { copyName, freshName } from './fresh-name';
import type { Naming, ShelfDesk } from './use-shelf-desk';

/** Asks for a name and makes an empty workspace of it. */
export function createWorkspace(desk: ShelfDesk): void {
  const asked = { label: 'Name of the new workspace', initial: freshName(listed(desk)), doing: 'Create' };
  askName(desk, asked, async (name) => {
    const made = await desk.shelf.settle(desk.workspace.api.createWorkspace({ name }));
    return tell(desk, made, 'is there. Enter opens it.');
  });
}

export function renameWorkspace(desk: ShelfDesk, { id, name: initial }: WorkspaceEntry): void {
  const { workspace, shelf } = desk;
  askName(desk, { label: 'New name', initial, doing: 'Rename it' }, async (name) => {
    const renamed = await shelf.settle(workspace.api.renameWorkspace({ id, name }));
    if (renamed !== undefined && workspace.entry.get()?.id === id) workspace.entry.set(renamed);
    return tell(desk, renamed, 'is its name now.');
  });
}

export function duplicateWorkspace(desk: ShelfDesk, { id, name }: WorkspaceEntry): void {
  const initial = copyName(name, listed(desk));
  askName(desk, { label: 'Name of the copy', initial, doing: 'Make the copy' }, async (copy) => {
    const made = await desk.shelf.settle(desk.workspace.api.duplicateWorkspace({ id, name: copy }));
    return tell(desk, made, 'holds the same rows.');
  });
}

/** Into the bin; the open one stays. */
export async function deleteWorkspace(desk: ShelfDesk, { id, name }: WorkspaceEntry): Promise<void> {
  if (id === desk.shelf.openId) {
    desk.say(openOneStays);
    return;
  }
  const gone = await desk.shelf.settle(desk.workspace.api.deleteWorkspace({ id }));
  if (gone === undefined) return;
  desk.say(`“${name}” is in the bin. Restore brings it back.`);
  desk.callList();
}

export async function restoreWorkspace(desk: ShelfDesk, { id }: WorkspaceEntry): Promise<void> {
  const back = await desk.shelf.settle(desk.workspace.api.restoreWorkspace({ id }));
  tell(desk, back, 'is back.');
}

export async function exportWorkspace(desk: ShelfDesk, { id, name }: WorkspaceEntry): Promise<void> {
  const written = await desk.shelf.settle(desk.workspace.api.exportWorkspace({ id }));
  if (written !== undefined && written !== null) desk.say(`“${name}” was written to ${written.file}.`);
}

export async function importWorkspace(desk: ShelfDesk): Promise<void> {
  const taken = await desk.shelf.settle(desk.workspace.api.importWorkspace({}));
  if (taken !== undefined && taken !== null) tell(desk, taken, 'was taken in. Enter opens it.');
}

/** Shows the file in the system's file manager. */
export async function revealWorkspaces(desk: ShelfDesk): Promise<void> {
  await desk.shelf.settle(desk.workspace.api.revealWorkspaces({}));
}

export const openOneStays = 'The open workspace cannot be deleted. Open another one first.';

function listed({ shelf }: ShelfDesk): readonly WorkspaceEntry[] {
  return [...(shelf.kept ?? []), ...shelf.binned];
}

/** Asks for a name until `makeUse` could do something with it. */
function askName(
  { say, setNaming, shelf }: ShelfDesk,
  asked: Omit<Naming, 'take'>,
  makeUse: (name: string) => Promise<boolean>,
): void {
  say('');
  shelf.forgetProblem();
  const take = async (name: string): Promise<void> => {
    if (await makeUse(name)) setNaming(undefined);
  };
  setNaming({ ...asked, take: (name) => void take(name) });
}

function tell(
  { select, say, callList }: ShelfDesk,
  entry: WorkspaceEntry | undefined,
  what: string,
): boolean {
  if (entry === undefined) return false;
  select(entry.id);
  say(`“${entry.name}” ${what}`);
  callList();
  return true;
}
