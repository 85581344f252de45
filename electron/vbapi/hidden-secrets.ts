type Headers = Readonly<Record<string, string>>;

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
 * The text of an answer without the secrets of its request. A service, or a proxy before it, that repeats a request
 * in its complaint would else bring them to the screen, the history and its exports.
 */
export function withoutSecrets(text: string, headers: Headers): string {
  let shown = text;
  for (const secret of secretsIn(headers)) shown = shown.replaceAll(secret, instead);
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
