import { environmentWords } from '../../shared/ipc/connection-rules';
import type { Connection } from '../../shared/ipc/connection-schemas';

/** The environment is in the title, so that it is seen in the task bar too. */
export function windowTitle(connection?: Pick<Connection, 'environment' | 'database'>): string {
  if (connection === undefined) return 'Planbatch';
  return `Planbatch - ${environmentWords[connection.environment]} (${connection.database})`;
}
