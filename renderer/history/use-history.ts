import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Failure, Result } from '../../shared/ipc/failure';
import type { MessageGroup, RunDetail, RunEntry, RunRow } from '../../shared/ipc/history-schemas';
import { useWorkspace } from '../state/workspace-context';
import { type Page, type ReadPage, readPages, withKnown } from './read-pages';
import { followRun, newsOf, type RunNews } from './run-news';

/** Something read in pages: what has come so far, and how to get more. */
export interface Pages<Item> {
  readonly items: readonly Item[];
  /** False until the first page has come, or could not be read. */
  readonly isRead: boolean;
  /** Null when all is here. */
  readonly more: (() => void) | null;
}

interface ReadPages<Item> extends Page<Item> {
  /** What read them; another one begins anew. */
  readonly by: ReadPage<Item> | null;
}

/**
 * Reads page after page, and as many of them anew when `again` changes; until the first has come, what was read before is
 * shown.
 */
function usePages<Item>(read: ReadPage<Item>, again = ''): Pages<Item> {
  const { tellFailure } = useTelling();
  const [state, setState] = useState<ReadPages<Item>>({ by: null, items: [], next: null });
  /** How many items there are of what is read now. */
  const shown = useRef({ by: state.by, count: 0 });
  useEffect(() => {
    shown.current = { by: state.by, count: state.items.length };
  }, [state]);
  useEffect(() => {
    let isWanted = true;
    const { by, count } = shown.current;
    void readPages(read, by === read ? count : 0).then((page) => {
      if (!isWanted) return;
      if (!page.ok) tellFailure(page.failure);
      const { items, next } = page.ok ? page.value : { items: [], next: null };
      setState((before) => ({ by: read, items: withKnown(before.items, items), next }));
    });
    return () => {
      isWanted = false;
    };
  }, [read, tellFailure, again]);
  const goOn = async (after: number): Promise<void> => {
    const page = await read(after);
    if (!page.ok) {
      tellFailure(page.failure);
      return;
    }
    const { items, next } = page.value;
    setState((before) =>
      before.by === read ? { by: read, items: [...before.items, ...items], next } : before,
    );
  };
  const { next } = state;
  return {
    items: state.items,
    isRead: state.by === read,
    more: next === null ? null : () => void goOn(next),
  };
}

function useTelling(): { readonly tellFailure: (failure: Failure) => void } {
  const workspace = useWorkspace();
  return useMemo(
    () => ({
      tellFailure: (failure) => {
        workspace.tell('problem', failure.message);
      },
    }),
    [workspace],
  );
}

/** Is another one when what was read of runs is to be read again. */
function useRunNews(): RunNews {
  const { run } = useWorkspace();
  const [news, setNews] = useState(() => newsOf(run.get()));
  useEffect(() => {
    const tell = (now: RunNews): void => {
      setNews((before) => (before.text === now.text ? before : now));
    };
    tell(newsOf(run.get()));
    return followRun(run, tell);
  }, [run]);
  return news;
}

/** The runs that had a row with `search` in its plan and key, newest first. */
export function useRuns(search: string): Pages<RunEntry> {
  const { api } = useWorkspace();
  const { text } = useRunNews();
  const read = useCallback(
    async (after: number | null): Promise<Result<Page<RunEntry>>> => {
      const page = await api.readRuns({ search, after });
      return page.ok ? { ok: true, value: { items: page.value.runs, next: page.value.next } } : page;
    },
    [api, search],
  );
  return usePages(read, text);
}

/** One run, and what a search finds of it; null while it is being read. */
export function useRunDetail(runId: string, search: string): RunDetail | null {
  const { api } = useWorkspace();
  const { text } = useRunNews();
  const [detail, setDetail] = useState<RunDetail | null>(null);
  useEffect(() => {
    let isWanted = true;
    void api.readRun({ runId, search }).then((read) => {
      if (isWanted && read.ok) setDetail(read.value);
    });
    return () => {
      isWanted = false;
    };
  }, [api, runId, search, text]);
  return detail?.run.runId === runId ? detail : null;
}

/** Which rows of a run; all of them with an empty search and no group. */
export interface RowChoice {
  readonly search: string;
  readonly group: Pick<MessageGroup, 'state' | 'message'> | null;
}

/** The rows of a run that are to be shown, as they are now. */
export function useRunRows(runId: string, { search, group }: RowChoice): Pages<RunRow> {
  const { api } = useWorkspace();
  const state = group === null ? undefined : group.state;
  const message = group?.message ?? '';
  const read = useCallback(
    async (after: number | null): Promise<Result<Page<RunRow>>> => {
      const chosen = state === undefined ? null : { state, message };
      const page = await api.readRunRows({ runId, search, group: chosen, after });
      return page.ok ? { ok: true, value: { items: page.value.rows, next: page.value.next } } : page;
    },
    [api, runId, search, state, message],
  );
  const news = useRunNews();
  return usePages(read, news.runId === runId ? news.text : '');
}
