import { environmentWords } from '../../shared/ipc/connection-rules';
import { assertNever } from '../../shared/plan/assert-never';
import type { MessageGroup, Restore, RowOutcome, RunEntry } from '../../shared/ipc/history-schemas';
import { fieldLabel } from '../../shared/plan/field-label';
import { stateWords } from '../../shared/plan/row-state';
import { fieldNamed } from '../../shared/plan/sheet';
import { counted, numberText } from '../ui/number-text';

/** What became of a row, in the words of the sheet. */
export function outcomeWord(outcome: RowOutcome): string {
  if (outcome === null) return 'Not sent';
  return outcome === 'unchanged' ? 'Same on the server' : stateWords[outcome];
}

/** What a run came to, only what happened: `12 created, 3 updated, 1 rejected`. */
export function outcomesText({ outcomes }: RunEntry): string {
  if (outcomes.length === 0) return 'No rows';
  return outcomes
    .map(({ state, rows }) => `${numberText(rows)} ${outcomeWord(state).toLowerCase()}`)
    .join(', ');
}

/** How a run ended, where that is not as it should be. */
export function phaseText({ phase }: RunEntry): string {
  switch (phase) {
    case 'finished':
      return '';
    case 'sending':
      return 'Going on';
    case 'stopped':
      return 'Stopped';
    case 'interrupted':
      return 'Interrupted';
    default:
      return assertNever(phase);
  }
}

/** Rows with the same words: `212 rows: Too high.`; with a search, how many it finds: `3 of 212 rows: Too high.` */
export function groupText({ rows, found, message }: MessageGroup): string {
  const count = found === rows ? counted(rows, 'row') : `${numberText(found)} of ${counted(rows, 'row')}`;
  return message === '' ? count : `${count}: ${message}`;
}

/** Groups of which a search finds nothing are not worth a line; of the whole run, all are. */
export function groupsFound(
  groups: readonly MessageGroup[],
  search: string,
  pressed: MessageGroup | null,
): readonly MessageGroup[] {
  // One that is pressed stays, also when the run went on and it has no rows: or nothing would be there to press it out.
  const isGone = pressed !== null && !groups.some((group) => isSameGroup(group, pressed));
  const all = isGone ? [...groups, { ...pressed, rows: 0, found: 0 }] : groups;
  if (search.trim() === '') return all;
  return all.filter((group) => group.found > 0 || isSameGroup(group, pressed));
}

/** Read again, a group is another value. */
export function isSameGroup(one: MessageGroup, group: MessageGroup | null): boolean {
  return group !== null && one.state === group.state && one.message === group.message;
}

/** A sentence about what restoring would do, and the rows or cells it is about. */
interface RestorePart {
  readonly sentence: string;
  /** What the list below it is called, and what stands there. */
  readonly list?: { readonly label: string; readonly names: readonly string[] };
}

/** What restoring would do, sentence by sentence. */
export function restoreParts(restore: Restore): readonly RestorePart[] {
  const { edits, created, changedSince, changedCells, missing } = restore;
  const rows = edits.accumulators.length + edits.preExisting.length;
  const parts: RestorePart[] = [
    {
      sentence:
        rows === 0
          ? 'No row is to be set back.'
          : `${counted(rows, 'row')} will hold what the server had before this run, as edits: look at them and send them.`,
    },
  ];
  if (changedSince > 0) {
    const names = changedCells.map((cell) => `${rowName(cell)}, ${cellName(cell)}`);
    const more = changedSince - names.length;
    parts.push({
      sentence: `${counted(changedSince, 'cell')} changed since then ${changedSince === 1 ? 'is' : 'are'} left as ${changedSince === 1 ? 'it is' : 'they are'}${names.length === 0 ? '.' : ':'}`,
      list: {
        label: 'Cells changed since',
        names: more > 0 ? [...names, `and ${numberText(more)} more`] : names,
      },
    });
  }
  if (missing.length > 0) {
    const verb = missing.length === 1 ? 'is' : 'are';
    const sentence = `${counted(missing.length, 'row')} could not be loaded, and ${verb} left out:`;
    parts.push({ sentence, list: { label: 'Rows that could not be loaded', names: missing.map(rowName) } });
  }
  if (created.length > 0) {
    const verb = created.length === 1 ? 'stays' : 'stay';
    const sentence = `${counted(created.length, 'row')} that this run created ${verb}, as the service takes no rows away in batches:`;
    parts.push({ sentence, list: { label: 'Rows the run created', names: created.map(rowName) } });
  }
  return parts;
}

function rowName({ planId, second }: Restore['created'][number]): string {
  return `${planId} ${second}`;
}

function cellName({ sheet, field }: Restore['changedCells'][number]): string {
  const named = fieldNamed(sheet, field);
  return named === undefined ? field : fieldLabel(named);
}

export const runTime = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeStyle: 'medium' });

/** What taking a run back is called, above its preview and in undo. */
export function restoreName({ startedAt }: Pick<RunEntry, 'startedAt'>): string {
  return `Restore of ${runTime.format(startedAt)}`;
}

/** Where a run went: `Production “Live”, database ACME, as ann`. */
export function placeText({ environment, connection, database, userName }: RunEntry): string {
  const words: Readonly<Record<string, string>> = environmentWords;
  return `${words[environment] ?? environment} “${connection}”, database ${database}, as ${userName}`;
}

/** How long a run took: `4 s`, `12 min`. */
export function tookText({ startedAt, endedAt }: RunEntry): string {
  if (endedAt === null) return '';
  const seconds = Math.max(0, Math.round((endedAt - startedAt) / 1000));
  return seconds < 120 ? `${numberText(seconds)} s` : `${numberText(Math.round(seconds / 60))} min`;
}
