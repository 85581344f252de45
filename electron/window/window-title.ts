import type { Connection } from '../../shared/ipc/connection-schemas';

const environmentNames: Readonly<Record<Connection['environment'], string>> = {
  practice: 'Practice',
  test: 'Test',
  production: 'Production',
};

/** The environment is in the title, so that it is seen in the task bar too. */
export function windowTitle(connection?: Pick<Connection, 'environment' | 'database'>): string {
  if (connection === undefined) return 'Planbatch';
  return `Planbatch - ${environmentNames[connection.environment]} (${connection.database})`;
}
