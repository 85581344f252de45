import path from 'node:path';
import { app, type Session } from 'electron';
import type { CallHandlers } from './ipc/answer-call';
import { closeForeignChannels, openDoor } from './ipc/door';
import { createEventSender, type EventSender } from './ipc/event-sender';
import { cleanLaunch } from './launch/clean-launch';
import { settleDataFolder } from './launch/data-folder';
import { readPracticeControl } from './launch/practice-control';
import { enableProcessSandbox } from './launch/process-sandbox';
import { openLog } from './log/log';
import { openSettings } from './settings/settings';
import { appOrigin } from './window/app-address';
import { setAppMenu } from './window/app-menu';
import { openAppSession } from './window/app-session';
import { declareAppScheme } from './window/content-protocol';
import { openMainWindow } from './window/main-window';
import { guardNavigation } from './window/navigation';
import { openServiceFetch } from './window/service-session';
import { createWindowKeeper, followPlatform, type WindowKeeper } from './window/window-keeper';
import { recoverWindow } from './window/window-recovery';

// First of all: nothing may connect or start a child process with what a stranger put on the command line.
const isUnpackaged = !app.isPackaged;
const removedSwitches = cleanLaunch({ commandLine: app.commandLine, environment: process.env, isUnpackaged });
enableProcessSandbox(app);
declareAppScheme();
const dataFolder = settleDataFolder(app);
const log = openLog(path.join(dataFolder, 'logs'));

const built = (file: string): string => path.join(import.meta.dirname, file);
const denied = (what: string, origin: string): void => log('denied', { what, origin });

/** The window, and what it remembers. */
function keepWindow(session: () => Session): WindowKeeper {
  const settings = openSettings(dataFolder, (file) => log('settingsSetAside', { file }));
  return createWindowKeeper(() => {
    const window = openMainWindow({
      session: session(),
      preload: built('../preload/preload.cjs'),
      mayInspect: isUnpackaged,
      readPlacement: () => settings.read().window,
      writePlacement: (placement) => settings.write({ window: placement }),
      shown: () => {
        log('windowShown', { milliseconds: Math.round(process.uptime() * 1000) });
        void settings.prepareWriting().then(closeForeignChannels);
      },
    });
    recoverWindow(window, (reason) => log('windowLost', { reason }));
    return window;
  });
}

/** The services and the practice server, loaded while the window draws itself: they would only delay it. */
async function startServices(keeper: WindowKeeper, emit: EventSender): Promise<CallHandlers> {
  const practice = readPracticeControl(app.commandLine, isUnpackaged);
  const { startPracticeThread } = await import('./practice/practice-thread');
  const starting = startPracticeThread(built('practice-worker.cjs'), { control: practice.control });
  const [{ access }, { composeServices }] = await Promise.all([starting, import('./compose')]);
  const { baseUrl, database } = access;
  const connection = { name: 'Practice', environment: 'practice', baseUrl, database } as const;
  keeper.showConnection(connection);
  practice.announce(access);
  return composeServices({
    appVersion: app.getVersion(),
    userAgent: `Planbatch/${app.getVersion()} (${process.platform}; ${process.arch})`,
    connection,
    access,
    fetch: openServiceFetch(),
    emit,
    broke: (error) => log('broke', { where: 'services', error }),
  });
}

/** Opens the window first and its door in the same moment, before the page can ask for anything. */
function openApp(keeper: WindowKeeper): void {
  setAppMenu(isUnpackaged);
  keeper.open();
  const place = { mainFrame: keeper.mainFrame, origin: appOrigin };
  const emit = createEventSender({ ...place, refused: (event) => log('eventRefused', { event }) });
  const handlers = startServices(keeper, emit);
  // Each call that comes answers with a failure; the log has the reason once.
  handlers.catch((error: unknown) => log('broke', { where: 'start', error }));
  openDoor({
    place,
    handlers,
    log: {
      refused: (call, reason) => log('callRefused', { call, reason }),
      broke: (call, error) => log('callBroke', { call, error }),
    },
  });
}

function start(): void {
  log('started', { version: app.getVersion(), electron: process.versions.electron });
  for (const name of removedSwitches) log('switchRemoved', { name });
  guardNavigation(app, denied);
  let session: Session | undefined;
  const keeper = keepWindow(() => (session ??= openAppSession(built('../renderer'), denied)));
  followPlatform(app, keeper);
  void app.whenReady().then(() => openApp(keeper));
}

if (app.requestSingleInstanceLock()) start();
else app.exit(0);
