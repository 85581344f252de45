import { z } from 'zod';

const position = z.int().min(0);
/** Which item of the answer a change is about, counted from 0; all of them if not said. */
const where = { index: position.optional() };

const itemChange = z.discriminatedUnion('change', [
  z.strictObject({ change: z.literal('reverse') }),
  z.strictObject({ change: z.literal('drop'), ...where }),
  /** Adds the item once more at the end, with another status if given (the same item with opposite meanings). */
  z.strictObject({
    change: z.literal('repeat'),
    ...where,
    status: z.json().optional(),
    body: z.string().optional(),
  }),
  /** Other spellings of the key names, for example `{ plan_ID: 'PLAN_ID' }`. */
  z.strictObject({ change: z.literal('renameKeys'), ...where, names: z.record(z.string(), z.string()) }),
  z.strictObject({ change: z.literal('reverseKeys'), ...where }),
  z.strictObject({ change: z.literal('addPair'), ...where, key: z.string(), value: z.json() }),
  z.strictObject({ change: z.literal('removePair'), ...where, key: z.string() }),
  z.strictObject({ change: z.literal('setValue'), ...where, key: z.string(), value: z.json() }),
  /** Another status, of any JSON type; `stored: false` keeps the server from storing the item as well. */
  z.strictObject({
    change: z.literal('setStatus'),
    ...where,
    status: z.json(),
    body: z.string().optional(),
    stored: z.boolean().default(true),
  }),
  /** An item nobody asked for. */
  z.strictObject({ change: z.literal('add'), item: z.json() }),
]);

const applied = z.boolean().default(false);
const keep = z.int().min(0).optional();

/**
 * One thing that goes wrong. Where there is `applied`, false means before the request has any effect and true
 * after it, but before the client learns of it.
 */
const action = z.discriminatedUnion('kind', [
  /** Another answer. Without a body a failing status brings the usual problem details. */
  z.strictObject({
    kind: z.literal('answer'),
    applied,
    status: z.int().min(200).max(599),
    headers: z.record(z.string(), z.string()).default({}),
    body: z.string().optional(),
    /** The body is base64 of bytes. */
    base64: z.boolean().default(false),
  }),
  z.strictObject({ kind: z.literal('delay'), applied, milliseconds: z.int().min(0).max(600_000) }),
  /** Waits until released. */
  z.strictObject({ kind: z.literal('hold'), applied }),
  /** Destroys the connection: while the body is still coming, before applying, or after. */
  z.strictObject({
    kind: z.literal('cut'),
    moment: z.enum(['receiving', 'beforeApplying', 'afterApplying']),
  }),
  /** Sends the head and `keep` bytes of the body (none if not said), then nothing more. */
  z.strictObject({ kind: z.literal('stall'), keep }),
  /** Ends the body after `keep` bytes (half of them if not said), told or untold by the framing. */
  z.strictObject({
    kind: z.literal('truncate'),
    keep,
    framing: z.enum(['length', 'chunked', 'close', 'gzip']).default('length'),
  }),
  /** Sends the body byte by byte, behind a byte order mark if asked. */
  z.strictObject({ kind: z.literal('trickle'), byteOrderMark: z.boolean().default(false) }),
  /** Goes on with blanks behind the body, for so many million bytes or until the client has had enough. */
  z.strictObject({ kind: z.literal('flood'), megabytes: z.int().min(1).max(1000) }),
  /** Changes the items of a 207. */
  z.strictObject({ kind: z.literal('items'), changes: z.array(itemChange).min(1) }),
  /** Stores only the first so many items of a batch, whatever the answer says. */
  z.strictObject({ kind: z.literal('storeOnly'), items: position }),
  /** Makes all ID tokens issued so far invalid before the request is looked at. */
  z.strictObject({ kind: z.literal('expireTokens'), alsoRefresh: z.boolean().default(false) }),
]);

/** A scripted fault: which requests it is for, how many of them, and what happens to each. */
export const faultSchema = z.strictObject({
  /** Exact method; any if not said. */
  method: z.string().optional(),
  /** Regular expression on path and query as sent, below the base, for example `/00123/accumulators-batch$`. */
  path: z.string().default(''),
  /** How many matching requests pass unharmed first. */
  skip: z.int().min(0).default(0),
  /** How many requests it is for. */
  times: z.int().min(1).default(1),
  actions: z.array(action).min(1),
});

export type Fault = z.output<typeof faultSchema>;
export type FaultAction = z.output<typeof action>;
export type ItemChange = z.output<typeof itemChange>;
