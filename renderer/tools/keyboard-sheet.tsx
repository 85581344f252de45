import { type ReactElement, useId, useState } from 'react';
import type { Command } from '../ui/command';
import { Dialog } from '../ui/dialog';
import { KeyCaps } from '../ui/key-caps';
import { SearchBox } from '../ui/search-box';
import { type KeyLine, keyGroups } from './key-groups';
import './keyboard-sheet.css';

interface KeyboardSheetProps {
  readonly commands: readonly Command[];
  /** Keys that are no commands, such as those of the cursor; they come first. */
  readonly otherKeys: readonly KeyLine[];
  readonly onClose: () => void;
}

/** Every key there is, group by group, with a search. */
export function KeyboardSheet({ commands, otherKeys, onClose }: KeyboardSheetProps): ReactElement {
  const [sought, setSought] = useState('');
  const groups = keyGroups([...otherKeys, ...commands], sought);
  return (
    <Dialog title="Keyboard" width={980} onClose={onClose}>
      <SearchBox
        label="Search keys"
        placeholder="Search by what it does or by the key"
        value={sought}
        onSearch={setSought}
      />
      <div className="keyboard-groups" tabIndex={0} role="region" aria-label="Keys">
        <div className="keyboard-columns">
          {groups.map(({ group, lines }) => (
            <KeyGroup key={group} group={group} lines={lines} />
          ))}
        </div>
        {groups.length === 0 && <p className="keyboard-none">No key does that.</p>}
      </div>
    </Dialog>
  );
}

interface KeyGroupProps {
  readonly group: string;
  readonly lines: readonly KeyLine[];
}

function KeyGroup({ group, lines }: KeyGroupProps): ReactElement {
  const id = useId();
  return (
    <section className="keyboard-group" aria-labelledby={id}>
      <h3 id={id}>{group}</h3>
      <dl>
        {lines.map(({ title, keys }) => (
          <div key={title} className="keyboard-line">
            <dt>{title}</dt>
            <dd>
              {keys.map((key) => (
                <KeyCaps key={key} name={key} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
