import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadSqlite } from '../../electron/drafts/store/sqlite-driver';
import { storeFolder } from './kill-store';

/** What the runs in a workspace file come to, as read by this process and not by the app. */
export interface KeptAnswers {
  /** Requests that were written down. */
  readonly attempts: number;
  /**
   * Requests of the run that was going with an answer that is told to some of their rows only, or told without one.
   * What nobody knows of an earlier run is told at the next start, without an answer.
   */
  readonly halves: number;
}

const counted = `
  SELECT count(*) AS attempts,
    coalesce(sum(going AND (answered_at IS NULL) <> (told = 0) OR told NOT IN (0, items)), 0) AS halves
  FROM (
    SELECT attempts.answered_at, runs.ended_at IS NULL AS going, count(*) AS items,
      sum(EXISTS (SELECT 1 FROM outcomes WHERE outcomes.item = items.number)) AS told
    FROM attempts JOIN items ON items.attempt = attempts.number JOIN runs ON runs.number = attempts.run
    GROUP BY attempts.number
  )`;

/** Counts them in a copy: the app finds its files as it left them. */
export async function keptAnswers(dataFolder: string): Promise<KeptAnswers> {
  const copy = mkdtempSync(path.join(tmpdir(), 'planbatch-kept-'));
  try {
    cpSync(storeFolder(dataFolder), copy, { recursive: true });
    const database = (await loadSqlite()).open(path.join(copy, 'planbatch.db'));
    try {
      const row = database.prepare(counted).get();
      return { attempts: Number(row?.['attempts']), halves: Number(row?.['halves']) };
    } finally {
      database.close();
    }
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}
