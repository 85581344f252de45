import type { ReactElement } from 'react';
import './key-caps.css';
import { keyCaps } from './key-name';

/** A key as it stands on the keyboard, cap by cap; `Ctrl+Shift+L` is read out as it is written. */
export function KeyCaps({ name }: { readonly name: string }): ReactElement {
  const caps = keyCaps(name);
  return (
    <kbd className="key" aria-label={caps.join(' ')}>
      {caps.map((cap) => (
        <span key={cap} className="key-cap">
          {cap}
        </span>
      ))}
    </kbd>
  );
}
