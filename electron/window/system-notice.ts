import { Notification } from 'electron';

/** A notification of the system, where there is one; a click on it brings the window to the front. */
export function systemNotice(raise: () => void): (title: string, body: string) => void {
  return (title, body) => {
    if (!Notification.isSupported()) return;
    const notice = new Notification({ title, body, silent: true });
    notice.on('click', raise);
    notice.show();
  };
}
