/**
 * Frees the memory of bytes nobody reads any more. Left to the collector it stays until that next looks at
 * everything, which an idle window may not do for minutes: the rows of 100,000 are 40 MB, and come through two worlds.
 */
export function letGo(bytes: ArrayBuffer): void {
  bytes.transfer(0);
}
