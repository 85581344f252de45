import { useEffect, useState } from 'react';
import type { Sliced } from './model/sliced';
import { runSliced } from './run-sliced';

/**
 * The result of work that is done in slices while a dialog is open; undefined until it is there. Other work takes
 * the place of the one before: `begin` has to stay the same function for as long as the work is the same.
 */
export function useSliced<Result>(begin: () => Sliced<Result>): Result | undefined {
  const [done, setDone] = useState<{ readonly result: Result }>();
  useEffect(() => {
    let stopNow = (): void => undefined;
    let isOver = false;
    runSliced(begin(), {
      progressed: (_share, stop) => {
        stopNow = stop;
        if (isOver) stop();
      },
      finished: (result) => {
        setDone({ result });
      },
    });
    return () => {
      isOver = true;
      stopNow();
    };
  }, [begin]);
  return done?.result;
}
