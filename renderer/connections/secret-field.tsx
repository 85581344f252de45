import { type ReactElement, useId, useState } from 'react';
import type { KeptSecret } from '../../shared/ipc/kept-connection-schemas';
import { Button } from '../ui/button';
import { keptSince } from './kept-since';

interface SecretFieldProps {
  readonly label: string;
  readonly kept: KeptSecret | null;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Where it can be forgotten here. */
  readonly onForget?: () => void;
  readonly disabledReason: string | undefined;
}

/** A secret: typed once, and from then on only since when it is kept, with a way to replace or forget it. */
export function SecretField(props: SecretFieldProps): ReactElement {
  const { label, kept, value, onChange, onForget, disabledReason } = props;
  const id = useId();
  const [isReplacing, setReplacing] = useState(false);
  const isTyped = kept === null || kept.where === 'unreadable' || isReplacing;
  return (
    <div className="connection-field">
      {isTyped ? <label htmlFor={id}>{label}</label> : <span className="connection-label">{label}</span>}
      {kept !== null && !isReplacing && (
        <span className="secret-kept">
          <span className="secret-since" title={keptSince(kept)}>
            {keptSince(kept)}
          </span>
          {kept.where !== 'unreadable' && (
            <Button
              label={`Replace ${label}`}
              word="Replace"
              look="outlined"
              disabledReason={disabledReason}
              onPress={() => {
                setReplacing(true);
              }}
            />
          )}
          {onForget !== undefined && (
            <Button
              label={`Forget ${label}`}
              word="Forget"
              look="outlined"
              disabledReason={disabledReason}
              onPress={onForget}
            />
          )}
        </span>
      )}
      {isTyped && (
        <input
          id={id}
          type="password"
          value={value}
          maxLength={20_000}
          autoComplete="off"
          spellCheck={false}
          autoFocus={isReplacing}
          readOnly={disabledReason !== undefined}
          onChange={({ target }) => {
            onChange(target.value);
          }}
        />
      )}
    </div>
  );
}
