import type { Connection, Reference } from '../../shared/ipc/connection-schemas';
import type { Observable } from './observable';

/** What of a workspace depends on where its rows come from. */
interface Placed {
  readonly connection: Observable<Connection | null>;
  readonly reference: Observable<Reference | null>;
  readonly appVersion: Observable<string>;
  /** The lists that rows are checked against. */
  readonly rules: { readonly forget: () => void };
}

/** Takes in where an opened workspace belongs. The codes of another database are not those that were read. */
export function takePlace(
  { connection, reference, appVersion, rules }: Placed,
  opened: { readonly connection: Connection; readonly appVersion: string },
): void {
  const before = connection.get();
  const { baseUrl, database } = opened.connection;
  if (before?.baseUrl !== baseUrl || before.database !== database) {
    reference.set(null);
    rules.forget();
  }
  connection.set(opened.connection);
  appVersion.set(opened.appVersion);
}
