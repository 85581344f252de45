import { type KeyboardEvent, type ReactElement, useLayoutEffect, useRef, useState } from 'react';
import { Button } from '../../ui/button';
import { hideColumns, moveColumns, showColumns } from '../column-actions';
import type { GridSession } from '../grid-session';
import { isFoldable, sightOf } from '../model/column-arrangement';
import type { MoveTarget } from '../model/column-changes';
import type { ColumnRun } from '../model/column-runs';
import type { GridColumn } from '../model/grid-column';
import { ColumnLine } from './column-line';

interface ColumnListProps {
  readonly session: GridSession;
  readonly runs: readonly ColumnRun[];
}

/**
 * The columns in their order, by group, one of them in the Tab order: arrows go from one to the next, with Alt
 * they move the column.
 */
export function ColumnList({ session, runs }: ColumnListProps): ReactElement {
  const list = useRef<HTMLDivElement>(null);
  const [currentId, setCurrentId] = useState('');
  const [drop, setDrop] = useState<MoveTarget>();
  const dragged = useRef<GridColumn>(undefined);
  const columns = runs.flatMap((run) => run.columns);
  const sight = sightOf(session.columnDesk.ordered, session.columnDesk.arrangement);
  const current = columns.find(({ id }) => id === currentId) ?? columns[0];
  const focusOn = (column: GridColumn | undefined): void => {
    if (column === undefined) return;
    setCurrentId(column.id);
    boxOf(list.current, column.id)?.focus();
  };
  useLayoutEffect(() => {
    // Moved to another place of the page, a line loses the focus.
    if (list.current?.contains(document.activeElement) === true) return;
    if (currentId !== '' && document.activeElement === document.body) boxOf(list.current, currentId)?.focus();
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || current === undefined || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    const neighbour = columns[columns.indexOf(current) + step];
    if (neighbour === undefined) return;
    if (event.altKey) move(session, current, { id: neighbour.id, side: step === 1 ? 'after' : 'before' });
    else focusOn(neighbour);
  };
  return (
    <div
      ref={list}
      className="column-list check-list"
      role="group"
      aria-label="Columns"
      onKeyDown={onKeyDown}
    >
      {runs.length === 0 && <p className="column-hint">No column matches the search.</p>}
      {runs.map((run) => (
        <div key={run.columns[0]?.id} role="group" aria-label={run.group} className="column-run">
          <RunHead session={session} run={run} />
          {run.columns.map((column) => (
            <ColumnLine
              key={column.id}
              session={session}
              column={column}
              isCurrent={column === current}
              isFoldedAway={sight.get(column.id) === 'folded'}
              dropSide={drop?.id === column.id ? drop.side : undefined}
              onFocus={() => {
                setCurrentId(column.id);
              }}
              onDrag={(phase, target) => {
                if (phase === 'begin') dragged.current = column;
                if (phase === 'drop' && dragged.current !== undefined && target !== undefined) {
                  move(session, dragged.current, target);
                }
                setDrop(phase === 'over' && dragged.current !== column ? target : undefined);
              }}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

function move(session: GridSession, column: GridColumn, target: MoveTarget): void {
  moveColumns(session, [column], target);
}

function boxOf(list: HTMLElement | null, id: string): HTMLElement | null | undefined {
  return list?.querySelector<HTMLElement>(`input[data-column="${id}"]`);
}

interface RunHeadProps {
  readonly session: GridSession;
  readonly run: ColumnRun;
}

/** The heading of a group, with what shows or hides all of it. */
function RunHead({ session, run }: RunHeadProps): ReactElement {
  const { columnDesk } = session;
  const whole = columnDesk.all.filter(({ group }) => group === run.group);
  const hidden = whole.filter(({ id }) => columnDesk.arrangement.hidden.includes(id));
  const isFolded = isFoldable(columnDesk.all, run.group) && columnDesk.arrangement.folded.includes(run.group);
  return (
    <div className="column-run-head">
      <span className="column-run-name">{run.group}</span>
      {isFolded && (
        <span className="check-tag" title="The group is folded to its first column. Show all unfolds it.">
          folded
        </span>
      )}
      <Button
        label={`Show all of ${run.group}`}
        word="Show all"
        disabledReason={hidden.length === 0 && !isFolded ? 'All of them are shown.' : undefined}
        onPress={() => {
          showColumns(
            session,
            whole.map(({ id }) => id),
          );
        }}
      />
      <Button
        label={`Hide all of ${run.group}`}
        word="Hide all"
        disabledReason={hidden.length === whole.length ? 'All of them are hidden.' : undefined}
        onPress={() => {
          hideColumns(session, whole);
        }}
      />
    </div>
  );
}
