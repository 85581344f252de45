import { landingOf } from './settling';

/** What an answer says of one row. */
export type ItemOutcome =
  | { readonly kind: 'created' | 'updated'; readonly message: string }
  /** The server refused the row; only a correction helps. */
  | { readonly kind: 'rejected'; readonly message: string }
  | { readonly kind: 'conflict'; readonly message: string }
  /** The server said of this very row that it was not applied, and may take it later (429, 5xx). */
  | { readonly kind: 'repeat'; readonly message: string }
  | {
      readonly kind: 'unknown';
      readonly message: string;
      /** It may still be applied for so long, in milliseconds; absent where it will not be. */
      readonly landing?: number;
    };

/** Statuses that say the row is stored. 202 promises nothing, an unassigned code means nothing. */
const saved: ReadonlySet<number> = new Set([200, 203, 204, 205, 206, 207, 208, 226]);

/** Reads the status and body of one item. A status may come as text. */
export function itemOutcome(status: unknown, body: unknown): ItemOutcome {
  const code = statusCode(status);
  const said = messageText(body);
  if (code === undefined) return { kind: 'unknown', message: 'The server gave no status for this row.' };
  if (code === 201) return { kind: 'created', message: unlessPlain(said) };
  if (saved.has(code)) return { kind: 'updated', message: unlessPlain(said) };
  const message = said === '' ? `The server answered ${code} without a reason.` : said;
  if (code === 409) return { kind: 'conflict', message };
  if (code === 429 || (code >= 500 && code <= 599)) return { kind: 'repeat', message };
  if (code >= 400 && code <= 499 && code !== 408) return { kind: 'rejected', message };
  const words = `The server answered ${code}, which does not say what became of the row.`;
  // Accepted: the service will see to it.
  return code === 202 ? accepted(words) : { kind: 'unknown', message: words };
}

function accepted(message: string): ItemOutcome {
  return { kind: 'unknown', message, landing: landingOf(202) };
}

/** How long a row may still be applied that was answered like this, in milliseconds. */
export function landingAfterItem(outcome: ItemOutcome): number {
  return outcome.kind === 'unknown' ? (outcome.landing ?? 0) : 0;
}

/** True where two items about one row say the same of it. */
export function sameMeaning(left: ItemOutcome, right: ItemOutcome): boolean {
  return meaning(left) === meaning(right);
}

function meaning(outcome: ItemOutcome): string {
  return outcome.kind === 'created' ? 'updated' : outcome.kind;
}

function statusCode(status: unknown): number | undefined {
  if (typeof status === 'number') return Number.isInteger(status) ? status : undefined;
  if (typeof status !== 'string' || !/^\s*\d{3}\s*$/.test(status)) return undefined;
  return Number(status);
}

const greatestMessage = 500;

/**
 * A readable message from an answer of any JSON type: text as it is, the texts of problem details and lists
 * joined, other objects by their names. At most 500 characters; empty where nothing is said.
 */
export function messageText(body: unknown): string {
  const text = spoken(body).replace(/\s+/g, ' ').trim();
  return text.length > greatestMessage ? `${text.slice(0, greatestMessage - 1)}…` : text;
}

function spoken(body: unknown): string {
  if (body === null || body === undefined) return '';
  if (typeof body === 'string') return body;
  if (typeof body !== 'object') return JSON.stringify(body);
  if (Array.isArray(body)) return body.map(spoken).filter(Boolean).join(' ');
  const said = ['detail', 'message', 'error', 'errors'].map((name) => partOf(body, name)).filter(Boolean);
  if (said.length > 0) return [...new Set(said)].join(' ');
  const title = partOf(body, 'title');
  if (title !== '') return title;
  return Object.entries(body)
    .map(([name, part]) => `${name}: ${spoken(part)}`)
    .join(' ');
}

function partOf(body: object, name: string): string {
  return Object.hasOwn(body, name) ? spoken(Reflect.get(body, name)) : '';
}

/** "Created" beside the word Created adds nothing. */
function unlessPlain(message: string): string {
  return /^(created|updated|ok|success)\.?$/i.test(message) ? '' : message;
}
