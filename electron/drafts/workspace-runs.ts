import type { BeforeImage, Mark, RecordedAttempt, ToldMark } from '../../shared/batch/run-record';
import type { ChangeBundle } from './change-bundle';
import { MarkPacking } from './mark-packing';
import type { KeptMarks } from './store/runs/run-book';
import type { BegunRun, EndedRun, JoinedRows } from './store/runs/run-table';
import type { OpenSending } from './store/runs/open-items';
import type { StoreFace } from './store/store-calls';

export interface WorkspaceRunsSurroundings {
  readonly store: StoreFace;
  readonly workspaceId: string;
  readonly bundle: ChangeBundle;
}

interface SentAttempt {
  readonly runId: string;
  readonly attempt: RecordedAttempt;
  /** The plan as it was, where nothing of it has been kept yet: on the disk with the attempt. */
  readonly before?: BeforeImage;
  readonly marks: readonly Mark[];
}

/** Writes the runs of one workspace down. */
export interface WorkspaceRuns {
  readonly beginRun: (run: BegunRun & { readonly marks: readonly Mark[] }) => Promise<void>;
  readonly joinRun: (run: JoinedRows & { readonly marks: readonly Mark[] }) => Promise<void>;
  /** Gives the rows that have been taken out of the sheet; with any, nothing was written. */
  readonly recordAttempt: (input: SentAttempt) => Promise<readonly string[]>;
  readonly keepMarks: (input: KeptMarks & { readonly marks: readonly Mark[] }) => Promise<void>;
  readonly endRun: (run: EndedRun) => Promise<void>;
  readonly interruptRuns: (notice: string) => Promise<void>;
  readonly openSendings: () => Promise<readonly OpenSending[]>;
}

/** The runs of one workspace. What they tell rows goes into the bundle once it is on the disk. */
export function workspaceRuns(around: WorkspaceRunsSurroundings): WorkspaceRuns {
  const { store, workspaceId, bundle } = around;
  const packing = new MarkPacking();
  const packed = (mark: Mark): ToldMark => packing.packed(mark);
  const tell = (marks: readonly ToldMark[], absent: readonly string[]): void => {
    const gone = new Set(absent);
    for (const { update } of marks) if (!gone.has(update.rowId)) bundle.update(update);
  };
  return {
    beginRun: async (run) => {
      const marks = run.marks.map(packed);
      tell(marks, await store.beginRun({ ...run, marks, workspaceId }));
    },
    joinRun: async (run) => {
      const marks = run.marks.map(packed);
      tell(marks, await store.joinRun({ ...run, marks, workspaceId }));
    },
    recordAttempt: async ({ marks, ...input }) => {
      const missing = await store.recordAttempt({ ...input, workspaceId });
      if (missing.length === 0) tell(marks.map(packed), []);
      return missing;
    },
    keepMarks: async (input) => {
      const marks = input.marks.map(packed);
      tell(marks, await store.keepMarks({ ...input, marks, workspaceId }));
    },
    endRun: (run) => {
      packing.forget();
      return store.endRun({ ...run, workspaceId });
    },
    interruptRuns: (notice) => store.interruptRuns({ workspaceId, notice }),
    openSendings: () => store.openSendings({ workspaceId }),
  };
}
