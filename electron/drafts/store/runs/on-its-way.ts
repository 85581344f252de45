/**
 * A row that waits in a run and has an open item there is on its way: its item says so, and nothing else is written when
 * an attempt goes out. So a row of the sheet and a row of a run are `sending` only when they are read.
 */
const openItem = `SELECT 1 FROM items CROSS JOIN attempts ON attempts.number = items.attempt
  WHERE items.settled_at IS NULL`;

/** Whether a row of `rows` is on its way in the newest run of its workspace. */
export const rowIsOnItsWay = `(rows.run_state = 'queued' AND EXISTS (${openItem} AND items.row_id = rows.id
  AND attempts.run = (SELECT max(number) FROM runs WHERE runs.workspace = rows.workspace)))`;

const runRowIsOnItsWay = `(run_rows.state = 'queued' AND EXISTS (${openItem}
  AND items.row_id = run_rows.row_id AND attempts.run = run_rows.run))`;

/** What became of a row of `run_rows`, and what was said of it. */
export const runRowState = `iif(${runRowIsOnItsWay}, 'sending', run_rows.state)`;
export const runRowMessage = `iif(${runRowIsOnItsWay}, '', run_rows.message)`;
