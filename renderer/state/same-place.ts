import type { Connection } from '../../shared/ipc/connection-schemas';

/** Whether two connections lead to the same database, whose codes are then the same too. */
export function isSamePlace(left: Connection | null, right: Connection): boolean {
  return left?.baseUrl === right.baseUrl && left.database === right.database;
}
