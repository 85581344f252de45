import type { Database } from '../sqlite-driver';
import type { CopyEnd } from '../workspace-copy';

type Schema = CopyEnd['schema'];

/** A table that hangs on a run, by what it refers to; the tables stand each after those they refer to. */
interface RunPart {
  readonly name: string;
  readonly column: string;
  readonly refersTo: string;
  /** Which numbers `column` may hold, for one workspace. */
  readonly owners: (schema: Schema) => string;
  readonly columns: string;
}

const runsOf = (schema: Schema): string => `SELECT number FROM ${schema}runs WHERE workspace = ?`;
const attemptsOf = (schema: Schema): string =>
  `SELECT number FROM ${schema}attempts WHERE run IN (${runsOf(schema)})`;
const itemsOf = (schema: Schema): string =>
  `SELECT number FROM ${schema}items WHERE attempt IN (${attemptsOf(schema)})`;

const ofRun = { column: 'run', refersTo: 'runs', owners: runsOf } as const;
const parts: readonly RunPart[] = [
  {
    ...ofRun,
    name: 'run_rows',
    columns: 'row_id, row_revision, sheet, plan, second, state, message, differences',
  },
  { ...ofRun, name: 'run_plans', columns: 'sheet, plan, read_at, rows' },
  {
    ...ofRun,
    name: 'attempts',
    columns: `batch, try, plan, sheet, method, path, body, body_sha256, written_at, answered_at, status, answer,
      failure, activity`,
  },
  {
    ...{ name: 'items', column: 'attempt', refersTo: 'attempts', owners: attemptsOf },
    columns: 'row_id, row_revision, key, settled_at',
  },
  {
    ...{ name: 'outcomes', column: 'item', refersTo: 'items', owners: itemsOf },
    columns: 'at, state, message, status',
  },
];

const runColumns = `scope, phase, notice, started_at, ended_at, environment, connection, base_url, database, user_name,
  verified, unverified`;

/**
 * Copies the runs of a workspace with everything that was sent and came back, under new numbers; inside a transaction.
 * In the store each gets an identity of its own, as the same file may be taken in twice.
 */
export function copyRuns(database: Database, from: CopyEnd, to: CopyEnd): void {
  const names = ['runs', ...parts.map(({ name }) => name)];
  const greatest = names.map((name) => `(SELECT ifnull(max(number), 0) FROM ${to.schema}${name}) AS ${name}`);
  database.exec(`CREATE TEMP TABLE shift AS SELECT ${greatest.join(', ')}`);
  const shift = (name: string): string => `(SELECT ${name} FROM temp.shift)`;
  const id = to.schema === '' ? 'lower(hex(randomblob(16)))' : 'id';
  database
    .prepare(
      `INSERT INTO ${to.schema}runs (number, workspace, id, ${runColumns})
       SELECT number + ${shift('runs')}, ?, ${id}, ${runColumns}
       FROM ${from.schema}runs WHERE workspace = ? ORDER BY number`,
    )
    .run(to.workspace, from.workspace);
  for (const { name, column, refersTo, owners, columns } of parts) {
    database
      .prepare(
        `INSERT INTO ${to.schema}${name} (number, ${column}, ${columns})
         SELECT number + ${shift(name)}, ${column} + ${shift(refersTo)}, ${columns}
         FROM ${from.schema}${name} WHERE ${column} IN (${owners(from.schema)}) ORDER BY number`,
      )
      .run(from.workspace);
  }
  database.exec('DROP TABLE temp.shift');
}
