import { session, type Session } from 'electron';
import { isAppAddress, loggableOrigin } from './app-address';
import { serveContent } from './content-protocol';
import type { DenialLog } from './denial';
import { guardPermissions } from './permissions';

/** The page needs no network: what it knows comes through the door. Developer tools load from inside Electron. */
function mayLoad(address: string): boolean {
  return isAppAddress(address) || address.startsWith('devtools://');
}

function guardSession(guarded: Session, denied: DenialLog): void {
  guarded.webRequest.onBeforeRequest((details, answer) => {
    const cancel = !mayLoad(details.url);
    if (cancel) denied('request', loggableOrigin(details.url));
    answer({ cancel });
  });
  guarded.on('will-download', (event, item) => {
    event.preventDefault();
    denied('download', loggableOrigin(item.getURL()));
  });
  guardPermissions(guarded, denied);
  guarded.setSpellCheckerEnabled(false);
}

/**
 * The window's session: in memory only, so the page leaves nothing on disk; content from `root`; no network.
 * The default session, which nothing of ours uses, is closed in the same way.
 */
export function openAppSession(root: string, denied: DenialLog): Session {
  guardSession(session.defaultSession, denied);
  const own = session.fromPartition('planbatch', { cache: false });
  guardSession(own, denied);
  serveContent(own, root);
  return own;
}
