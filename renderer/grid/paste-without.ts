import type { GridSession } from './grid-session';
import { type LateHeadings, lateHeadings } from './model/late-headings';
import { namesInWords } from './model/paste-columns';
import { strangersIn } from './model/paste-strangers';
import type { Line } from './model/text-table';

/**
 * Says why a block was refused, or asks whether to do without what is in the way: the lines above its headings, the
 * columns of another list.
 */
export function refusePaste(
  session: GridSession,
  { lines, reason }: { readonly lines: readonly Line[]; readonly reason: string },
  paste: (lines: readonly Line[]) => void,
): void {
  const late = lateHeadings(lines, session.columnDesk.all);
  if (late !== undefined) {
    askFromHeadings(session, late, paste);
    return;
  }
  const strangers = strangersIn(lines, session.columnDesk.all);
  if (strangers === undefined) {
    session.workspace.tell('problem', reason);
    return;
  }
  session.question.set({
    title: 'Paste without these columns?',
    text: [
      `No column of this sheet is called ${namesInWords(strangers.names)}. Nothing has been pasted.`,
      'The other columns can be pasted without them. “Copy with headers” shows what columns are called.',
    ].join('\n'),
    answers: [
      {
        label: 'Paste without them',
        run: () => {
          paste(strangers.lines);
        },
      },
    ],
  });
}

function askFromHeadings(
  session: GridSession,
  { lineNumber, above, lines }: LateHeadings,
  paste: (lines: readonly Line[]) => void,
): void {
  const over = above === '' ? 'What stands above them is blank.' : `Above them stands “${above}”.`;
  session.question.set({
    title: `Paste from line ${lineNumber} on?`,
    text: `The headings stand in line ${lineNumber} of what was copied. ${over} Nothing has been pasted.`,
    answers: [
      {
        label: 'Paste from the headings on',
        run: () => {
          paste(lines);
        },
      },
    ],
  });
}
