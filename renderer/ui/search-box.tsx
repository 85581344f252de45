import type { KeyboardEvent, ReactElement, ReactNode } from 'react';
import { Icon } from './icon';
import './search-box.css';

interface SearchBoxProps {
  /** The accessible name. */
  readonly label: string;
  /** What may be written into it. */
  readonly placeholder: string;
  readonly value: string;
  readonly onSearch: (text: string) => void;
  /** Whether its dialog opens with the focus here, which it does unless told otherwise. */
  readonly takesFirstFocus?: boolean;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
  /** What stands at its end, such as how many were found. */
  readonly children?: ReactNode;
}

/** The search at the head of a dialog's list. */
export function SearchBox(props: SearchBoxProps): ReactElement {
  const { label, placeholder, value, onSearch, takesFirstFocus = true, onKeyDown, children } = props;
  return (
    <div className="search-box">
      <Icon name="search" />
      <input
        type="search"
        aria-label={label}
        placeholder={placeholder}
        data-first-focus={takesFirstFocus ? '' : undefined}
        autoComplete="off"
        spellCheck={false}
        value={value}
        onChange={({ target }) => {
          onSearch(target.value);
        }}
        onKeyDown={onKeyDown}
      />
      {children}
    </div>
  );
}
