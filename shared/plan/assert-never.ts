/** Ends a switch over a closed union: the compiler refuses a forgotten case, a false type is caught at run time. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
