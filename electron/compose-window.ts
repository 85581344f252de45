import type { Log } from './log/log';
import type { SettingsKeeper } from './settings/settings';
import { openMainWindow } from './window/main-window';
import { createWindowKeeper, type WindowKeeper } from './window/window-keeper';
import { recoverWindow } from './window/window-recovery';

type Session = Parameters<typeof openMainWindow>[0]['session'];

interface WindowSurroundings {
  readonly settings: Pick<SettingsKeeper, 'read' | 'write'>;
  readonly session: () => Session;
  readonly preload: string;
  readonly mayBeTested: boolean;
  readonly mayClose: () => boolean;
  readonly log: Log;
  /** Loads what would have held up the first rows; also where no rows come, or very slowly. */
  readonly prepareLater: () => void;
}

/** Milliseconds after which the rows are no longer waited for. */
const longestOpening = 3_000;

/** The window, and what it remembers. */
export function keepWindow(around: WindowSurroundings): WindowKeeper {
  const { settings, session, preload, mayBeTested, mayClose, log, prepareLater } = around;
  return createWindowKeeper(() => {
    const window = openMainWindow({
      session: session(),
      preload,
      mayInspect: mayBeTested,
      readPlacement: () => settings.read().window,
      writePlacement: (placement) => settings.write({ window: placement }),
      zoom: settings.read().zoom ?? 1,
      shown: () => {
        log('windowShown', { milliseconds: Math.round(process.uptime() * 1000) });
        setTimeout(prepareLater, longestOpening).unref();
      },
    });
    recoverWindow(window, (reason) => log('windowLost', { reason }));
    return window;
  }, mayClose);
}
