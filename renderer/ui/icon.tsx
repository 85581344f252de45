import type { ReactElement } from 'react';

/** Strokes on a 16 px square, drawn in the colour of the text beside them. */
const strokes = {
  load: ['M8 2v7', 'M5 6.5 8 9.5l3-3', 'M2.5 10.5v2a1 1 0 0 0 1 1h9a1 1 0 0 0 1-1v-2'],
  addRow: ['M8 3v10', 'M3 8h10'],
  removeRows: ['M3 8h10'],
  paste: ['M5.5 3H4a1 1 0 0 0-1 1v9a1 1 0 0 0 1 1h8a1 1 0 0 0 1-1V4a1 1 0 0 0-1-1h-1.5', 'M5.5 2h5v2.5h-5z'],
  undo: ['M5.5 3 2.5 6l3 3', 'M2.5 6h7a4 4 0 0 1 0 8H7'],
  redo: ['M10.5 3l3 3-3 3', 'M13.5 6h-7a4 4 0 0 0 0 8H9'],
  review: ['M3 3.5h6', 'M3 8h4', 'M3 12.5h3', 'M8.5 11l2 2 4-4.5'],
  send: ['M14 2 7 9', 'M14 2 9.5 14 7 9 2 6.5z'],
  stop: ['M4 4h8v8H4z'],
  pause: ['M5.5 3.5v9', 'M10.5 3.5v9'],
  resume: ['M5 3.5v9l7-4.5z'],
  history: ['M8 5v3.5l2.5 1.5', 'M2.5 8a5.5 5.5 0 1 0 1.6-3.9', 'M2.5 2.5v3h3'],
  retry: ['M13 8a5 5 0 1 1-1.6-3.7', 'M13.5 2v3h-3'],
  settle: ['M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9z', 'M10.5 10.5 14 14'],
  mine: ['M8 8a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z', 'M3 13.5a5 5 0 0 1 10 0'],
  theirs: ['M3 3h10v4H3z', 'M3 9h10v4H3z', 'M5.5 5h0', 'M5.5 11h0'],
  workspaces: ['M2.5 5.5v7a1 1 0 0 0 1 1h9a1 1 0 0 0 1-1v-6a1 1 0 0 0-1-1h-5L6 3.5H3.5a1 1 0 0 0-1 1z'],
  connection: ['M6 2.5v3', 'M10 2.5v3', 'M4 5.5h8v2a4 4 0 0 1-8 0z', 'M8 11.5v2.5'],
  previous: ['M3.5 10 8 5.5l4.5 4.5'],
  next: ['M3.5 6 8 10.5 12.5 6'],
  close: ['M4 4l8 8', 'M12 4l-8 8'],
  search: ['M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9z', 'M10.5 10.5 14 14'],
  check: ['M3 8.5l3.5 3.5L13 4.5'],
  problem: ['M8 2 1.8 13.5h12.4z', 'M8 6.5v3.5', 'M8 12h0'],
  information: ['M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12z', 'M8 7.5V11', 'M8 5h0'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type IconName = keyof typeof strokes;

/** A picture beside a word, never instead of a name: hidden from screen readers. */
export function Icon({ name }: { readonly name: IconName }): ReactElement {
  return (
    <svg
      className="icon"
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {strokes[name].map((path) => (
        <path key={path} d={path} />
      ))}
    </svg>
  );
}
