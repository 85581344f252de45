import type { ReactElement } from 'react';
import { assertNever } from '../../shared/plan/assert-never';
import { stateWords } from '../../shared/plan/row-state';
import { Icon } from '../ui/icon';
import { counted } from '../ui/number-text';
import type { ReviewBook } from './review-book';
import { ChoiceButtons } from './choice-buttons';
import { kindHint, kindWords, type ShownKind } from './review-kind';
import type { PlanLine, ReviewLine, RowLine } from './review-lines';
import type { CellChange } from './row-changes';

interface LineProps {
  readonly book: ReviewBook;
  readonly line: ReviewLine;
  readonly index: number;
}

/** One line of the review, whatever it is about. */
export function LineView({ book, line, index }: LineProps): ReactElement {
  switch (line.kind) {
    case 'plan':
      return (
        <PlanView
          plan={line.plan}
          onToggle={() => {
            book.leavePlan(index);
          }}
        />
      );
    case 'row':
      return <RowView book={book} row={line.row} />;
    case 'problem':
    case 'warning':
      return (
        <span role="gridcell" title={line.text}>
          {line.text}
        </span>
      );
    case 'cell':
      return <CellView book={book} line={line} />;
    default:
      return assertNever(line);
  }
}

interface PlanViewProps {
  readonly plan: PlanLine;
  readonly onToggle: () => void;
}

function PlanView({ plan, onToggle }: PlanViewProps): ReactElement {
  const { planId, rows, left } = plan;
  const name = `Plan ${planId === '' ? 'not given' : planId}`;
  return (
    <span role="rowheader" className="review-row-title">
      <input
        type="checkbox"
        tabIndex={-1}
        aria-label={`Send ${name}`}
        title="Whether the rows of this plan are sent (Space)"
        checked={left < rows}
        ref={(box) => {
          if (box !== null) box.indeterminate = left > 0 && left < rows;
        }}
        onChange={onToggle}
      />
      {name}
      <span className="review-sheet">
        {counted(rows, 'row')}
        {left > 0 && `, ${left.toLocaleString('en-US')} left out`}
      </span>
    </span>
  );
}

/** Rows of these kinds go out, or may once they are decided. */
const mayGo: ReadonlySet<ShownKind> = new Set(['create', 'update', 'unchanged', 'conflict', 'pending']);

function RowView({ book, row }: { readonly book: ReviewBook; readonly row: RowLine }): ReactElement {
  const { id, kind, state } = row;
  const isLeft = book.isLeft(id);
  const name = row.name === '' ? 'No name yet' : row.name;
  const word = kind === 'waiting' && stateWords[state] !== '' ? stateWords[state] : kindWords[kind];
  return (
    <>
      <span role="rowheader" className="review-row-title" data-left={isLeft}>
        {mayGo.has(kind) ? (
          <input
            type="checkbox"
            tabIndex={-1}
            aria-label={`Send ${name}`}
            title="Whether this row is sent (Space)"
            checked={!isLeft}
            onChange={() => {
              book.leave([id], !isLeft);
            }}
          />
        ) : (
          <span className="review-no-box" />
        )}
        <strong>{name}</strong>
        <span className="review-sheet">{row.sheetTitle}</span>
        <span className="review-state" data-kind={kind} title={kindHint(kind)}>
          {isLeft ? 'Left out' : (book.choices.decidedWord(id) ?? word)}
        </span>
        {row.isUnloaded && <span className="review-unloaded">On the server already</span>}
        <span className="review-message" title={row.message}>
          {row.message}
        </span>
      </span>
      {kind === 'conflict' && (
        <span role="gridcell" className="review-choice">
          <ChoiceButtons book={book} rowId={id} about={name} />
        </span>
      )}
    </>
  );
}

const unknownServer = 'Plans are read for the rows that can be sent. This one was not among them.';

interface CellViewProps {
  readonly book: ReviewBook;
  readonly line: Extract<ReviewLine, { kind: 'cell' }>;
}

function CellView({ book, line }: CellViewProps): ReactElement {
  const { rowId, cell, check } = line;
  const { label, field, before, server, after, amount, isConflict } = cell;
  const keep = isConflict ? book.choices.of(rowId, field) : undefined;
  const isOther = server !== undefined && server !== null && server !== (before ?? 'blank');
  return (
    <>
      <LabelView label={label} field={field} />
      <span role="gridcell" className="review-before">
        {before ?? 'none'}
      </span>
      <span
        role="gridcell"
        className="review-server"
        data-other={isOther ? (isConflict ? 'conflict' : 'changed') : 'no'}
        data-taken={keep === 'theirs'}
        title={server === undefined ? unknownServer : undefined}
      >
        {server === undefined ? 'not known' : (server ?? 'none')}
      </span>
      {after === undefined ? (
        <span role="gridcell" className="review-before">
          not changed
        </span>
      ) : (
        <span role="gridcell" className="review-after" data-dropped={keep === 'theirs'}>
          {after}
        </span>
      )}
      <span role="gridcell">{amount?.difference}</span>
      <PercentView percent={amount?.percent} check={check} />
      {isConflict && (
        <span role="gridcell" className="review-choice">
          <ChoiceButtons book={book} rowId={rowId} field={field} about={label} />
        </span>
      )}
    </>
  );
}

/** What a cell is called. Where it does not fit, its group is cut, as network and tier tell the limits of a group apart. */
function LabelView({ label, field }: Pick<CellChange, 'label' | 'field'>): ReactElement {
  const end = label.indexOf(': ') + 1;
  return (
    <span role="gridcell" className="review-label" title={`${label} (${field})`}>
      <span className="review-label-group">{label.slice(0, end)}</span>{' '}
      <span className="review-label-rest">{label.slice(end).trim()}</span>
    </span>
  );
}

interface PercentViewProps {
  readonly percent: string | undefined;
  readonly check: string | undefined;
}

/** By how much an amount changes; marked where that is so much that it wants a look. */
function PercentView({ percent, check }: PercentViewProps): ReactElement {
  if (check === undefined) return <span role="gridcell">{percent}</span>;
  return (
    <span
      role="gridcell"
      className="review-check"
      title={check}
      aria-label={`${percent ?? ''} Check: ${check}`}
    >
      <Icon name="problem" />
      {percent}
    </span>
  );
}
