import type { SqlRow, SqlValue } from './sqlite-driver';

/** Text of a column. Throws where it holds something else: the file is not as the migrations made it. */
export function textOf(row: SqlRow, column: string): string {
  const value = valueOf(row, column);
  if (typeof value !== 'string') throw unexpected(column, value);
  return value;
}

export function textOrNullOf(row: SqlRow, column: string): string | null {
  return valueOf(row, column) === null ? null : textOf(row, column);
}

export function numberOf(row: SqlRow, column: string): number {
  const value = valueOf(row, column);
  if (typeof value !== 'number') throw unexpected(column, value);
  return value;
}

export function numberOrNullOf(row: SqlRow, column: string): number | null {
  return valueOf(row, column) === null ? null : numberOf(row, column);
}

export function bytesOf(row: SqlRow, column: string): Uint8Array {
  const value = valueOf(row, column);
  if (!(value instanceof Uint8Array)) throw unexpected(column, value);
  return value;
}

function valueOf(row: SqlRow, column: string): SqlValue {
  return row[column] ?? null;
}

function unexpected(column: string, value: SqlValue): Error {
  return new Error(`Column ${column} holds ${value === null ? 'nothing' : typeof value}`);
}
