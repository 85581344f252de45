import { type ReactElement, useEffect, useState } from 'react';
import type { RunProgress } from '../../shared/ipc/run-schemas';
import { waitText } from './run-pace';

/** What a run waits for, counted down, or why it ended as it did. */
export function RunNotice({ run }: { readonly run: RunProgress }): ReactElement | null {
  const left = useCountdown(run);
  // While it stops, the progress says so; why it was stopped is told at its end.
  if (run.phase === 'stopping' || run.notice === '') return null;
  const text = left === null ? run.notice : waitText(run.notice, left);
  return (
    <span className="status-run-notice" title={text}>
      {text}
    </span>
  );
}

/** Milliseconds until the run goes on, counted from the report that said so; null where it does not wait. */
function useCountdown(run: RunProgress): number | null {
  const [passed, setPassed] = useState({ run, milliseconds: 0 });
  useEffect(() => {
    if (run.waitsFor === null) return undefined;
    const begun = performance.now();
    const timer = setInterval(() => {
      setPassed({ run, milliseconds: performance.now() - begun });
    }, 250);
    return () => {
      clearInterval(timer);
    };
  }, [run]);
  if (run.waitsFor === null) return null;
  return Math.max(0, run.waitsFor - (passed.run === run ? passed.milliseconds : 0));
}
