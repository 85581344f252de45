import type { KeyboardEvent, ReactElement } from 'react';
import './tabs.css';

export interface Tab<Name extends string> {
  readonly name: Name;
  readonly title: string;
  /** Shown beside the title when above nought. */
  readonly count: number;
  /** What is counted: "3 changed rows". */
  readonly countMeaning: string;
}

interface TabsProps<Name extends string> {
  readonly label: string;
  readonly tabs: readonly Tab<Name>[];
  readonly selected: Name;
  readonly onSelect: (name: Name) => void;
}

/** The id of the panel a tab shows, and of the tab itself. */
export function panelId(name: string): string {
  return `panel-${name}`;
}
export function tabId(name: string): string {
  return `tab-${name}`;
}

/** Tabs with one tab stop; the arrow keys select (WAI-ARIA tabs pattern). Panels are drawn by the caller. */
export function Tabs<Name extends string>(props: TabsProps<Name>): ReactElement {
  const { label, tabs, selected, onSelect } = props;
  const move = (event: KeyboardEvent<HTMLDivElement>): void => {
    const index = tabs.findIndex((tab) => tab.name === selected);
    const next = tabs[nextIndex(event.key, index, tabs.length)];
    if (next === undefined) return;
    event.preventDefault();
    onSelect(next.name);
    document.getElementById(tabId(next.name))?.focus();
  };
  return (
    <div className="tabs" role="tablist" aria-label={label} onKeyDown={move}>
      {tabs.map((tab) => (
        <button
          key={tab.name}
          type="button"
          role="tab"
          className="tab"
          id={tabId(tab.name)}
          aria-description={tab.count > 0 ? tab.countMeaning : undefined}
          aria-selected={tab.name === selected}
          aria-controls={panelId(tab.name)}
          tabIndex={tab.name === selected ? 0 : -1}
          title={tab.count > 0 ? tab.countMeaning : undefined}
          onClick={() => {
            onSelect(tab.name);
          }}
        >
          {tab.title}
          {tab.count > 0 && (
            <span className="tab-count" aria-hidden="true">
              {tab.count.toLocaleString('en-US')}
            </span>
          )}
        </button>
      ))}
    </div>
  );
}

function nextIndex(key: string, index: number, count: number): number {
  if (key === 'ArrowRight') return (index + 1) % count;
  if (key === 'ArrowLeft') return (index + count - 1) % count;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  return -1;
}
