/** Why the disk does not take what is to be kept. */
export type KeepTrouble = 'diskFull' | 'readOnly' | 'diskFailed' | 'corrupt';

/** SQLite's primary result codes (sqlite.org/rescode.html). */
const troubleOfCode: ReadonlyMap<number, KeepTrouble> = new Map([
  [8, 'readOnly'],
  [10, 'diskFailed'],
  [11, 'corrupt'],
  [13, 'diskFull'],
  [14, 'diskFailed'],
  [26, 'corrupt'],
]);

const troubleOfName: ReadonlyMap<string, KeepTrouble> = new Map([
  ['ENOSPC', 'diskFull'],
  ['EDQUOT', 'diskFull'],
  ['EFBIG', 'diskFull'],
  ['EROFS', 'readOnly'],
  ['EACCES', 'readOnly'],
  ['EPERM', 'readOnly'],
  ['EIO', 'diskFailed'],
  ['ENOENT', 'diskFailed'],
]);

/** What an error of SQLite or of the file system says of the disk; undefined for any other error. */
export function troubleOf(error: unknown): KeepTrouble | undefined {
  if (!(error instanceof Error)) return undefined;
  // Both drivers carry the extended code; its low byte is the primary one.
  if ('errcode' in error && typeof error.errcode === 'number') {
    return troubleOfCode.get(error.errcode % 256);
  }
  return 'code' in error ? troubleOfName.get(String(error.code)) : undefined;
}

/** `SQLITE_BUSY`. */
const busy = 5;

/** Whether the file is kept by whoever has it open: another program, or this one. */
export function isInUse(error: unknown): boolean {
  if (!(error instanceof Error) || !('errcode' in error)) return false;
  return typeof error.errcode === 'number' && error.errcode % 256 === busy;
}

/** Each trouble as the screen says it. */
export const troubleWords: Readonly<Record<KeepTrouble, string>> = {
  diskFull: 'The disk is full.',
  readOnly: 'The folder of the workspace cannot be written to.',
  diskFailed: 'The disk does not answer as it should.',
  corrupt: 'The workspace file is damaged.',
};
