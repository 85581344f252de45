/** A count as people read it: `60,000`. */
export function numberText(count: number): string {
  return count.toLocaleString('en-US');
}

/** A count with what is counted: `1 row`, `1,999 rows`. */
export function counted(count: number, noun: string): string {
  return `${numberText(count)} ${noun}${count === 1 ? '' : 's'}`;
}
