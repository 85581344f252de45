import { z } from 'zod';
import { readJson } from '../../shared/batch/json-text';
import { type KnownRow, readKnown } from '../../shared/batch/known-rows';
import { isWebPage, webPage } from '../../shared/batch/web-page';
import { messageText } from '../../shared/batch/item-outcome';
import { failed, type Result, success } from '../../shared/ipc/failure';
import type { SheetName } from '../../shared/plan/sheet';
import { AnswerNotUnderstoodError } from './answer-not-understood-error';
import type { AuthorizedEnd, AuthorizedSurroundings } from './authorized-sender';
import { BadStatusError } from './bad-status-error';
import type { Answer } from './exchange';
import { failureOf, signInFailureOf } from './failure-of';
import { type Patience, repeatedGet } from './repeated-get';
import type { VbapiResult } from './vbapi-error';

/** All items of a list, whatever they are, and the objects whose JSON says something twice. */
export interface ListItems {
  readonly items: readonly unknown[];
  readonly doubtful: ReadonlySet<object>;
  /** Items that are cells already (see `readKnown`). */
  readonly known: ReadonlySet<unknown>;
}

/** What to ask for, and what of it may be known already. */
export interface ListQuestion {
  readonly parts: readonly string[];
  readonly known?: { readonly sheet: SheetName; readonly rows: readonly KnownRow[] } | undefined;
}

interface Page extends ListItems {
  readonly pages: number;
  /** Items of the whole list; null where the service does not say. */
  readonly total: number | null;
}

/** More pages than any list of the service has: a broken header must not make us ask for ever. */
const greatestPages = 10_000;

/**
 * Reads a whole list. An answer without `X-Pagination` is the whole list; with it, the other pages are read
 * too. A list that cannot be read to its end is a failure, never a part of a list.
 */
export async function readList(
  { parts, known: ours }: ListQuestion,
  service: AuthorizedSurroundings,
  around: Patience,
): Promise<Result<ListItems>> {
  const items: unknown[] = [];
  const doubtful = new Set<object>();
  const known = new Set<unknown>();
  let pages = 1;
  let total: number | null = null;
  for (let page = 1; page <= pages; page += 1) {
    const query = page === 1 ? {} : { query: { page: String(page) } };
    const read = pageOf(await repeatedGet({ parts, ...query }, service, around), ours);
    if (!read.ok) return read;
    for (const item of read.value.items) items.push(item);
    for (const object of read.value.doubtful) doubtful.add(object);
    for (const item of read.value.known) known.add(item);
    pages = Math.min(read.value.pages, greatestPages);
    total = read.value.total;
  }
  if (total !== null && total !== items.length) return failed(failureOf(incomplete()));
  return success({ items, doubtful, known });
}

function pageOf(ended: AuthorizedEnd, known: ListQuestion['known']): Result<Page> {
  if (ended.kind === 'notSignedIn') return failed(signInFailureOf(ended.error));
  if (ended.kind === 'failed') return failed(failureOf(ended.error));
  const page = readKnownPage(ended.answer, known) ?? readPage(ended.answer);
  return page.ok ? success(page.value) : failed(failureOf(page.error));
}

/** A good page most of whose rows are known; undefined where it has to be read as a whole, or says anything else. */
function readKnownPage(answer: Answer, known: ListQuestion['known']): VbapiResult<Page> | undefined {
  if (known === undefined || known.rows.length === 0 || answer.status !== 200) return undefined;
  const read = readKnown(known.sheet, answer.text, known.rows);
  const page = read === undefined ? undefined : readPage({ ...answer, text: read.rest });
  if (read === undefined || page?.ok !== true || page.value.doubtful.size > 0) return undefined;
  const { items, doubtful } = read;
  return { ok: true, value: { ...page.value, items, doubtful, known: read.known } };
}

function readPage(answer: Answer): VbapiResult<Page> {
  if (answer.status !== 200) return { ok: false, error: new BadStatusError(answer) };
  const json = readJson(answer.text);
  if (isWebPage(answer.text)) {
    return { ok: false, error: new AnswerNotUnderstoodError(webPage, { isWebPage: true }) };
  }
  if (!json.ok) return misunderstood(json.reason);
  const outer = outerSchema.safeParse(json.value);
  if (!outer.success) return misunderstood('It is not a list.');
  const { data, error } = outer.data;
  if (error !== null && error !== undefined) return misunderstood(messageText(error));
  const paging = readPaging(answer.pagination);
  if (data === null || data === undefined || paging === undefined) return { ok: false, error: incomplete() };
  return { ok: true, value: { items: data, doubtful: json.doubtful, known: nothing, ...paging } };
}

const nothing: ReadonlySet<unknown> = new Set();

const outerSchema = z.object({ data: z.array(z.unknown()).nullish(), error: z.unknown().optional() });
const paginationSchema = z.object({
  TotalPages: z.coerce.number().int().nonnegative(),
  TotalCount: z.coerce.number().int().nonnegative().nullish(),
});

/** One page without the header; undefined when it cannot be read, as the list might go on. */
function readPaging(header: string | null): Omit<Page, keyof ListItems> | undefined {
  if (header === null || header.trim() === '') return { pages: 1, total: null };
  const json = readJson(header);
  const parsed = paginationSchema.safeParse(json.ok ? json.value : undefined);
  if (!parsed.success) return undefined;
  return { pages: Math.max(1, parsed.data.TotalPages), total: parsed.data.TotalCount ?? null };
}

function incomplete(): AnswerNotUnderstoodError {
  return new AnswerNotUnderstoodError('It is not a whole list.');
}

function misunderstood(reason: string): VbapiResult<never> {
  return { ok: false, error: new AnswerNotUnderstoodError(reason) };
}
