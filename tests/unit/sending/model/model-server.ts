import { moneyFromNumber } from '../../../../shared/plan/money';
import { readServerRow } from '../../../../shared/batch/server-row';
import type { RequestEnd } from '../../../../shared/batch/request-end';
import type { ServerList } from '../../../../shared/batch/server-list';
import type { Cells } from '../../../../shared/plan/cells';
import { comparedKey } from '../../../../shared/plan/row-key';
import { sentFields } from '../../../../shared/plan/sheet';
import type { Choices } from './choices';

interface Landing {
  readonly at: number;
  readonly rows: readonly Cells[];
}

interface Item {
  readonly id: readonly { readonly key: string; readonly value: unknown }[];
  readonly status: number;
  readonly body: string;
}

/** What a request comes to: what the server stores at once, what may land later, and what the client hears. */
export interface PutCourse {
  readonly stored: readonly Cells[];
  /** Lands this long after the client gave up; null: never. */
  readonly late: number | null;
  /** What of it lands late; all of it without. */
  readonly lateRows?: readonly Cells[];
  readonly end: RequestEnd;
}

/** A service of one plan list that keeps whole rows, and everything that can go wrong on the way to it. */
export class ModelServer {
  readonly rows = new Map<string, Cells>();
  /** Keys it stored otherwise than it was told. */
  readonly bent = new Set<string>();
  /** Keys that the run that goes on has stored by a request whose answer says that it was refused. */
  readonly unseen = new Set<string>();
  /** Keys that have left for it, until it is known what became of them. */
  readonly left = new Set<string>();
  readonly #landings: Landing[] = [];
  puts = 0;

  constructor(private readonly bends: boolean) {}

  list(planId: string): ServerList {
    return { rows: [...this.rows.values()].filter((row) => row['plan_ID'] === planId), unreadable: [] };
  }

  get awaits(): boolean {
    return this.#landings.length > 0;
  }

  land(at: number, rows: readonly Cells[]): void {
    this.#landings.push({ at, rows });
  }

  /** Time has passed: what was late lands now. */
  passed(now: number): void {
    for (const landing of this.#landings.filter(({ at }) => at <= now)) {
      this.#landings.splice(this.#landings.indexOf(landing), 1);
      this.store(landing.rows, null);
    }
  }

  store(rows: readonly Cells[], choices: Choices | null): void {
    for (const row of rows) {
      const key = comparedKey('accumulators', row) ?? '';
      const isBent = this.bends && choices !== null && choices.next(4) === 3;
      this.bent.delete(key);
      if (isBent) this.bent.add(key);
      this.rows.set(key, isBent ? { ...row, annual_Max: '1' } : row);
    }
  }

  /** Decides what becomes of a PUT. The way 0 is a healthy one; so are many others. */
  course(body: string, choices: Choices): PutCourse {
    this.puts += 1;
    const rows = (JSON.parse(body) as readonly unknown[]).map(sentCells);
    const items = rows.map((row) => this.#item(row));
    const said = (changed: readonly unknown[], status = 207): RequestEnd =>
      answered(status, JSON.stringify(changed));
    const at = choices.next(rows.length);
    const without = rows.filter((_, index) => index !== at);
    const all = { stored: rows, late: null };
    const none = { stored: [], late: null };
    const replaced = (item: Partial<Item>): readonly unknown[] =>
      items.map((one, index) => (index === at ? { ...one, ...item } : one));
    const ways: readonly (() => PutCourse)[] = [
      () => ({ ...all, end: said(items) }),
      () => ({ ...all, end: said(items.toReversed()) }),
      () => ({ ...all, end: said({ data: items, error: null } as unknown as readonly unknown[]) }),
      () => ({ ...all, end: said(items, 200) }),
      () => ({ stored: without, late: null, end: said(replaced({ status: 422, body: 'No.' })) }),
      () => ({ stored: without, late: null, end: said(replaced({ status: 503, body: 'Busy.' })) }),
      () => ({ stored: without, late: null, end: said(items.filter((_, index) => index !== at)) }),
      () => ({ ...all, end: said(items.filter((_, index) => index !== at)) }),
      () => ({ ...all, end: said([...items, items[at]]) }),
      () => ({
        stored: without,
        late: null,
        end: said([...items, { ...items[at], status: 422, body: 'No.' }]),
      }),
      () => ({ ...all, end: said([...items, other]) }),
      () => ({ stored: without, late: null, end: said(replaced({ id: [{ key: 'seq', value: 1 }] })) }),
      () => ({ ...none, end: said([], 200) }),
      () => ({ stored: choices.next(2) === 0 ? rows : [], late: null, end: answered(204, '') }),
      ...acceptedWays(choices, { rows, at, end: said(replaced({ status: 202, body: 'Accepted' })) }),
      () => ({ stored: choices.next(2) === 0 ? rows : [], late: null, end: answered(500, 'Oh') }),
      () => ({ stored: choices.next(2) === 0 ? rows : [], late: null, end: answered(200, '<html>Welcome') }),
      ...refusalWays(choices, rows, without),
      ...gatewayWays(choices, rows, without),
      () => ({ stored: choices.next(2) === 0 ? rows : [], late: null, end: cut }),
      () => ({ stored: [], late: 1_900, end: cut }),
      () => ({ stored: rows, late: null, end: timeout }),
      () => ({ stored: [], late: 100 + choices.next(29_000), end: timeout }),
      () => ({ stored: [], late: null, end: timeout }),
      () => ({ ...all, end: said(items.map((one) => ({ ...one, status: String(one.status) }))) }),
    ];
    const way = ways[choices.next(ways.length)];
    if (way === undefined) throw new Error('There is no such way');
    return way();
  }

  #item(row: Cells): Item {
    const isKnown = this.rows.has(comparedKey('accumulators', row) ?? '');
    const id = ['plan_ID', 'accum_Name'].map((key) => ({ key, value: row[key] }));
    return isKnown ? { id, status: 200, body: 'Updated' } : { id, status: 201, body: 'Created' };
  }
}

/** The service will see to the batch, or to one row of it (`end`): at once, later or never. */
function acceptedWays(
  choices: Choices,
  { rows, at, end }: { readonly rows: readonly Cells[]; readonly at: number; readonly end: RequestEnd },
): readonly (() => PutCourse)[] {
  const without = rows.filter((_, index) => index !== at);
  const late = (): number => choices.next(29_000);
  const lateRows = rows.filter((_, index) => index === at);
  return [
    () => ({ stored: choices.next(2) === 0 ? rows : without, late: null, end: answered(202, 'ok') }),
    () => ({ stored: [], late: late(), end: answered(202, 'ok') }),
    () => ({ stored: choices.next(2) === 0 ? rows : without, late: null, end }),
    () => ({ stored: without, late: late(), lateRows, end }),
  ];
}

/** The batch as a whole is refused; one that is called a conflict may have been taken. */
function refusalWays(
  choices: Choices,
  rows: readonly Cells[],
  without: readonly Cells[],
): readonly (() => PutCourse)[] {
  const none = { stored: [], late: null };
  return [
    () => ({ ...none, end: answered(400, 'All wrong') }),
    () => ({ stored: choices.next(2) === 0 ? rows : without, late: null, end: answered(409, 'Locked') }),
    () => ({ ...none, end: answered(413, 'Too large') }),
    // Stored by a first request on a line that was cut: the network sends it again by itself, and that is refused.
    () => ({ stored: choices.next(2) === 0 ? rows : [], late: null, end: answered(429, 'Slowly') }),
    () => ({ ...none, end: answered(403, 'Not you') }),
  ];
}

/** What lies before the service answers for it: it may have stored something, or does so later. */
function gatewayWays(
  choices: Choices,
  rows: readonly Cells[],
  without: readonly Cells[],
): readonly (() => PutCourse)[] {
  const none = { stored: [], late: null };
  return [
    () => ({ ...none, end: { kind: 'notSent', cause: 'unreachable', message: 'Offline' } }),
    () => ({ ...none, end: { kind: 'notSent', cause: 'signIn', message: 'Sign in' } }),
    () => ({ stored: choices.next(2) === 0 ? rows : without, late: null, end: answered(503, 'Closed') }),
    () => ({ stored: [], late: choices.next(1_900), end: answered(502, 'Lost') }),
    () => ({ stored: [], late: choices.next(29_000), end: answered(504, 'Slow') }),
  ];
}

const cut: RequestEnd = { kind: 'noAnswer', cause: 'cut', message: 'The line was cut.' };
const timeout: RequestEnd = { kind: 'noAnswer', cause: 'timeout', message: 'No answer in time.' };
const other: Item = {
  id: [
    { key: 'plan_ID', value: 'P9' },
    { key: 'accum_Name', value: 'X' },
  ],
  status: 200,
  body: 'Updated',
};

function answered(status: number, text: string): RequestEnd {
  return { kind: 'answered', status, text, retryAfter: null };
}

/** The rows of a request as the server keeps them. */
export function sentCells(row: unknown): Cells {
  const reading = readServerRow('accumulators', row);
  if (!reading.ok) throw new Error(reading.reason);
  return reading.cells;
}

/** Whether the server holds a row exactly as it is here. */
export function holds(server: ModelServer, cells: Cells): boolean {
  const held = server.rows.get(comparedKey('accumulators', cells) ?? '');
  return sentFields('accumulators').every(
    ({ name }) => plain(held?.[name] ?? null) === plain(cells[name] ?? null),
  );
}

function plain(text: string | null): string {
  return text !== null && /^-?\d+(\.\d+)?$/.test(text) ? moneyFromNumber(Number(text)) : (text ?? '');
}
