import type { Migration } from '../migration';

/**
 * Workspaces, their rows, what was done to them, and the cell being typed.
 *
 * A gesture is what a person did at once (a cell typed, a paste); its edits are one per row. Both only grow.
 * A gesture is also a step of undo: `state` says on which side of undo it stands ('dropped' can no longer be
 * reached), and an undo or redo is a gesture that `moves` another. The content of a 'set' is a JSON array of
 * [place, old, new]; of 'add' and 'remove' it is the row. `edited_cells` shows the edits cell by cell.
 *
 * `rows.number` is the workspace's number times 2^32 plus a count, so the rows of one workspace lie beside
 * each other on disk and are read in one sweep. `base` and `cells` are JSON arrays by the places in `fields`
 * (text, null for blank, 0 for untouched); `cells` is null while equal to `base`.
 * A row is `gone` when the server no longer has it; it is kept out of sight, as an undo may bring it back.
 * Times are milliseconds since 1970, UTC.
 */
export const workspacesMigration: Migration = {
  number: 1,
  sql: `
CREATE TABLE workspaces (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  connection TEXT NOT NULL,
  name TEXT NOT NULL CHECK (length(trim(name)) > 0),
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  opened_at INTEGER NOT NULL,
  deleted_at INTEGER
) STRICT;
CREATE UNIQUE INDEX workspaces_by_name ON workspaces (connection, name COLLATE NOCASE) WHERE deleted_at IS NULL;

CREATE TABLE fields (
  sheet TEXT NOT NULL,
  place INTEGER NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (sheet, place),
  UNIQUE (sheet, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE rows (
  number INTEGER PRIMARY KEY,
  workspace INTEGER NOT NULL REFERENCES workspaces (number),
  id TEXT NOT NULL,
  sheet TEXT NOT NULL CHECK (sheet IN ('accumulators', 'preExisting')),
  position REAL NOT NULL,
  key TEXT NOT NULL,
  revision INTEGER NOT NULL CHECK (revision >= 0),
  run_state TEXT,
  run_message TEXT,
  run_revision INTEGER,
  edited_at TEXT,
  base TEXT,
  cells TEXT,
  gone INTEGER NOT NULL DEFAULT 0 CHECK (gone IN (0, 1))
) STRICT;
CREATE UNIQUE INDEX rows_by_id ON rows (workspace, id);
CREATE INDEX rows_by_key ON rows (workspace, sheet, key);

CREATE TABLE gestures (
  number INTEGER PRIMARY KEY,
  workspace INTEGER NOT NULL REFERENCES workspaces (number),
  id TEXT NOT NULL,
  at INTEGER NOT NULL,
  how TEXT NOT NULL CHECK (how IN ('typed', 'pasted', 'imported', 'tool', 'undo', 'redo')),
  label TEXT NOT NULL,
  sheet TEXT NOT NULL,
  moves INTEGER REFERENCES gestures (number),
  state TEXT CHECK (state IN ('done', 'undone', 'dropped')),
  CHECK ((how IN ('undo', 'redo')) = (state IS NULL))
) STRICT;
CREATE UNIQUE INDEX gestures_by_id ON gestures (workspace, id);
CREATE INDEX gestures_by_state ON gestures (workspace, state, number) WHERE state IS NOT NULL;
CREATE TRIGGER gestures_are_never_changed
  BEFORE UPDATE OF number, workspace, id, at, how, label, sheet, moves ON gestures
  BEGIN SELECT RAISE(ABORT, 'gestures only grow'); END;
CREATE TRIGGER gestures_are_never_removed BEFORE DELETE ON gestures
  BEGIN SELECT RAISE(ABORT, 'gestures only grow'); END;

CREATE TABLE edits (
  number INTEGER PRIMARY KEY,
  gesture INTEGER NOT NULL REFERENCES gestures (number),
  workspace INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('set', 'add', 'remove')),
  row_id TEXT NOT NULL,
  sheet TEXT NOT NULL,
  content TEXT NOT NULL
) STRICT;
CREATE INDEX edits_by_gesture ON edits (gesture);
CREATE INDEX edits_by_row ON edits (workspace, row_id);
CREATE TRIGGER edits_are_never_changed BEFORE UPDATE ON edits
  BEGIN SELECT RAISE(ABORT, 'edits only grow'); END;
CREATE TRIGGER edits_are_never_removed BEFORE DELETE ON edits
  BEGIN SELECT RAISE(ABORT, 'edits only grow'); END;

CREATE VIEW edited_cells AS
  SELECT edits.number AS edit, edits.workspace, gestures.at, edits.row_id, fields.name AS field,
    json_extract(change.value, '$[1]') AS old, json_extract(change.value, '$[2]') AS new, gestures.how
  FROM edits
  JOIN gestures ON gestures.number = edits.gesture
  JOIN json_each(edits.content) AS change
  JOIN fields ON fields.sheet = edits.sheet AND fields.place = json_extract(change.value, '$[0]')
  WHERE edits.kind = 'set';

CREATE TABLE cell_drafts (
  workspace INTEGER PRIMARY KEY REFERENCES workspaces (number),
  row_id TEXT NOT NULL,
  field TEXT NOT NULL,
  text TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;
`,
};
