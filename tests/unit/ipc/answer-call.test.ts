import { describe, expect, it } from 'vitest';
import { answerCall, type CallHandlers, type Door, type Question } from '../../../electron/ipc/answer-call';
import { callNames } from '../../../shared/ipc/call-names';
import { failed, success } from '../../../shared/ipc/failure';

const mainFrame = { url: 'app://planbatch/index.html' };
const origin = 'app://planbatch';

/** A door with every handler broken but those given, and a list of what it told its log. */
function makeDoor(given: Partial<CallHandlers>): { readonly door: Door; readonly told: unknown[] } {
  const told: unknown[] = [];
  const broken = Object.fromEntries(
    callNames.map((name) => [name, () => Promise.reject(new Error('cell 123-45-6789'))]),
  ) as unknown as CallHandlers;
  const door: Door = {
    place: { mainFrame: () => mainFrame, origin },
    handlers: Promise.resolve({ ...broken, ...given }),
    log: {
      refused: (call, reason) => told.push([call, reason]),
      broke: (call, error) => told.push([call, error]),
    },
  };
  return { door, told };
}

const started: CallHandlers['startRun'] = () =>
  Promise.resolve(success({ runId: '7', rows: 3, heldBack: 0 }));
const question: Question = { name: 'startRun', frame: mainFrame, input: { scope: 'changed' } };
const gesture = { id: 'g', cause: { how: 'pasted', label: 'Pasted', sheet: 'accumulators' } };
const longCell = JSON.stringify([{ kind: 'set', rowId: 'a', cells: { b: 'x'.repeat(10_001) }, untouch: [] }]);

describe('a call through the door', () => {
  it('from our page with fitting input is answered by its handler', async () => {
    const { door, told } = makeDoor({ startRun: started });
    expect(await answerCall(door, question)).toEqual(success({ runId: '7', rows: 3, heldBack: 0 }));
    expect(told).toEqual([]);
  });

  it('hands its handler the parsed input', async () => {
    const inputs: unknown[] = [];
    const { door } = makeDoor({
      startRun: (input) => {
        inputs.push(input);
        return started(input);
      },
    });
    await answerCall(door, question);
    expect(inputs).toEqual([{ scope: 'changed' }]);
  });

  it('passes on a failure as the handler typed it', async () => {
    const failure = { kind: 'offline', message: 'No network.', nextStep: 'retry' } as const;
    const { door } = makeDoor({ startRun: () => Promise.resolve(failed(failure)) });
    expect(await answerCall(door, question)).toEqual(failed(failure));
  });

  it.each([
    ['no frame', null],
    ['another frame of the same page', { url: mainFrame.url }],
  ])('from %s is refused before anything else happens', async (_what, frame) => {
    const { door, told } = makeDoor({ startRun: started });
    const answer = await answerCall(door, { ...question, frame });
    expect(answer).toMatchObject({ ok: false, failure: { kind: 'notPossible' } });
    expect(told).toEqual([['startRun', 'stranger']]);
  });

  it.each([
    'https://planbatch/index.html',
    'app://planbatch.example/index.html',
    'app://other/index.html',
    'app:planbatch',
    'data:text/html,app://planbatch',
    'about:blank',
    '',
  ])('from our frame while it shows %s is refused', async (url) => {
    const strange = { url };
    const { door, told } = makeDoor({ startRun: started });
    const moved: Door = { ...door, place: { mainFrame: () => strange, origin } };
    expect(await answerCall(moved, { ...question, frame: strange })).toMatchObject({ ok: false });
    expect(told).toEqual([['startRun', 'stranger']]);
  });

  it.each([undefined, null, 7, 'changed', [], {}, { scope: 'all' }, { scope: 'changed', more: 1 }])(
    'with input %j gets a failure and never reaches its handler',
    async (input) => {
      const { door, told } = makeDoor({});
      const answer = await answerCall(door, { ...question, input });
      expect(answer).toMatchObject({ ok: false, failure: { kind: 'programError' } });
      expect(told).toEqual([['startRun', 'input']]);
    },
  );

  it('hands its handler the edits that were in the text', async () => {
    const edits = [{ kind: 'set', rowId: 'a', cells: { annual_Max: '1', plan_ID: null }, untouch: ['x'] }];
    const inputs: unknown[] = [];
    const { door, told } = makeDoor({
      applyEdits: (input) => {
        inputs.push(input);
        return Promise.resolve(success({ kind: 'kept', at: 1 }));
      },
    });
    const input = { gesture, edits: JSON.stringify(edits) };
    const answer = await answerCall(door, { name: 'applyEdits', frame: mainFrame, input });
    expect(answer).toEqual(success({ kind: 'kept', at: 1 }));
    expect(inputs).toEqual([{ gesture, edits }]);
    expect(told).toEqual([]);
  });

  it.each([
    ['edits that are no text', []],
    ['text that is not JSON', '[{'],
    ['text that is no list', '{"length":0}'],
    ['text of an unknown edit', '[{"kind":"drop"}]'],
    ['text of an edit with more than there may be', '[{"kind":"remove","rowId":"a","extra":1}]'],
    ['text of a cell that is a number', '[{"kind":"set","rowId":"a","cells":{"b":1},"untouch":[]}]'],
    ['text of a cell that is too long', longCell],
    ['text of more edits than one gesture has', `[${Array(200_001).fill('{}').join(',')}]`],
  ])('with %s is refused', async (_what, edits) => {
    const { door, told } = makeDoor({});
    const asked: Question = { name: 'applyEdits', frame: mainFrame, input: { gesture, edits } };
    expect(await answerCall(door, asked)).toMatchObject({ ok: false, failure: { kind: 'programError' } });
    expect(told).toEqual([['applyEdits', 'input']]);
  });

  it('whose handler throws gets a failure that quotes nothing of the error', async () => {
    const { door, told } = makeDoor({});
    const answer = await answerCall(door, question);
    expect(answer).toMatchObject({ ok: false, failure: { kind: 'programError', nextStep: 'retry' } });
    expect(JSON.stringify(answer)).not.toContain('123-45-6789');
    expect(told).toHaveLength(1);
  });

  it('whose handler gives something else than agreed gets a failure, not that thing', async () => {
    const surplus = { runId: '7', rows: 3, heldBack: 0, apiKey: 'secret' };
    const { door, told } = makeDoor({ startRun: () => Promise.resolve(success(surplus)) });
    const answer = await answerCall(door, question);
    expect(answer).toMatchObject({ ok: false, failure: { kind: 'programError' } });
    expect(JSON.stringify(answer)).not.toContain('secret');
    expect(told).toEqual([['startRun', 'output']]);
  });

  it('whose services could not start gets a failure', async () => {
    const { door, told } = makeDoor({});
    const handlers = Promise.reject<CallHandlers>(new Error('no database'));
    const answer = await answerCall({ ...door, handlers }, question);
    expect(answer).toMatchObject({ ok: false, failure: { kind: 'programError' } });
    expect(told).toHaveLength(1);
  });

  it('waits for services that are still loading', async () => {
    const { door } = makeDoor({ startRun: started });
    let finishLoading: (handlers: CallHandlers) => void = () => undefined;
    const handlers = new Promise<CallHandlers>((resolve) => {
      finishLoading = resolve;
    });
    const answer = answerCall({ ...door, handlers }, question);
    finishLoading(await door.handlers);
    expect(await answer).toMatchObject({ ok: true });
  });
});
