import type { ReactElement } from 'react';
import type { MessageGroup } from '../../shared/ipc/history-schemas';
import { Button } from '../ui/button';
import { groupText, outcomeWord } from './history-words';
import { useRunRows } from './use-history';

interface RunRowsProps {
  readonly runId: string;
  readonly search: string;
  readonly groups: readonly MessageGroup[];
  readonly group: MessageGroup | null;
  readonly onGroup: (group: MessageGroup | null) => void;
}

/** The rows of a run, those with the same words told together: one of these shows only its rows. */
export function RunRows({ runId, search, groups, group, onGroup }: RunRowsProps): ReactElement {
  const rows = useRunRows(runId, { search, group });
  return (
    <>
      <ul className="history-groups" aria-label="Outcomes">
        {groups.map((one) => (
          <li key={`${String(one.state)} ${one.message}`}>
            <button
              type="button"
              className="history-group"
              data-state={one.state ?? 'none'}
              aria-pressed={one === group}
              onClick={() => {
                onGroup(one === group ? null : one);
              }}
            >
              <strong>{outcomeWord(one.state)}</strong> {groupText(one)}
            </button>
          </li>
        ))}
      </ul>
      <div className="history-rows">
        <table aria-label="Rows of the run">
          <thead>
            <tr>
              <th scope="col">Plan</th>
              <th scope="col">Name</th>
              <th scope="col">Outcome</th>
              <th scope="col">Message</th>
            </tr>
          </thead>
          <tbody>
            {rows.items.map((row) => (
              <tr key={row.rowId} data-state={row.state ?? 'none'}>
                <td>{row.planId}</td>
                <td>{row.second}</td>
                <td className="history-outcome">{outcomeWord(row.state)}</td>
                <td>{row.message}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {rows.isRead && rows.items.length === 0 && <p className="history-nothing">No row matches.</p>}
        {rows.more !== null && <Button label="More rows" look="outlined" onPress={rows.more} />}
      </div>
    </>
  );
}
