import type { Edit } from '../../shared/plan/edit';

/** Edits written between two looks at the time. */
const editsPerPart = 100;

/** Up to so many edits are written at once: typing is on its way before anything else happens. */
const greatestAtOnce = 500;

/** Milliseconds after which the window is let do something else. */
const sliceTime = 8;

/** The edits as JSON text. That of many is written in slices, between which the window stays responsive. */
export function editsText(edits: readonly Edit[]): string | Promise<string> {
  return edits.length <= greatestAtOnce ? JSON.stringify(edits) : textInSlices(edits);
}

async function textInSlices(edits: readonly Edit[]): Promise<string> {
  const parts: string[] = [];
  // What the gesture shows comes first: writing it down takes longer than that.
  await new Promise((goOn) => setTimeout(goOn));
  let begun = performance.now();
  for (let at = 0; at < edits.length; at += editsPerPart) {
    // Without the brackets of each part.
    parts.push(JSON.stringify(edits.slice(at, at + editsPerPart)).slice(1, -1));
    if (performance.now() - begun < sliceTime) continue;
    await new Promise((goOn) => setTimeout(goOn));
    begun = performance.now();
  }
  return `[${parts.join(',')}]`;
}
