import path from 'node:path';
import { isAppAddress } from './app-address';

/** What an address leads to: a file of the window's content, or an HTTP status that refuses it. */
export type ContentFile =
  | { readonly kind: 'file'; readonly file: string; readonly mediaType: string }
  | { readonly kind: 'refused'; readonly status: 400 | 403 | 404 | 405 };

/** Only what the build makes is served, and the browser is told not to guess. */
const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

function refused(status: 400 | 403 | 404 | 405): ContentFile {
  return { kind: 'refused', status };
}

/** Backslash, colon and NUL mean something to one file system or another; no file of ours has them. */
function decodedPath(pathname: string): string | undefined {
  try {
    const decoded = decodeURIComponent(pathname);
    return /[\\:\0]/.test(decoded) ? undefined : decoded;
  } catch {
    return undefined;
  }
}

/** Finds the file for a request. It stays inside `root` whatever the address says. */
export function contentFile(
  root: string,
  request: { readonly method: string; readonly url: string },
): ContentFile {
  if (request.method !== 'GET') return refused(405);
  if (!isAppAddress(request.url)) return refused(403);
  const pathname = decodedPath(new URL(request.url).pathname);
  if (pathname === undefined) return refused(400);
  const file = path.resolve(root, `.${pathname}`);
  const inside = path.relative(root, file);
  if (inside === '' || inside.startsWith('..') || path.isAbsolute(inside)) return refused(403);
  const mediaType = mediaTypes[path.extname(file)];
  return mediaType === undefined ? refused(404) : { kind: 'file', file, mediaType };
}
