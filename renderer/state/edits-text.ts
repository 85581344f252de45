import type { Edit } from '../../shared/plan/edit';

/** Edits written between two looks at the time. */
const editsPerPart = 100;

/** Up to so many edits are written at once: typing is on its way before anything else happens. */
const greatestAtOnce = 500;

/** Milliseconds after which the window is let do something else. */
const sliceTime = 8;

/** A text that is being written. */
export interface WritingText {
  readonly text: Promise<string>;
  /** Writes all of the rest at once. */
  readonly finish: () => void;
}

/**
 * The edits as JSON text. That of many is written in slices, between which the window stays responsive, and once what
 * the gesture shows has been painted: writing it down takes longer than that.
 */
export function editsText(edits: readonly Edit[], painted: () => Promise<void>): string | WritingText {
  return edits.length <= greatestAtOnce ? JSON.stringify(edits) : textInSlices(edits, painted);
}

function textInSlices(edits: readonly Edit[], painted: () => Promise<void>): WritingText {
  const parts: string[] = [];
  let at = 0;
  /** Whether all is written within the time. */
  const write = (time: number): boolean => {
    const end = performance.now() + time;
    for (; at < edits.length; at += editsPerPart) {
      if (performance.now() >= end) return false;
      // Without the brackets of each part.
      parts.push(JSON.stringify(edits.slice(at, at + editsPerPart)).slice(1, -1));
    }
    return true;
  };
  let finish = (): void => undefined;
  const text = new Promise<string>((done, failed) => {
    const goOn = (time: number): void => {
      try {
        if (write(time)) done(`[${parts.join(',')}]`);
        else setTimeout(goOn, 0, sliceTime);
      } catch (error) {
        failed(error instanceof Error ? error : new Error(String(error)));
      }
    };
    finish = () => {
      goOn(Number.POSITIVE_INFINITY);
    };
    void painted().then(() => {
      goOn(sliceTime);
    });
  });
  return { text, finish };
}
