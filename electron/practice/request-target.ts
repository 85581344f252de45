import { basePath } from './practice-access';

/** Where a request goes: the decoded parts of its path below the base, and its query. */
export interface RequestTarget {
  readonly segments: readonly string[];
  readonly query: URLSearchParams;
}

/**
 * Reads the target of a request line. Parts are split before they are decoded, so a key may hold an encoded
 * slash; a `+` in a path is a plus. Null for a target outside of the base; `badEncoding` for a broken `%`.
 */
export function requestTarget(url: string): RequestTarget | 'badEncoding' | null {
  const [path = '', ...queries] = url.split('?');
  if (!path.startsWith(`${basePath}/`)) return null;
  try {
    const segments = path
      .slice(basePath.length + 1)
      .split('/')
      .map(decodeURIComponent);
    return { segments, query: new URLSearchParams(queries.join('?')) };
  } catch {
    return 'badEncoding';
  }
}
