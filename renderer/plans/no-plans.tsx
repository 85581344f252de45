import type { ReactElement } from 'react';
import { useObservable } from '../state/observable';
import type { SheetRows } from '../state/sheet-rows';
import { useRowCount, useWorkspace } from '../state/workspace-context';
import { Button } from '../ui/button';
import './no-plans.css';

interface NoPlansProps {
  readonly rows: SheetRows;
  readonly onLoad: () => void;
}

/** What an empty sheet says: how rows get onto it. */
export function NoPlans({ rows, onLoad }: NoPlansProps): ReactElement | null {
  const count = useRowCount(rows);
  const isOpening = useObservable(useWorkspace().isOpening);
  if (count > 0) return null;
  if (isOpening) return <p className="no-plans no-plans-title">Opening…</p>;
  return (
    <div className="no-plans" data-pane-stop>
      <p className="no-plans-title">No rows on this sheet yet</p>
      <p>Load plans to change their limits, or paste rows from Excel here to create new ones.</p>
      <Button label="Choose plans to load" icon="load" look="outlined" onPress={onLoad} />
    </div>
  );
}
