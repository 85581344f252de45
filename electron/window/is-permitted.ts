import { isAppAddress } from './app-address';

/** Copying rows to Excel needs this one; everything else a page may ask for is of no use here. */
const allowedPermission = 'clipboard-sanitized-write';

export function isPermitted(permission: string, address: string): boolean {
  return permission === allowedPermission && isAppAddress(address);
}
