import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { answerCall, type CallHandlers, type Door } from '../../../electron/ipc/answer-call';
import { type CallName, callNames } from '../../../shared/ipc/call-names';
import { calls } from '../../../shared/ipc/contract';
import { failed, type Failure } from '../../../shared/ipc/failure';

const mainFrame = { url: 'app://planbatch/index.html' };
const origin = 'app://planbatch';
const reached: Failure = { kind: 'notPossible', message: 'The handler was reached.', nextStep: 'none' };
const refused = 'Planbatch did not understand what its window asked for.';

/** What came behind the door, and what the log was told. */
interface Behind {
  readonly door: Door;
  readonly inputs: unknown[];
  readonly told: unknown[];
}

function openDoor(): Behind {
  const inputs: unknown[] = [];
  const told: unknown[] = [];
  const handler = (input: unknown): Promise<unknown> => {
    inputs.push(input);
    return Promise.resolve(failed(reached));
  };
  const handlers = Object.fromEntries(callNames.map((name) => [name, handler])) as unknown as CallHandlers;
  const log: Door['log'] = {
    refused: (_call, reason) => told.push(reason),
    broke: (_call, error) => told.push(error),
  };
  const place = { mainFrame: () => mainFrame, origin };
  return { door: { place, handlers: Promise.resolve(handlers), log }, inputs, told };
}

/** The names a call's input has. */
function fieldsOf(name: CallName): readonly string[] {
  const described = z.toJSONSchema(calls[name].takes, { unrepresentable: 'any', io: 'input' });
  return Object.keys(described.properties ?? {});
}

/** Whatever a page can make up. */
const anything = fc.anything({
  withBigInt: true,
  withDate: true,
  withMap: true,
  withSet: true,
  withNullPrototype: true,
  withObjectString: true,
  withSparseArray: true,
  withTypedArray: true,
});

const oddNames = ['__proto__', 'constructor', 'prototype', 'toString', 'then', 'length'];

/** An input with the right names, some of them missing, and values of every kind. */
function nearly(name: CallName): fc.Arbitrary<unknown> {
  const fields = fieldsOf(name);
  const value = fc.oneof(anything, fc.string(), fc.nat(), fc.constantFrom('a', null, true, 1e308, -1, NaN));
  return fc.dictionary(fc.constantFrom(...fields, ...oddNames), value, { maxKeys: fields.length + 1 });
}

/** Asks and says whether the door did one of the two things it may do. */
async function isSettled({ door, inputs, told }: Behind, name: CallName, input: unknown): Promise<boolean> {
  inputs.length = 0;
  told.length = 0;
  const answer = await answerCall(door, { name, frame: mainFrame, input });
  if (answer.ok) return false;
  const isRefused = inputs.length === 0 && told.length === 1 && told[0] === 'input';
  if (isRefused) return answer.failure.message === refused;
  const fields = fieldsCache.get(name) ?? [];
  const known = Object.keys(inputs[0] ?? {}).every((field) => fields.includes(field));
  return inputs.length === 1 && told.length === 0 && known && answer.failure.message === reached.message;
}

const fieldsCache = new Map(callNames.map((name) => [name, fieldsOf(name)]));

describe('whatever the page sends', () => {
  const before = Object.getOwnPropertyNames(Object.prototype);

  it('every call refuses it in the same words or hands on what its contract names', async () => {
    const behind = openDoor();
    await fc.assert(
      fc.asyncProperty(anything, async (input) => {
        for (const name of callNames) expect(await isSettled(behind, name, input), name).toBe(true);
      }),
      { numRuns: 10_000 },
    );
  }, 120_000);

  it.each(callNames)(
    '%s keeps its contract when the names are right and the values are not',
    async (name) => {
      const behind = openDoor();
      const holds = fc.asyncProperty(nearly(name), async (input) => isSettled(behind, name, input));
      await fc.assert(holds, { numRuns: 300 });
    },
    60_000,
  );

  it('leaves no trace in the objects of all', () => {
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
  });
});

it('no address but that of our page opens the door', async () => {
  const parts = fc.constantFrom(
    'app:',
    'APP:',
    '//',
    'planbatch',
    '@',
    '.',
    '/',
    '%2f',
    '\\',
    ':1',
    '#',
    '?',
    ' ',
  );
  const address = fc.oneof(
    fc.webUrl(),
    fc.string(),
    fc.array(parts, { maxLength: 8 }).map((all) => all.join('')),
  );
  await fc.assert(
    fc.asyncProperty(address, async (url) => {
      const { door, inputs, told } = openDoor();
      const frame = { url };
      const place = { mainFrame: () => frame, origin };
      await answerCall({ ...door, place }, { name: 'stopRun', frame, input: {} });
      const isOurs = /^app:\/\/planbatch(?=[/?#]|$)/i.test(url.trim());
      expect(inputs).toHaveLength(isOurs ? 1 : 0);
      if (!isOurs) expect(told).toEqual(['stranger']);
    }),
    { numRuns: 1_000 },
  );
}, 60_000);
