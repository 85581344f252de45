import { type KeyboardEvent, type ReactElement, useLayoutEffect, useRef } from 'react';
import type { Command } from './command';
import { ariaKey, keyText } from './key-name';
import './menu.css';
import { isTypedOn, menuIndex, typedIndex, typedOn } from './menu-keys';
import { type MenuCorner, placeMenu } from './menu-place';
import { useDismissal } from './use-dismissal';

interface MenuProps {
  readonly label: string;
  /** A line stands between commands of two groups. */
  readonly commands: readonly Command[];
  readonly at: MenuCorner;
  /** Closed without a choice, or before the chosen one is run. */
  readonly onClose: () => void;
  readonly onChoose: (command: Command) => void;
}

/**
 * A menu over everything else (WAI-ARIA menu pattern): arrows, Home, End and letters move, Enter and Space choose,
 * Escape and Tab close. Commands that cannot be done now stay in reach and say why.
 */
export function Menu({ label, commands, at, onClose, onChoose }: MenuProps): ReactElement {
  const place = useRef<HTMLDivElement>(null);
  const typed = useRef({ text: '', at: 0 });
  useLayoutEffect(() => {
    const menu = place.current;
    if (menu === null) return;
    menu.showPopover();
    placeMenu(menu, at);
    menu.focus();
  }, [at]);
  useDismissal(place, onClose);

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    event.stopPropagation();
    const items = itemsIn(event.currentTarget);
    const index = items.findIndex((item) => item === document.activeElement);
    const isLetter = !event.ctrlKey && !event.altKey && isTypedOn(typed.current, event.key, event.timeStamp);
    if (isLetter) typed.current = typedOn(typed.current, event.key, event.timeStamp);
    const next = isLetter
      ? typedIndex(
          commands.map(({ title }) => title),
          Math.max(index, 0),
          typed.current.text,
        )
      : menuIndex(event.key, index, items.length);
    if (event.key === 'Escape' || event.key === 'Tab') onClose();
    else if (event.key === 'Enter' || event.key === ' ') items[index]?.click();
    else items[next]?.focus();
    event.preventDefault();
  };

  return (
    <div
      ref={place}
      popover="manual"
      className="menu"
      role="menu"
      aria-label={label}
      tabIndex={-1}
      onKeyDown={onKeyDown}
      onKeyUp={(event) => {
        // Opened by a key with Alt: letting go of it would go to the menu bar.
        if (event.key === 'Alt') event.preventDefault();
      }}
      onContextMenu={(event) => {
        event.preventDefault();
      }}
    >
      {commands.map((command, index) => (
        <MenuItem
          key={command.id}
          command={command}
          beginsGroup={index > 0 && commands[index - 1]?.group !== command.group}
          onChoose={() => {
            onClose();
            onChoose(command);
          }}
        />
      ))}
    </div>
  );
}

interface MenuItemProps {
  readonly command: Command;
  readonly beginsGroup: boolean;
  readonly onChoose: () => void;
}

function MenuItem({ command, beginsGroup, onChoose }: MenuItemProps): ReactElement {
  const { title, hint, keys } = command;
  const reason = command.obstacle?.();
  const isOn = command.isOn?.();
  const key = keys[0];
  return (
    <>
      {beginsGroup && <div role="separator" className="menu-rule" />}
      <div
        role={isOn === undefined ? 'menuitem' : 'menuitemcheckbox'}
        aria-checked={isOn}
        aria-disabled={reason !== undefined}
        aria-description={reason ?? hint}
        aria-keyshortcuts={key === undefined ? undefined : ariaKey(key)}
        className="menu-item"
        title={reason ?? hint}
        tabIndex={-1}
        onPointerMove={({ currentTarget }) => {
          if (document.activeElement !== currentTarget) currentTarget.focus();
        }}
        onClick={() => {
          if (reason === undefined) onChoose();
        }}
      >
        <span className="menu-title">{title}</span>
        {key !== undefined && (
          <kbd className="menu-key" aria-hidden="true">
            {keyText(key)}
          </kbd>
        )}
      </div>
    </>
  );
}

function itemsIn(menu: HTMLElement): readonly HTMLElement[] {
  return [...menu.querySelectorAll<HTMLElement>('.menu-item')];
}
