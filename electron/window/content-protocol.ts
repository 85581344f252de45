import { readFile } from 'node:fs/promises';
import { protocol, type Session } from 'electron';
import { appScheme } from './app-address';
import { contentFile } from './content-file';
import { contentPolicy } from './content-policy';

/** Must run before the app is ready: makes `app:` a secure origin with a standard path and fetch. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

function answer(status: number, mediaType: string, body: Uint8Array<ArrayBuffer> | null): Response {
  return new Response(body, {
    status,
    headers: {
      'Content-Type': mediaType,
      'Content-Security-Policy': contentPolicy('header'),
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
    },
  });
}

/** Serves the built window from `root` to this session, and nothing else. */
export function serveContent(session: Session, root: string): void {
  session.protocol.handle(appScheme, async (request) => {
    const found = contentFile(root, request);
    if (found.kind === 'refused') return answer(found.status, 'text/plain', null);
    try {
      return answer(200, found.mediaType, new Uint8Array(await readFile(found.file)));
    } catch {
      return answer(404, 'text/plain', null);
    }
  });
}
