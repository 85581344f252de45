import path from 'node:path';
import { app, type Session } from 'electron';
import { type Ground, orRefusal, type ServiceSurroundings, startServices } from './compose-services';
import { keepWindow } from './compose-window';
import type { OpenedStore } from './drafts/kept-store';
import { closeForeignChannels, openDoor } from './ipc/door';
import { createEventSender, type EventSender } from './ipc/event-sender';
import type { TrustedPlace } from './ipc/trusted-sender';
import { cleanLaunch } from './launch/clean-launch';
import { closeBeforeEnd } from './launch/close-before-end';
import { askBeforeQuit } from './launch/ask-before-quit';
import { endOnSignal } from './launch/end-on-signal';
import { settleDataFolder } from './launch/data-folder';
import { readPracticeControl } from './launch/practice-control';
import { enableProcessSandbox } from './launch/process-sandbox';
import { type RunWatch, watchRuns } from './launch/run-watch';
import { startAnew, startedWithout } from './launch/start-anew';
import { isArchive, isTestBuild } from './launch/test-build';
import { withholdMemory } from './launch/withhold-memory';
import { logFile, openLog } from './log/log';
import { practiceOnDemand } from './practice/practice-on-demand';
import type { PracticeThread } from './practice/practice-thread';
import { openSettings, type SettingsKeeper } from './settings/settings';
import { appOrigin } from './window/app-address';
import { setAppMenu } from './window/app-menu';
import { type AppearanceKeeper, applyAppearance } from './window/appearance';
import { openAppSession } from './window/app-session';
import { declareAppScheme } from './window/content-protocol';
import { guardNavigation } from './window/navigation';
import { askToQuit } from './window/quit-question';
import { runSigns } from './window/run-signs';
import { systemNotice } from './window/system-notice';
import { followPlatform, type WindowKeeper } from './window/window-keeper';
import { zoomOf } from './window/zoom';
import { revealFile } from './window/workspace-dialogs';

// First of all: nothing may connect or start a child process with what a stranger put on the command line.
// The test build is packaged, and may be looked into all the same.
const isPackaged = app.isPackaged || isArchive(app.getAppPath());
const mayBeTested = !isPackaged || isTestBuild(app.getAppPath());
const { platform, env: environment } = process;
const launched = { commandLine: app.commandLine, environment, platform, mayBeTested };
const words = process.argv.slice(1);
const removedSwitches = [...cleanLaunch(launched), ...startedWithout(words)];
const isLeaving = isPackaged && startAnew({ ...launched, app, words });
withholdMemory(platform);
enableProcessSandbox(app);
declareAppScheme();
const dataFolder = settleDataFolder(app);
const logFolder = path.join(dataFolder, 'logs');
const log = openLog(logFolder);
const showLog = (): void => revealFile(logFile(logFolder));

const built = (file: string): string => path.join(import.meta.dirname, file);
const denied = (what: string, origin: string): void => log('denied', { what, origin });

/** What is remembered between starts. */
function openOwnSettings(isBusy: () => boolean): SettingsKeeper {
  return openSettings({
    folder: dataFolder,
    isBusy,
    setAside: (file) => log('settingsSetAside', { file }),
    notWritten: (error) => log('broke', { where: 'settings', error }),
  });
}

/** Loads what writing the settings needs: it is large, and would hold up the first rows. */
function prepareSettings(settings: SettingsKeeper): void {
  void settings.prepareWriting().then(closeForeignChannels);
}

/** The workspaces, opened in their thread while the window is made and draws itself. */
async function openStore(emit: EventSender): Promise<OpenedStore> {
  const { openKeptStore } = await import('./drafts/kept-store');
  const opened = await openKeptStore({
    workerFile: built('store-worker.cjs'),
    folder: path.join(dataFolder, 'workspaces'),
    lifeboatFolder: path.join(dataFolder, 'lifeboat'),
    keepingChanged: (keeping) => emit('keepingChanged', keeping),
    lost: (error) => log('broke', { where: 'store', error }),
  });
  const { driver, sqliteVersion, schema, file, wasUnclean, temporary, setAside } = opened.report;
  log('storeOpened', {
    ...{ driver, sqlite: sqliteVersion, schema, file: path.basename(file) },
    lastEnd: wasUnclean ? 'unclean' : 'clean',
    stoodIn: temporary ?? '',
    setAside: setAside?.because ?? '',
  });
  return opened;
}

const practiceSwitches = readPracticeControl(app.commandLine, mayBeTested);

/** The practice server, which `--practice-control` opens to tests. */
function practiceServer(): () => Promise<PracticeThread> {
  const { control, announce, morePlans } = practiceSwitches;
  const kept = morePlans > 0 ? {} : { file: path.join(dataFolder, 'practice.jsonl') };
  const limit = practiceSwitches.isUnlimited ? { rateLimit: null } : {};
  return practiceOnDemand({
    workerFile: built('practice-worker.cjs'),
    options: { control, morePlans, ...kept, ...limit },
    started: announce,
    failed: (error) => log('broke', { where: 'practice', error }),
  });
}

const ground: Ground = {
  appVersion: app.getVersion(),
  dataFolder,
  log,
  built,
  showLog,
  launched,
  practiceSwitches,
  prepareSettings,
};

/** Opens the window first and its door in the same moment, before the page can ask for anything. */
function openApp(around: ServiceSurroundings): void {
  const { keeper, settings, zoom } = around;
  const appearance: AppearanceKeeper = {
    read: () => settings.read().appearance ?? 'system',
    write: (chosen) => settings.write({ appearance: chosen }),
  };
  applyAppearance(appearance);
  setAppMenu({ mayBeTested, appearance, zoom, showLog });
  keeper.open();
  const services = startServices(ground, around);
  // Each call that comes answers with a failure; the log has the reason once.
  services.catch((error: unknown) => log('broke', { where: 'start', error }));
  openDoor({
    place: placeOf(keeper),
    handlers: orRefusal(around.store, services),
    log: {
      refused: (call, reason) => log('callRefused', { call, reason }),
      broke: (call, error) => log('callBroke', { call, error }),
    },
  });
}

/** The only place that calls come from and events go to. */
function placeOf(keeper: WindowKeeper): Pick<WindowKeeper, 'mainFrame'> & Pick<TrustedPlace, 'origin'> {
  return { mainFrame: keeper.mainFrame, origin: appOrigin };
}

function start(): void {
  log('started', { version: app.getVersion(), electron: process.versions.electron });
  for (const name of removedSwitches) log('switchRemoved', { name });
  guardNavigation(app, denied);
  let session: Session | undefined;
  const runs = watchRuns();
  const settings = openOwnSettings(runs.isBusy);
  const ask = (): Promise<boolean> => askToQuit(keeper.current(), runs.isPaused());
  const { mayClose, endUnasked } = askBeforeQuit(app, { isSending: runs.isSending, ask, endRun: runs.end });
  endOnSignal(process, endUnasked);
  const openSession = (): Session => (session ??= openAppSession(built('../renderer'), denied));
  const practice = practiceServer();
  const keeper = keepWindow({
    ...{ settings, mayBeTested, mayClose, log },
    session: openSession,
    preload: built('../preload/preload.cjs'),
    prepareLater: () => {
      prepareSettings(settings);
      practice().catch(() => undefined);
    },
  });
  followPlatform(app, keeper);
  const emit = createEventSender({
    ...placeOf(keeper),
    refused: (event) => log('eventRefused', { event }),
  });
  // Before Chromium is ready: the workspaces open in a thread of their own, and the first screen waits for them.
  const store = openStore(emit);
  // Whoever needs it hears of it again.
  store.catch(() => undefined);
  // What was chosen in the first moments waits for what writes it.
  closeBeforeEnd(app, async () => {
    await Promise.allSettled([store.then(({ close }) => close()), settings.prepareWriting()]);
  });
  const zoom = zoomOf({
    read: () => settings.read().zoom ?? 1,
    write: (factor) => settings.write({ zoom: factor }),
  });
  const showSigns = runSigns({ window: keeper.current, notify: systemNotice(keeper.open) });
  const runProgressed: RunWatch['heard'] = (run) => {
    runs.heard(run);
    showSigns(run);
  };
  void app
    .whenReady()
    .then(() => openApp({ keeper, settings, practice, emit, store, zoom, runs, runProgressed }));
}

if (!isLeaving) {
  if (app.requestSingleInstanceLock()) start();
  else app.exit(0);
}
