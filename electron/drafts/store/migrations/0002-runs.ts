import type { Migration } from '../migration';

/**
 * What was sent and what came back. An attempt is one PUT: it is written, with its exact bytes and their
 * SHA-256, before the first byte leaves, and answered later; an attempt without an answer after a start means
 * that nobody knows what became of its items.
 */
export const runsMigration: Migration = {
  number: 2,
  sql: `
CREATE TABLE runs (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  workspace INTEGER NOT NULL REFERENCES workspaces (number),
  scope TEXT NOT NULL,
  phase TEXT NOT NULL,
  notice TEXT NOT NULL DEFAULT '',
  started_at INTEGER NOT NULL,
  ended_at INTEGER
) STRICT;
CREATE INDEX runs_by_workspace ON runs (workspace, number);

CREATE TABLE attempts (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  run INTEGER NOT NULL REFERENCES runs (number),
  batch TEXT NOT NULL,
  try INTEGER NOT NULL CHECK (try > 0),
  plan TEXT NOT NULL,
  sheet TEXT NOT NULL,
  method TEXT NOT NULL,
  path TEXT NOT NULL,
  body BLOB NOT NULL,
  body_sha256 BLOB NOT NULL CHECK (length(body_sha256) = 32),
  written_at INTEGER NOT NULL,
  answered_at INTEGER,
  status INTEGER,
  answer BLOB,
  failure TEXT,
  UNIQUE (run, batch, try)
) STRICT;
CREATE INDEX attempts_unanswered ON attempts (run) WHERE answered_at IS NULL;
CREATE TRIGGER attempts_keep_what_was_sent
  BEFORE UPDATE OF run, batch, try, plan, sheet, method, path, body, body_sha256, written_at ON attempts
  BEGIN SELECT RAISE(ABORT, 'what was sent stays as it was'); END;

CREATE TABLE items (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  attempt INTEGER NOT NULL REFERENCES attempts (number),
  row_id TEXT NOT NULL,
  row_revision INTEGER NOT NULL,
  key TEXT NOT NULL,
  UNIQUE (attempt, row_id)
) STRICT;
CREATE INDEX items_by_row ON items (row_id);

CREATE TABLE outcomes (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  item INTEGER NOT NULL REFERENCES items (number),
  at INTEGER NOT NULL,
  state TEXT NOT NULL,
  message TEXT NOT NULL,
  status INTEGER
) STRICT;
CREATE INDEX outcomes_by_item ON outcomes (item);
CREATE TRIGGER outcomes_are_never_changed BEFORE UPDATE ON outcomes
  BEGIN SELECT RAISE(ABORT, 'outcomes only grow'); END;
CREATE TRIGGER outcomes_are_never_removed BEFORE DELETE ON outcomes
  BEGIN SELECT RAISE(ABORT, 'outcomes only grow'); END;
`,
};
