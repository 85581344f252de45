/** The one address the window's content has. It is no real host: the session answers it from the app's folder. */
export const appScheme = 'app';
const appHost = 'planbatch';
export const appOrigin = `${appScheme}://${appHost}`;
export const firstPage = `${appOrigin}/index.html`;

/** Whether an address is our own content: scheme and host exact, nothing in front of the host or behind it. */
export function isAppAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host, username, password } = new URL(address);
  return protocol === `${appScheme}:` && host === appHost && username === '' && password === '';
}

/** What may be logged of an address: scheme and host, never its path or query. */
export function loggableOrigin(address: string): string {
  if (!URL.canParse(address)) return 'unreadable';
  const { protocol, host } = new URL(address);
  return host === '' ? protocol : `${protocol}//${host}`;
}
