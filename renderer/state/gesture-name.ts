import type { EditKind } from '../../shared/ipc/keeping-schemas';

/** What the store takes as the name of a step. */
const longestLabel = 200;

/** What a gesture is called in the history, and how it was made. */
export interface GestureName {
  readonly label: string;
  readonly how: EditKind;
}

/** A name alone stands for typing; one that is too long is cut. */
export function gestureName(name: string | GestureName): GestureName {
  const { label, how } = typeof name === 'string' ? { label: name, how: 'typed' as const } : name;
  return { label: label.slice(0, longestLabel), how };
}
