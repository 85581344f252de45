import type { ReactElement } from 'react';
import type { LoadedPlans } from '../../shared/ipc/connection-schemas';
import { Button } from '../ui/button';
import { counted } from '../ui/number-text';

interface LoadFailuresProps {
  readonly failures: LoadedPlans['failures'];
  readonly onTryAgain: (planIds: readonly string[]) => void;
}

/** The plans that could not be read, each with its reason; the others are on the sheets already. */
export function LoadFailures({ failures, onTryAgain }: LoadFailuresProps): ReactElement | null {
  if (failures.length === 0) return null;
  return (
    <div className="load-problem" role="alert">
      <p>{counted(failures.length, 'plan')} could not be read.</p>
      <ul className="load-failures">
        {failures.map(({ planId, message }) => (
          <li key={planId}>
            <strong>{planId}</strong> {message}
          </li>
        ))}
      </ul>
      <Button
        label="Try again"
        icon="retry"
        look="outlined"
        onPress={() => {
          onTryAgain(failures.map(({ planId }) => planId));
        }}
      />
    </div>
  );
}
