import type { ReactElement } from 'react';
import type { RowColumn } from '../../state/arranging/row-column';
import { conditionsOf, type FilterDraft } from './filter-draft';
import { columnWords } from './filter-words';

interface ConditionFieldsProps {
  readonly column: RowColumn;
  readonly draft: FilterDraft;
  readonly onChange: (draft: FilterDraft) => void;
}

/** What is asked of the column, and with what. */
export function ConditionFields({ column, draft, onChange }: ConditionFieldsProps): ReactElement {
  const { condition, text, and } = draft;
  const choices = conditionsOf(column);
  const takesText = condition.startsWith('text:') || condition.startsWith('number:');
  const isBetween = condition === 'number:between';
  return (
    <fieldset className="condition">
      <legend className="condition-title">{columnWords(column)}</legend>
      <select
        className="filter-text text-field"
        aria-label="Condition"
        value={condition}
        onChange={({ target }) => {
          const chosen = choices.find((choice) => choice.condition === target.value);
          if (chosen !== undefined) onChange({ ...draft, condition: chosen.condition });
        }}
      >
        {choices.map((choice) => (
          <option key={choice.condition} value={choice.condition}>
            {choice.words}
          </option>
        ))}
      </select>
      {takesText && (
        <input
          className="filter-text text-field"
          aria-label={isBetween ? 'From' : 'Compared with'}
          data-first-focus=""
          autoComplete="off"
          spellCheck={false}
          value={text}
          onChange={({ target }) => {
            onChange({ ...draft, text: target.value });
          }}
        />
      )}
      {isBetween && (
        <input
          className="filter-text text-field"
          aria-label="To"
          autoComplete="off"
          value={and}
          onChange={({ target }) => {
            onChange({ ...draft, and: target.value });
          }}
        />
      )}
    </fieldset>
  );
}
