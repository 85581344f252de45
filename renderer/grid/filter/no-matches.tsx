import type { ReactElement } from 'react';
import { useSheetVersion } from '../../state/workspace-context';
import { Button } from '../../ui/button';
import { counted } from '../../ui/number-text';
import type { GridSession } from '../grid-session';
import { clearFilters } from './arrange-actions';

/** What a sheet says whose filters let no row pass. */
export function NoMatches({ session }: { readonly session: GridSession }): ReactElement | null {
  const { rows, allRows } = session;
  useSheetVersion(rows);
  if (rows.count > 0 || allRows.count === 0) return null;
  return (
    <div className="no-matches">
      <p className="no-matches-title">No row passes the filters</p>
      <p>{counted(allRows.count, 'row')} are hidden by them.</p>
      <Button
        label="Show all rows"
        look="outlined"
        onPress={() => {
          clearFilters(session);
        }}
      />
    </div>
  );
}
