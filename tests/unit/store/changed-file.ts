import { loadSqlite } from '../../../electron/drafts/store/sqlite-driver';

/** Something done to a closed file by another hand. */
export function change(sql: string): (file: string) => Promise<void> {
  return async (file) => {
    const database = (await loadSqlite()).open(file);
    database.exec(sql);
    database.close();
  };
}
