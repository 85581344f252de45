import { expect, onTestFinished, test, vi } from 'vitest';
import type { Sliced } from '../../../renderer/grid/model/sliced';
import { workedOn } from '../../../renderer/grid/worked-on';
import { sessionOf } from './sample-session';

function* steps(): Sliced<string> {
  for (let step = 0; step < 5; step += 1) yield step / 5;
  return 'a question';
}

test('how far it has got is not left standing when it ends with a question', async () => {
  let now = 0;
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => (now += 300));
  onTestFinished(() => {
    clock.mockRestore();
  });
  const session = await sessionOf([]);
  const texts: (string | undefined)[] = [];
  session.workspace.notice.subscribe(() => texts.push(session.workspace.notice.get()?.text));
  const ended = await new Promise<string>((done) => {
    workedOn(session, { doing: 'Pasting', work: steps() }, done);
  });
  expect(ended).toBe('a question');
  expect(texts[0]).toMatch(/^Pasting: \d+ %\. Escape stops it\.$/);
  expect(session.workspace.notice.get()).toBeNull();
});
