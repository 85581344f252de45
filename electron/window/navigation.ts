import { shell, type App, type WebContents } from 'electron';
import { loggableOrigin } from './app-address';
import type { DenialLog } from './denial';
import { isKnownLink } from './external-links';

function guardContents(contents: WebContents, denied: DenialLog): void {
  // Peer connections pass by the session's request filter; without UDP of their own they reach nobody.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  contents.on('will-navigate', (event) => {
    event.preventDefault();
    denied('navigation', loggableOrigin(event.url));
  });
  contents.on('will-frame-navigate', (event) => {
    event.preventDefault();
    // Comes first for the main frame too, and once prevented, `will-navigate` stays silent.
    denied(event.isMainFrame ? 'navigation' : 'frameNavigation', loggableOrigin(event.url));
  });
  contents.on('will-redirect', (event) => {
    event.preventDefault();
    denied('redirect', loggableOrigin(event.url));
  });
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
    denied('webview', loggableOrigin(contents.getURL()));
  });
  contents.setWindowOpenHandler(({ url }) => {
    if (isKnownLink(url)) void shell.openExternal(url);
    else denied('newWindow', loggableOrigin(url));
    return { action: 'deny' };
  });
}

/** No page of this app goes anywhere or opens anything, whichever window it is in. */
export function guardNavigation(app: App, denied: DenialLog): void {
  app.on('web-contents-created', (_event, contents) => {
    guardContents(contents, denied);
  });
}
