import type { Session } from 'electron';
import { loggableOrigin } from './app-address';
import type { DenialLog } from './denial';
import { isPermitted } from './is-permitted';

/** Denies every permission and device but writing plain content to the clipboard from our own page. */
export function guardPermissions(session: Session, denied: DenialLog): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    const permitted = isPermitted(permission, details.requestingUrl);
    if (!permitted) denied('permission', loggableOrigin(details.requestingUrl));
    answer(permitted);
  });
  // Asked many times a second for harmless features, so it answers without a log line.
  session.setPermissionCheckHandler((_contents, permission, origin) => isPermitted(permission, origin));
  session.setDevicePermissionHandler(({ origin }) => {
    denied('device', loggableOrigin(origin));
    return false;
  });
  session.setDisplayMediaRequestHandler(null);
}
