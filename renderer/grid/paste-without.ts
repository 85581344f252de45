import type { GridSession } from './grid-session';
import { namesInWords } from './model/paste-columns';
import { strangersIn } from './model/paste-strangers';
import type { Line } from './model/text-table';

/** Says why a block was refused, or where only columns of another list are in the way, asks whether to do without them. */
export function refusePaste(
  session: GridSession,
  { lines, reason }: { readonly lines: readonly Line[]; readonly reason: string },
  paste: (lines: readonly Line[]) => void,
): void {
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
