import type { ReactElement } from 'react';
import type { MessageGroup } from '../../shared/ipc/history-schemas';
import { Button } from '../ui/button';
import { ChangesCell } from './changes-cell';
import { groupsFound, groupText, isSameGroup, outcomeWord } from './history-words';
import { useRunRows } from './use-history';
import { useRunChanges } from './use-run-changes';
import type { Jump } from './use-jump';

interface RunRowsProps {
  readonly runId: string;
  readonly search: string;
  readonly groups: readonly MessageGroup[];
  readonly group: MessageGroup | null;
  readonly onGroup: (group: MessageGroup | null) => void;
  readonly jump: Jump;
}

/** The rows of a run, those with the same words told together: one of these shows only its rows. */
export function RunRows({ runId, search, groups, group, onGroup, jump }: RunRowsProps): ReactElement {
  const rows = useRunRows(runId, { search, group });
  const changes = useRunChanges(runId, rows.items);
  return (
    <>
      <ul className="history-groups" aria-label="Outcomes">
        {groupsFound(groups, search, group).map((one) => (
          <li key={`${String(one.state)} ${one.message}`}>
            <button
              type="button"
              className="history-group"
              data-state={one.state ?? 'none'}
              aria-pressed={isSameGroup(one, group)}
              onClick={() => {
                onGroup(isSameGroup(one, group) ? null : one);
              }}
            >
              <strong>{outcomeWord(one.state)}</strong> {groupText(one)}
            </button>
          </li>
        ))}
      </ul>
      <JumpLine runId={runId} search={search} group={group} jump={jump} />
      <div className="history-rows">
        <table aria-label="Rows of the run">
          <thead>
            <tr>
              <th scope="col">Plan</th>
              <th scope="col">Name</th>
              <th scope="col">Outcome</th>
              <th scope="col">Changes</th>
              <th scope="col">Message</th>
            </tr>
          </thead>
          <tbody>
            {rows.items.map((row) => (
              <tr key={row.rowId} data-state={row.state ?? 'none'}>
                <td>{row.planId}</td>
                <td>
                  <button
                    type="button"
                    className="history-go"
                    title="Shows this row on its sheet."
                    onClick={() => {
                      jump.toRow(row);
                    }}
                  >
                    {row.second}
                  </button>
                </td>
                <td className="history-outcome">{outcomeWord(row.state)}</td>
                <td>
                  <ChangesCell sheet={row.sheet} row={changes.get(row)} />
                </td>
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

type JumpLineProps = Pick<RunRowsProps, 'runId' | 'search' | 'group' | 'jump'>;

/** From the chosen group to its rows on the sheets; says it where a row that was asked for is not there. */
function JumpLine({ runId, search, group, jump }: JumpLineProps): ReactElement | null {
  const { missing, isBusy } = jump;
  if (missing === null && group === null) return null;
  return (
    <div className="history-jump">
      <span role="status">
        {missing !== null &&
          `${missing.second} of plan ${missing.planId} is not on its sheet any more: it was removed, or its plan is not loaded.`}
      </span>
      {missing !== null && (
        <Button
          label={`Load plan ${missing.planId}`}
          icon="load"
          look="outlined"
          disabledReason={isBusy ? 'Loading' : undefined}
          onPress={jump.load}
        />
      )}
      {group !== null && (
        <Button
          label="Show on the sheet"
          icon="review"
          look="outlined"
          hint="Closes the history and shows these rows and no others; clear the filter to see all again."
          disabledReason={isBusy ? 'Reading the rows' : undefined}
          onPress={() => {
            jump.toGroup(runId, group, search);
          }}
        />
      )}
    </div>
  );
}
