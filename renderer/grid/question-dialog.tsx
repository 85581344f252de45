import { useObservable } from '../state/observable';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import type { GridSession } from './grid-session';

/** Asks what is to be decided before a gesture on the sheet is done. */
export function QuestionDialog({ session }: { readonly session: GridSession }) {
  const question = useObservable(session.question);
  if (question === null) return null;
  // With nothing to answer, Cancel is all there is.
  const isCancelUsual = question.isCancelUsual === true || question.answers.length === 0;
  const close = (): void => {
    session.question.set(null);
    session.focus();
  };
  return (
    <Dialog
      // One question may lead to the next: that is another dialog, with a focus of its own.
      key={question.title}
      title={question.title}
      width={480}
      onClose={close}
      foot={
        <>
          <Button label="Cancel" look="outlined" onPress={close} hasFirstFocus={isCancelUsual} />
          {question.answers.map(({ label, run }, index) => (
            <Button
              key={label}
              label={label}
              look={index === 0 && !isCancelUsual ? 'primary' : 'outlined'}
              hasFirstFocus={index === 0 && !isCancelUsual}
              onPress={() => {
                close();
                run();
              }}
            />
          ))}
        </>
      }
    >
      {question.text.split('\n').map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </Dialog>
  );
}
