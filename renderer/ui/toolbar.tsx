import { type KeyboardEvent, type ReactElement, type ReactNode, useEffect, useRef } from 'react';
import './toolbar.css';

/** Buttons in a row with one tab stop; the arrow keys move among them (WAI-ARIA toolbar pattern). */
export function Toolbar({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ReactNode;
}): ReactElement {
  const place = useRef<HTMLDivElement>(null);
  const current = useRef<HTMLButtonElement | null>(null);

  // Buttons come and go with the state of the rows, so the one tab stop is settled after every drawing.
  useEffect(() => {
    const buttons = buttonsIn(place.current);
    if (current.current === null || !buttons.includes(current.current)) current.current = buttons[0] ?? null;
    for (const button of buttons) button.tabIndex = button === current.current ? 0 : -1;
  });

  const move = (event: KeyboardEvent<HTMLDivElement>): void => {
    const buttons = buttonsIn(place.current);
    const next = nextButton(buttons, current.current, event.key);
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  };

  return (
    <div
      ref={place}
      className="toolbar"
      role="toolbar"
      aria-label={label}
      onKeyDown={move}
      onFocus={({ target }) => {
        if (!(target instanceof HTMLButtonElement)) return;
        for (const button of buttonsIn(place.current)) button.tabIndex = button === target ? 0 : -1;
        current.current = target;
      }}
    >
      {children}
    </div>
  );
}

/** A hairline between groups of buttons. */
export function ToolbarRule(): ReactElement {
  return <span className="toolbar-rule" aria-hidden="true" />;
}

/** Pushes what follows to the end. */
export function ToolbarSpace(): ReactElement {
  return <span className="toolbar-space" />;
}

function buttonsIn(place: HTMLElement | null): readonly HTMLButtonElement[] {
  return place === null ? [] : [...place.querySelectorAll('button')];
}

function nextButton(
  buttons: readonly HTMLButtonElement[],
  current: HTMLButtonElement | null,
  key: string,
): HTMLButtonElement | undefined {
  const index = current === null ? -1 : buttons.indexOf(current);
  if (key === 'Home') return buttons[0];
  if (key === 'End') return buttons.at(-1);
  if (key === 'ArrowRight') return buttons[index + 1] ?? buttons[0];
  if (key === 'ArrowLeft') return buttons[index - 1] ?? buttons.at(-1);
  return undefined;
}
