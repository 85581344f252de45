import type { WorkspaceEntry } from '../../shared/ipc/shelf-schemas';

/** The first of `Workspace 1`, `Workspace 2` and so on that no workspace has. */
export function freshName(entries: readonly WorkspaceEntry[]): string {
  const taken = namesOf(entries);
  let number = 1;
  while (taken.has(`workspace ${number}`)) number += 1;
  return `Workspace ${number}`;
}

/** What a copy is called: `Name copy`, `Name copy (2)` and so on. */
export function copyName(name: string, entries: readonly WorkspaceEntry[]): string {
  const taken = namesOf(entries);
  // A name may have 100 characters; the end of a long one gives way to what tells the copy.
  const stem = `${name.slice(0, 85)} copy`;
  if (!taken.has(stem.toLowerCase())) return stem;
  let number = 2;
  while (taken.has(`${stem} (${number})`.toLowerCase())) number += 1;
  return `${stem} (${number})`;
}

function namesOf(entries: readonly WorkspaceEntry[]): ReadonlySet<string> {
  return new Set(entries.map(({ name }) => name.toLowerCase()));
}
