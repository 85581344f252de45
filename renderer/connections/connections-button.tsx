import type { ReactElement } from 'react';
import { Button } from '../ui/button';

/** Opens `Connections`; stands beside the environment it is about. */
export function ConnectionsButton({ onOpen }: { readonly onOpen: () => void }): ReactElement {
  return (
    <Button
      label="Connections"
      icon="connection"
      look="bare"
      hint="Where plans come from and changes go to."
      opens="dialog"
      onPress={onOpen}
    />
  );
}
