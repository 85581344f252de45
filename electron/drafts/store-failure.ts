import type { Failure } from '../../shared/ipc/failure';
import { lostReason } from './kept-store';
import { FileRefused } from './store/file-refused';
import { NotKept } from './store/keeping';
import { StoreLost } from './store/store-lost';
import { StoreTooNew } from './store/store-too-new';
import { troubleWords } from './store/store-trouble';

/** What the store's own errors mean for the person; undefined for any other error. */
export function storeFailure(error: unknown): Failure | undefined {
  if (error instanceof NotKept) {
    const message = `${troubleWords[error.trouble]} This was not done.`;
    return { kind: 'notPossible', message, nextStep: 'retry' };
  }
  if (error instanceof FileRefused || error instanceof StoreTooNew) {
    return { kind: 'notPossible', message: error.message, nextStep: 'none' };
  }
  if (error instanceof StoreLost) return { kind: 'programError', message: lostReason, nextStep: 'none' };
  return undefined;
}

/** Why there is no workspace at all: every call answers this. What is on the disk is left as it is. */
export function openingFailure(error: unknown): Failure {
  return (
    storeFailure(error) ?? {
      kind: 'programError',
      message:
        'The workspaces could not be opened. Nothing in their folder was changed. Start Planbatch again.',
      nextStep: 'none',
    }
  );
}
