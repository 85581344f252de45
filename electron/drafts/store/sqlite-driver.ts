export type SqlValue = null | number | bigint | string | Uint8Array;
export type SqlRow = Readonly<Record<string, SqlValue>>;

export interface Statement {
  readonly run: (...parameters: readonly SqlValue[]) => { readonly changes: number | bigint };
  readonly get: (...parameters: readonly SqlValue[]) => SqlRow | undefined;
  readonly all: (...parameters: readonly SqlValue[]) => readonly SqlRow[];
  readonly iterate: (...parameters: readonly SqlValue[]) => Iterable<SqlRow>;
}

export interface Database {
  readonly exec: (sql: string) => void;
  readonly prepare: (sql: string) => Statement;
  readonly close: () => void;
}

/** The part of Node's `node:sqlite` that the store uses; both drivers have it, under the same names. */
interface SqliteModule {
  readonly DatabaseSync: new (file: string, options: { readonly readOnly: boolean }) => Database;
  readonly backup: (source: Database, file: string, options: { readonly rate: number }) => Promise<number>;
}

/** SQLite, wherever it came from. */
export interface Sqlite {
  readonly driver: DriverName;
  readonly open: (file: string, access?: 'readWrite' | 'readOnly') => Database;
  /** Copies an open database to a file while it is in use. */
  readonly backup: (source: Database, file: string) => Promise<void>;
}

export type DriverName = 'node:sqlite' | '@photostructure/sqlite';

/** Pages copied at a time: about 40 MB, so that a backup is a few steps and still lets edits in between. */
const backupRate = 10_000;

/**
 * The SQLite of this process: the one built into Node where there is one (Electron 45), else the package
 * (Electron 33, whose Node is 20). `wanted` asks for one of them. Rejects where that one is not there.
 */
export async function loadSqlite(wanted?: DriverName): Promise<Sqlite> {
  const builtIn = wanted === '@photostructure/sqlite' ? undefined : builtInModule();
  if (builtIn !== undefined) return adapted('node:sqlite', builtIn);
  if (wanted === 'node:sqlite') throw new Error('This Node has no SQLite built in');
  const packaged = (await import('@photostructure/sqlite')) as unknown as SqliteModule;
  return adapted('@photostructure/sqlite', packaged);
}

/** Asked of the process and not imported, so that a bundler cannot resolve it and an old Node can answer no. */
function builtInModule(): SqliteModule | undefined {
  return process.getBuiltinModule('node:sqlite') as unknown as SqliteModule | undefined;
}

function adapted(driver: DriverName, module: SqliteModule): Sqlite {
  return {
    driver,
    open: (file, access = 'readWrite') => new module.DatabaseSync(file, { readOnly: access === 'readOnly' }),
    backup: async (source, file) => {
      await module.backup(source, file, { rate: backupRate });
    },
  };
}
