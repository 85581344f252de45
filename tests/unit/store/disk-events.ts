/** What a program did to the files of one folder, in order. */
export type DiskEvent =
  | { readonly kind: 'create' | 'unlink' | 'sync'; readonly file: string }
  | { readonly kind: 'write'; readonly file: string; readonly offset: number; readonly bytes: Buffer }
  | { readonly kind: 'truncate'; readonly file: string; readonly size: number }
  | { readonly kind: 'syncFolder' }
  | { readonly kind: 'said'; readonly line: string };

/** Calls that the model of a disk does not know; they must not touch the folder. */
const unknownCalls =
  /^(writev|pwritev2?|fallocate|truncate|rename\w*|link\w*|creat|open|dup[23]?|sync_file_range|syncfs)$/;

/**
 * Reads a trace of `strace -f -xx` as events of the files in `folder`. Files that are shared memory (`-shm`) are
 * left out: they are never read after a power cut. Throws for a call on the folder that it does not know.
 */
export function diskEvents(trace: string, folder: string): readonly DiskEvent[] {
  const reader = new TraceReader(folder);
  for (const call of wholeCalls(trace)) reader.read(call);
  return reader.events;
}

interface TracedCall {
  readonly name: string;
  readonly words: string;
  readonly result: number;
}

/** One call per line; a call that another thread interrupted stands on two. */
function* wholeCalls(trace: string): Generator<TracedCall> {
  const begun = new Map<string, string>();
  for (const line of trace.split('\n')) {
    const [, thread = '', text = ''] = /^(\d+)\s+(.*)$/.exec(line) ?? [];
    const cut = text.indexOf(' <unfinished ...>');
    if (cut >= 0) {
      begun.set(thread, text.slice(0, cut));
      continue;
    }
    const resumed = /^<\.\.\. \w+ resumed>(.*)$/.exec(text);
    const whole = resumed === null ? text : `${begun.get(thread) ?? ''}${resumed[1] ?? ''}`;
    const call = /^(\w+)\((.*)\)\s+= (-?\d+)/.exec(whole);
    if (call !== null) yield { name: call[1] ?? '', words: call[2] ?? '', result: Number(call[3]) };
  }
}

function plain(hexText: string): Buffer {
  return Buffer.from(hexText.replaceAll('\\x', ''), 'hex');
}

class TraceReader {
  readonly events: DiskEvent[] = [];
  readonly #folder: string;
  readonly #open = new Map<number, string>();
  readonly #known = new Set<string>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  read({ name, words, result }: TracedCall): void {
    if (result < 0) return;
    const texts = [...words.matchAll(/"((?:\\x[0-9a-f]{2})*)"/g)].map((match) => plain(match[1] ?? ''));
    const path = texts[0]?.toString() ?? '';
    const handle = Number(/^\d+/.exec(words)?.[0] ?? -1);
    const file = this.#open.get(handle);
    if (name === 'openat') this.#opened(path, { words, handle: result });
    else if (name === 'close') this.#open.delete(handle);
    else if (name.startsWith('unlink')) this.#push(path, { kind: 'unlink', file: path });
    else if (name === 'write' && handle === 1) this.#said(texts[0]);
    else if (file !== undefined || path.startsWith(this.#folder)) {
      this.#touched(file ?? path, { name, words, bytes: texts[0] ?? Buffer.alloc(0) });
    }
  }

  #said(bytes: Buffer | undefined): void {
    this.events.push({ kind: 'said', line: bytes?.toString().trim() ?? '' });
  }

  #opened(path: string, { words, handle }: { words: string; handle: number }): void {
    this.#open.delete(handle);
    if (path !== this.#folder && !path.startsWith(`${this.#folder}/`)) return;
    this.#open.set(handle, path);
    if (words.includes('O_CREAT') && !this.#known.has(path)) this.#push(path, { kind: 'create', file: path });
    this.#known.add(path);
    if (words.includes('O_TRUNC')) this.#push(path, { kind: 'truncate', file: path, size: 0 });
  }

  #touched(file: string, { name, words, bytes }: { name: string; words: string; bytes: Buffer }): void {
    const last = Number(/(\d+)$/.exec(words)?.[1] ?? 0);
    if (name === 'fsync' || name === 'fdatasync') {
      this.#push(file, file === this.#folder ? { kind: 'syncFolder' } : { kind: 'sync', file });
    } else if (name === 'pwrite64') {
      this.#push(file, { kind: 'write', file, offset: last, bytes });
    } else if (name === 'ftruncate') {
      this.#push(file, { kind: 'truncate', file, size: last });
    } else if (name === 'write' || unknownCalls.test(name)) {
      if (!file.endsWith('-shm')) throw new Error(`The model of a disk does not know ${name} of ${file}`);
    }
  }

  #push(file: string, event: DiskEvent): void {
    if (file.startsWith(this.#folder) && !file.endsWith('-shm')) this.events.push(event);
  }
}
