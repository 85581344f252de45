import type { ReactElement } from 'react';
import { environmentWords } from '../../shared/ipc/connection-rules';
import type { Connection } from '../../shared/ipc/connection-schemas';
import './environment-chip.css';

const environmentMeanings: Readonly<Record<Connection['environment'], string>> = {
  practice: 'The practice server on this computer, with sample plans. Nothing leaves the machine.',
  test: 'A test database: nobody is enrolled in its plans.',
  production: 'The live database: what is sent applies to members.',
};

/** Which world the changes go to, in word and colour, always in sight. */
export function EnvironmentChip({ connection }: { readonly connection: Connection | null }): ReactElement {
  if (connection === null) return <span className="environment" />;
  const { environment, database, name, baseUrl } = connection;
  return (
    <span
      className="environment"
      data-environment={environment}
      title={`${name}\n${baseUrl}\n${environmentMeanings[environment]}`}
    >
      <strong className="environment-word">{environmentWords[environment]}</strong>
      <span className="environment-database">{database}</span>
    </span>
  );
}
