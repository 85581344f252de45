import type { EventPayload, PlanbatchApi } from '../../shared/ipc/contract';
import type { Keeping } from '../../shared/ipc/keeping-schemas';
import type { SheetName } from '../../shared/plan/sheet';
import type { Observable } from './observable';
import { RunNews } from './run-news';
import type { ViewKeeping } from './view-keeping';

/** What of a workspace hears the main process. */
interface Hearing {
  readonly api: Pick<PlanbatchApi, 'on'>;
  readonly run: Observable<EventPayload<'runProgressed'> | null>;
  readonly loading: Observable<EventPayload<'loadProgressed'> | null>;
  readonly keeping: { readonly state: Observable<Keeping | null> };
  readonly activeSheet: Observable<SheetName>;
  readonly view: ViewKeeping;
}

/**
 * Has the workspace hear what the main process tells, and remember which sheet is shown. `receive` takes what is
 * told of rows, as text. Gives a function that ends it.
 */
export function followEvents(workspace: Hearing, receive: (text: string) => void): () => void {
  const { api, run, loading, keeping, activeSheet, view } = workspace;
  const news = new RunNews(run);
  const stops = [
    api.on.workspaceChanged(({ text }) => {
      receive(text);
      news.show();
    }),
    api.on.runProgressed((progress) => {
      news.told(progress);
    }),
    api.on.loadProgressed((progress) => {
      // The last progress may come after the answer to the call that loads.
      loading.set(progress.plansDone < progress.plans ? progress : null);
    }),
    api.on.keepingChanged((state) => {
      keeping.state.set(state);
    }),
    activeSheet.subscribe(() => {
      const sheet = activeSheet.get();
      if (sheet !== view.state.get().sheet) view.showSheet(sheet);
    }),
  ];
  return () => {
    for (const stop of stops) stop();
    news.stop();
  };
}
