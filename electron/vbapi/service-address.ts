/**
 * The full address of an API path below the base URL. Path parts are encoded one by one, so a key with a
 * slash or a blank stays one part. Gives undefined where the base URL is not https (or http on this computer).
 */
export function serviceAddress(
  baseUrl: string,
  parts: readonly string[],
  query: Readonly<Record<string, string>> = {},
): string | undefined {
  const base = URL.canParse(baseUrl) ? new URL(baseUrl) : undefined;
  if (base === undefined || !isAllowed(base)) return undefined;
  // The two dot names would be taken for steps up the path even when they are encoded.
  if (parts.some((part) => part === '.' || part === '..')) return undefined;
  const path = parts.map(encodeURIComponent).join('/');
  const search = new URLSearchParams(query).toString();
  return `${base.origin}${base.pathname.replace(/\/+$/, '')}/${path}${search === '' ? '' : `?${search}`}`;
}

function isAllowed(url: URL): boolean {
  if (url.username !== '' || url.password !== '') return false;
  if (url.protocol === 'https:') return true;
  return url.protocol === 'http:' && ['127.0.0.1', '[::1]', 'localhost'].includes(url.hostname);
}
