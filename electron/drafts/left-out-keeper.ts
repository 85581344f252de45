import { z } from 'zod';
import { leftOutSchema } from '../../shared/ipc/left-out-schema';

/** A small text that outlasts the program. */
interface KeptText {
  /** Undefined where there is none. */
  readonly read: () => string | undefined;
  readonly write: (text: string) => Promise<void>;
  /** Moves it out of the way; gives its new name. */
  readonly setAside: () => string;
}

/** Which rows of which workspace are left out of sending. */
export interface LeftOutKeeper {
  readonly of: (workspaceId: string) => readonly string[];
  readonly keep: (workspaceId: string, rowIds: readonly string[]) => void;
  /** What there is to tell of it, once; undefined where it is as it was kept. */
  readonly takeNotice: () => string | undefined;
}

const schema = z.record(z.string(), leftOutSchema);

/**
 * Keeps them beyond the end of the program: what somebody decided not to send would go with the next `Send` otherwise.
 * A text that is not ours counts as none, is told of and kept aside. Where none can be written, they hold as long as
 * the program runs; a disk that takes nothing is told by the workspaces' own store.
 */
export function leftOutKeeper(file: KeptText): LeftOutKeeper {
  const found = read(file.read());
  const known = new Map(Object.entries(found ?? {}));
  let notice = found === undefined ? lostNotice(file) : undefined;
  return {
    takeNotice: () => {
      const told = notice;
      notice = undefined;
      return told;
    },
    of: (workspaceId) => known.get(workspaceId) ?? [],
    keep: (workspaceId, rowIds) => {
      if (rowIds.length === 0) known.delete(workspaceId);
      else known.set(workspaceId, rowIds);
      file.write(JSON.stringify(Object.fromEntries(known))).catch(() => undefined);
    },
  };
}

/** Keeps them until the program ends. */
export function rememberedLeftOut(): LeftOutKeeper {
  return leftOutKeeper({ read: () => undefined, write: () => Promise.resolve(), setAside: () => '' });
}

/** What was decided not to be sent would go unnoticed otherwise. */
function lostNotice(file: KeptText): string {
  let kept = '';
  try {
    kept = ` It is kept as ${file.setAside()}.`;
  } catch {
    // Where it cannot be moved it is written over at the next change.
  }
  return `The list of rows left out of sending could not be read.${kept} No row is left out now: open Review changes before you send.`;
}

/** Undefined for a text that is not ours. */
function read(text: string | undefined): Readonly<Record<string, readonly string[]>> | undefined {
  if (text === undefined) return {};
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}
