import type { LoadedPlans } from '../../shared/ipc/connection-schemas';

/** What was loaded, in a sentence: `Loaded 3 plans with 41 rows.` */
export function loadedSentence({ plans, rows, failures }: LoadedPlans): string {
  const loaded = `Loaded ${counted(plans, 'plan')} with ${counted(rows, 'row')}.`;
  return failures.length === 0 ? loaded : `${loaded} ${counted(failures.length, 'plan')} could not be read.`;
}

function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en-US')} ${noun}${count === 1 ? '' : 's'}`;
}
