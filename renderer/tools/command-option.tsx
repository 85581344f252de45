import { type ReactElement, type ReactNode, useLayoutEffect, useRef } from 'react';
import type { Command } from '../ui/command';
import { ariaKey } from '../ui/key-name';
import { KeyCaps } from '../ui/key-caps';

interface CommandOptionProps {
  readonly id: string;
  readonly command: Command;
  /** Places in the title that fit what is sought. */
  readonly marks: ReadonlySet<number>;
  readonly isChosen: boolean;
  readonly onPoint: () => void;
  readonly onChoose: () => void;
}

/** One command in the palette: what it is called, what it does or why it cannot, its group and its key. */
export function CommandOption(props: CommandOptionProps): ReactElement {
  const { id, command, marks, isChosen, onPoint, onChoose } = props;
  const place = useRef<HTMLLIElement>(null);
  useLayoutEffect(() => {
    if (isChosen) place.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen]);
  const reason = command.obstacle?.();
  const key = command.keys[0];
  return (
    <li
      ref={place}
      id={id}
      role="option"
      aria-description={[reason ?? command.hint, command.group].filter(Boolean).join(' ')}
      aria-selected={isChosen}
      aria-disabled={reason !== undefined}
      aria-keyshortcuts={key === undefined ? undefined : ariaKey(key)}
      className="palette-option"
      onPointerMove={() => {
        if (!isChosen) onPoint();
      }}
      onClick={onChoose}
    >
      <span className="palette-title">{marked(command.title, marks)}</span>
      <span className="palette-hint" aria-hidden="true">
        {reason ?? command.hint}
      </span>
      <span className="palette-group" aria-hidden="true">
        {command.group}
      </span>
      <span className="palette-key" aria-hidden="true">
        {key !== undefined && <KeyCaps name={key} />}
      </span>
    </li>
  );
}

/** The title with the letters that fit in bold. */
function marked(title: string, marks: ReadonlySet<number>): ReactNode {
  if (marks.size === 0) return title;
  const isMarked = (index: number): boolean => marks.has(index);
  const parts: { text: string; from: number }[] = [];
  for (let index = 0; index < title.length; index += 1) {
    const last = parts.at(-1);
    if (last !== undefined && isMarked(index) === isMarked(last.from)) last.text += title.charAt(index);
    else parts.push({ text: title.charAt(index), from: index });
  }
  return parts.map(({ text, from }) => (isMarked(from) ? <b key={from}>{text}</b> : text));
}
