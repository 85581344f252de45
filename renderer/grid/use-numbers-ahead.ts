import { useEffect } from 'react';
import type { SheetRows } from '../state/sheet-rows';
import { whenIdle } from './when-quiet';

/** Reads the numbers among the texts of rows that came, in quiet moments: the first sort by a column need not then. */
export function useNumbersAhead(rows: SheetRows): void {
  useEffect(() => {
    const reading = whenIdle(() => rows.shelf.texts.readAhead());
    reading.ask();
    const unfollow = rows.subscribe(() => {
      if (rows.shelf.texts.hasUnread) reading.ask();
    });
    return () => {
      unfollow();
      reading.stop();
    };
  }, [rows]);
}
