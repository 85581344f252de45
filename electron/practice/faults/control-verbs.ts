import { z } from 'zod';
import { sheetNamed, sheetNames } from '../../../shared/plan/sheet';
import type { StoredRow } from '../row-store';
import type { ControlRoom } from './control-room';
import { faultSchema } from './fault-schema';
import type { RecordedRequest } from './request-log';

const nothing = z.strictObject({});
const sheet = z.enum(sheetNames);
const place = z.strictObject({ sheet, plan: z.string(), second: z.string() });
const cell = z.union([z.string(), z.number(), z.null()]);

interface Verb<Input extends z.ZodType, Output> {
  readonly input: Input;
  readonly perform: (room: ControlRoom, input: z.output<Input>) => Output;
}

/** Ties the types of input and output to one verb. */
function verb<Input extends z.ZodType, Output>(
  input: Input,
  perform: Verb<Input, Output>['perform'],
): Verb<Input, Output> {
  return { input, perform };
}

/** Every verb of the control interface: the door over HTTP and the typed client both come from this value. */
const controlVerbs = {
  /** Scripts a fault. */
  fault: verb(faultSchema, ({ faults }, fault): void => faults.add(fault)),
  clearFaults: verb(nothing, ({ faults }): void => faults.clear()),
  /** The requests received since the start, or since they were last forgotten. */
  requests: verb(nothing, ({ log }): readonly RecordedRequest[] => log.all),
  forgetRequests: verb(nothing, ({ log }): void => log.clear()),
  /** The stored rows of a plan. */
  rows: verb(z.strictObject({ sheet, plan: z.string() }), ({ world }, at): readonly StoredRow[] =>
    world.rows.list(at.sheet, at.plan),
  ),
  row: verb(place, ({ world }, at): StoredRow | null => world.rows.read(at.sheet, at) ?? null),
  /** Someone else changes a row, or adds one: the values given, the others as they are (or `null`). */
  changeRow: verb(
    place.extend({ values: z.record(z.string(), cell) }),
    ({ world }, { sheet: name, plan, second, values }): StoredRow => {
      const previous = world.rows.read(name, { plan, second });
      const { fields, secondKey } = sheetNamed(name);
      const blank = Object.fromEntries(fields.map((field) => [field.name, null]));
      const stamp = { entry_Date: changeDate, entry_User: 'colleague' };
      const key = { plan_ID: plan, [secondKey]: second };
      const by = { update_Date: changeDate, update_User: 'colleague' };
      const row: StoredRow = { ...blank, ...stamp, ...key, ...previous, ...by, ...values };
      world.rows.write(name, row);
      return row;
    },
  ),
  /** Someone else deletes a row; whether there was one. */
  removeRow: verb(place, ({ world }, at): boolean => world.rows.remove(at.sheet, at)),
  /** All ID tokens issued so far become invalid; the refresh tokens too if asked. */
  expireTokens: verb(
    z.strictObject({ alsoRefresh: z.boolean().default(false) }),
    ({ world }, { alsoRefresh }): void => world.tokens.expireAll(alsoRefresh),
  ),
  /** Lets held requests go on; how many there were. */
  release: verb(nothing, ({ gate }): number => gate.open()),
  /** How many requests are held now, and how many faults are still to come. */
  state: verb(nothing, ({ gate, faults }): ControlState => ({ held: gate.size, faults: faults.size })),
  /** Sample rows, no faults, no recorded requests, nothing held. Tokens stay valid. */
  reset: verb(nothing, ({ world, faults, gate, log }): void => {
    world.rows.reset();
    faults.clear();
    log.clear();
    gate.open();
  }),
} as const;

interface ControlState {
  readonly held: number;
  readonly faults: number;
}

/** When "someone else" changed a row: fixed, so that tests can name it. */
const changeDate = '2026-12-01T10:00:00Z';

type Verbs = typeof controlVerbs;
export type ControlVerb = keyof Verbs;
type InputOf<V extends ControlVerb> = z.input<Verbs[V]['input']>;
type OutputOf<V extends ControlVerb> = ReturnType<Verbs[V]['perform']>;

/** The control interface as tests call it, in the same thread or over HTTP. */
export type PracticeControl = {
  readonly [V in ControlVerb]: (
    ...input: Record<string, never> extends InputOf<V> ? [InputOf<V>?] : [InputOf<V>]
  ) => Promise<OutputOf<V>>;
};

export function isControlVerb(name: string): name is ControlVerb {
  return Object.hasOwn(controlVerbs, name);
}

/** Performs a verb on unchecked input; throws what a wrong input is wrong about. */
export function performVerb(room: ControlRoom, name: ControlVerb, input: unknown): unknown {
  const { input: schema, perform } = controlVerbs[name] as Verb<z.ZodType, unknown>;
  return perform(room, schema.parse(input ?? {}));
}
