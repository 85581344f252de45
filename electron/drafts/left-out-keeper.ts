import { z } from 'zod';
import { leftOutSchema } from '../../shared/ipc/left-out-schema';

/** A small text that outlasts the program. */
interface KeptText {
  /** Undefined where there is none. */
  readonly read: () => string | undefined;
  readonly write: (text: string) => Promise<void>;
}

/** Which rows of which workspace are left out of sending. */
export interface LeftOutKeeper {
  readonly of: (workspaceId: string) => readonly string[];
  readonly keep: (workspaceId: string, rowIds: readonly string[]) => void;
}

const schema = z.record(z.string(), leftOutSchema);

/**
 * Keeps them beyond the end of the program: what somebody decided not to send would go with the next `Send` otherwise.
 * A text that is not ours counts as none. Where none can be written, they hold as long as the program runs; a disk that
 * takes nothing is told by the workspaces' own store.
 */
export function leftOutKeeper(file: KeptText): LeftOutKeeper {
  const known = new Map(Object.entries(read(file.read())));
  return {
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
  return leftOutKeeper({ read: () => undefined, write: () => Promise.resolve() });
}

function read(text: string | undefined): Readonly<Record<string, readonly string[]>> {
  if (text === undefined) return {};
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    return {};
  }
}
