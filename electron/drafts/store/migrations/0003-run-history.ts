import type { Migration } from '../migration';

/**
 * What sending needs of the tables laid before, and what the history of runs shows.
 *
 * `attempts.body` and `attempts.answer` are deflated (raw, RFC 1951); `body_sha256` is that of the bytes that went out.
 * An item is open until `settled_at`: nobody knows yet what became of it. A row has at most one open item.
 * `run_rows` has every row a run took and what became of it, also those that never went out; `state` is null for a
 * row that was let go. `differences` is a JSON array of {field, sent, stored}. `run_plans.rows` is a deflated JSON
 * array of the plan's rows on that sheet, by field name, as the server had them before the run wrote anything.
 */
export const runHistoryMigration: Migration = {
  number: 3,
  sql: `
ALTER TABLE runs ADD COLUMN environment TEXT NOT NULL DEFAULT '';
ALTER TABLE runs ADD COLUMN connection TEXT NOT NULL DEFAULT '';
ALTER TABLE runs ADD COLUMN base_url TEXT NOT NULL DEFAULT '';
ALTER TABLE runs ADD COLUMN database TEXT NOT NULL DEFAULT '';
ALTER TABLE runs ADD COLUMN user_name TEXT NOT NULL DEFAULT '';
ALTER TABLE runs ADD COLUMN verified INTEGER NOT NULL DEFAULT 0;
ALTER TABLE runs ADD COLUMN unverified INTEGER NOT NULL DEFAULT 0;
CREATE INDEX runs_open ON runs (workspace) WHERE ended_at IS NULL;

ALTER TABLE attempts ADD COLUMN activity TEXT;

ALTER TABLE items ADD COLUMN settled_at INTEGER;
CREATE INDEX items_open ON items (row_id) WHERE settled_at IS NULL;

CREATE TABLE run_rows (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  run INTEGER NOT NULL REFERENCES runs (number),
  row_id TEXT NOT NULL,
  row_revision INTEGER NOT NULL,
  sheet TEXT NOT NULL,
  plan TEXT NOT NULL,
  second TEXT NOT NULL,
  state TEXT,
  message TEXT NOT NULL DEFAULT '',
  differences TEXT,
  UNIQUE (run, row_id)
) STRICT;
CREATE INDEX run_rows_by_state ON run_rows (run, state);

CREATE TABLE run_plans (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  run INTEGER NOT NULL REFERENCES runs (number),
  sheet TEXT NOT NULL,
  plan TEXT NOT NULL,
  read_at INTEGER NOT NULL,
  rows BLOB NOT NULL,
  UNIQUE (run, sheet, plan)
) STRICT;
CREATE TRIGGER run_plans_are_never_changed BEFORE UPDATE ON run_plans
  BEGIN SELECT RAISE(ABORT, 'what was there before stays as it was'); END;
`,
};
