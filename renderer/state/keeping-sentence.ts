import type { Keeping } from '../../shared/ipc/keeping-schemas';
import { savedTime } from './saved-time';

type NotKept = Extract<Keeping, { kind: 'notKept' }>;

/** How keeping stands, in the status line: `Saved 14:32`, `Saving`, `Not kept: The disk is full.` */
export function keepingWords(keeping: Keeping, isUnderWay: boolean, now = Date.now()): string {
  if (keeping.kind === 'notKept') return `Not kept: ${keeping.reason}`;
  if (isUnderWay) return 'Saving';
  return keeping.at === null ? 'Saved' : `Saved ${savedTime(keeping.at, now)}`;
}

/** The answer to Ctrl+S: what is typed is kept anyway, so that it asks whether that is so. */
export function keptAnswer(keeping: Keeping, now = Date.now()): string {
  if (keeping.kind === 'notKept') return `Not saved: ${notKeptSentence(keeping)}`;
  const since = keeping.at === null ? '' : `, the last change at ${savedTime(keeping.at, now)}`;
  return `Everything is saved on this computer${since}. Nothing was sent.`;
}

/** What the bar says while the disk refuses. */
export function notKeptSentence({ reason, inLifeboat, needsRestart }: NotKept): string {
  const why = reason.endsWith('.') ? reason : `${reason}.`;
  const until = needsRestart
    ? ': once that is put right, close Planbatch and start it again, and they come in.'
    : ' until then.';
  const nowhere = needsRestart
    ? ' They are kept nowhere else: copy them, then close Planbatch and start it again once that is put right.'
    : '';
  const elsewhere = inLifeboat ? ` A second folder keeps them${until}` : nowhere;
  return `What you type is not being kept on the disk: ${why} Your edits stay on screen.${elsewhere}`;
}

/** Why nothing may be sent while the disk refuses; undefined while it does not. */
export function whyNotSafe(keeping: Keeping | null): string | undefined {
  if (keeping?.kind !== 'notKept') return undefined;
  return 'What you typed is not kept on the disk: an answer could not be kept either.';
}
