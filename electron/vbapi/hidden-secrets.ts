import { readJson } from '../../shared/batch/json-text';

type Headers = Readonly<Record<string, string>>;

interface Asked {
  readonly request: { readonly method: string; readonly headers: Headers; readonly body?: string };
  /** Whether the service took the request. */
  readonly isGood: boolean;
}

/**
 * The text of an answer without the secrets of its request, as far as it only repeats them. Rows that the service
 * holds are never touched: what is read is sent again, and a key may read like an innocent word of a plan.
 */
export function shownText(text: string, { request, isGood }: Asked): string {
  const { method, headers, body = '' } = request;
  if (!isGood) return withoutSecrets(text, headers);
  // The tokens that a sign-in brings are what it was for.
  if (method === 'POST') return text;
  const shown = withoutSecrets(text, headers, body);
  return shown !== text && method === 'GET' && bringsRows(text) ? text : shown;
}

/** Whether the answer is data of the service, and no complaint. */
function bringsRows(text: string): boolean {
  const read = readJson(text);
  if (!read.ok) return false;
  if (typeof read.value !== 'object' || read.value === null || Array.isArray(read.value)) return true;
  return (Reflect.get(read.value, 'error') ?? null) === null;
}

/** The headers that carry what may not come back. */
const secretHeaders = [
  'x-api-key',
  'Authorization',
  'vbasoftware-client-code',
  'expired-id-token',
  'refresh-token',
] as const;

/** Anything shorter would be found in innocent words. */
const shortestSecret = 6;
const instead = '(secret)';

/**
 * The text of an answer without the secrets of its request, but for those within what was sent. A service, or a proxy before it, that repeats a request
 * in its complaint would else bring them to the screen, the history and its exports.
 */
export function withoutSecrets(text: string, headers: Headers, sent = ''): string {
  let shown = text;
  for (const secret of secretsIn(headers)) {
    // What the rows themselves say names them in the answer.
    if (!sent.includes(secret)) shown = shown.replaceAll(secret, instead);
  }
  return shown;
}

function secretsIn(headers: Headers): readonly string[] {
  const carried = secretHeaders.flatMap((name) => {
    const value = headers[name];
    return value === undefined ? [] : valuesIn(value);
  });
  const written = carried.flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1)]);
  return [...new Set(written)].filter((secret) => secret.length >= shortestSecret);
}

/** A value as it is, without its scheme, and the password in a Basic one. */
function valuesIn(value: string): readonly string[] {
  const [, scheme, rest] = /^(Basic|Bearer) (.+)$/s.exec(value) ?? [];
  if (rest === undefined) return [value];
  if (scheme === 'Bearer') return [rest];
  const pair = Buffer.from(rest, 'base64').toString('utf8');
  return [rest, pair.slice(pair.indexOf(':') + 1)];
}
