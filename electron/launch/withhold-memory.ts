import { writeFileSync } from 'node:fs';

/**
 * Keeps the memory of the program, in which secrets and plans are, out of the file that Linux may write when a program
 * crashes. The processes it starts take this over. Elsewhere the system decides.
 */
export function withholdMemory(platform: NodeJS.Platform, file = '/proc/self/coredump_filter'): void {
  if (platform !== 'linux') return;
  try {
    writeFileSync(file, '0');
  } catch {
    // A system without such files has been built not to write them.
  }
}
