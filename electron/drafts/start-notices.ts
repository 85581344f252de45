import path from 'node:path';
import type { Keeping } from './store/keeping';
import type { SetAside } from './store/open-database';
import type { OpenReport } from './store/open-store';

const time = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeStyle: 'short' });

const found: Readonly<Record<SetAside['because'], string>> = {
  corrupt: 'The workspace file was damaged.',
  foreign: 'The workspace file was not one of Planbatch.',
  missing: 'The workspace file was not there.',
};

/** What the person has to be told of how the store opened, as sentences. `state` is that just after the start. */
export function startNotices({ setAside }: Pick<OpenReport, 'setAside'>, state: Keeping): readonly string[] {
  const notices = setAside === null ? [] : [setAsideNotice(setAside)];
  // Nothing was edited yet: what was written just now came from the lifeboat.
  const isTakenIn = state.kind === 'kept' && state.at !== null;
  return isTakenIn ? [...notices, 'Edits that the disk had refused are now in the workspace.'] : notices;
}

function setAsideNotice({ because, file, backup, gap }: SetAside): string {
  const kept = file === null ? '' : ` It is kept as ${path.basename(file)}.`;
  if (backup === null) return `${found[because]}${kept} There was no backup, so the workspace starts empty.`;
  const from = gap.from === null ? '' : ` from ${time.format(gap.from)}`;
  const missing = `Edits${from} to ${time.format(gap.to)} are not in it.`;
  return `${found[because]}${kept} The backup ${path.basename(backup)} was opened. ${missing}`;
}
