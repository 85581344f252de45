import type { ReactElement } from 'react';
import type { SortDirection } from '../../state/arranging/sort-rows';

/** An arrow up or down, beside words that say the same. */
export function SortArrow({ direction }: { readonly direction: SortDirection }): ReactElement {
  const path = direction === 'ascending' ? 'M5 9V1.5M2 4.5l3-3 3 3' : 'M5 1v7.5M2 5.5l3 3 3-3';
  return (
    <svg className="sort-arrow" width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
      <path
        d={path}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
