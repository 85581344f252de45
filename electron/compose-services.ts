import { systemKeyStore } from './credentials/system-key-store';
import type { OpenedStore } from './drafts/kept-store';
import { historyWriter } from './files/history/history-thread';
import type { CallHandlers } from './ipc/answer-call';
import type { EventSender } from './ipc/event-sender';
import { refuseCalls } from './ipc/refuse-calls';
import { policyPlace } from './launch/policy-place';
import type { readPracticeControl } from './launch/practice-control';
import type { RunWatch } from './launch/run-watch';
import type { Log } from './log/log';
import type { PracticeThread } from './practice/practice-thread';
import type { SettingsKeeper } from './settings/settings';
import { connectionFiles } from './window/connection-dialogs';
import { openServiceFetch } from './window/service-session';
import type { WindowKeeper } from './window/window-keeper';
import { chooseExport, chooseHistoryFile, chooseImport, revealFile } from './window/workspace-dialogs';
import type { Zoom } from './window/zoom';

/** What is settled before Electron is ready. */
export interface Ground {
  readonly appVersion: string;
  readonly dataFolder: string;
  readonly log: Log;
  /** Where a built file lies. */
  readonly built: (file: string) => string;
  readonly showLog: () => void;
  readonly launched: Parameters<typeof policyPlace>[0] & { readonly platform: NodeJS.Platform };
  readonly practiceSwitches: ReturnType<typeof readPracticeControl>;
  readonly prepareSettings: (settings: SettingsKeeper) => void;
}

/** What the services work with. */
export interface ServiceSurroundings {
  readonly keeper: WindowKeeper;
  readonly settings: SettingsKeeper;
  readonly practice: () => Promise<PracticeThread>;
  readonly emit: EventSender;
  readonly zoom: Zoom;
  readonly store: Promise<OpenedStore>;
  readonly runs: RunWatch;
  readonly runProgressed: RunWatch['heard'];
}

/** The services, loaded while the window draws itself: they would only delay it. */
export async function startServices(ground: Ground, around: ServiceSurroundings): Promise<CallHandlers> {
  const { appVersion, dataFolder, log, built, launched, practiceSwitches } = ground;
  const { keeper, settings, practice, emit, zoom, runs } = around;
  const { composeApp } = await import('./compose-connections');
  const kept = await around.store;
  const services = composeApp({
    ...{ folder: dataFolder, keyStore: systemKeyStore(), connectionFiles },
    showConnection: keeper.showConnection,
    setAside: (file) => log('settingsSetAside', { file }),
    appVersion,
    userAgent: `Planbatch/${appVersion} (${launched.platform}; ${process.arch})`,
    practice: async () => (await practice()).access,
    policy: { ...policyPlace(launched), platform: launched.platform },
    ...(practiceSwitches.isUnlimited ? { practiceRate: 1e9 } : {}),
    fetch: openServiceFetch(),
    kept,
    files: {
      ...{ chooseExport, chooseImport, reveal: () => revealFile(kept.report.file) },
      history: { choose: chooseHistoryFile, begin: historyWriter(built('history-worker.cjs')) },
    },
    view: { read: () => settings.read().view ?? null, write: (view) => settings.write({ view }), zoom },
    emit,
    runProgressed: around.runProgressed,
    resetPractice: async () => (await practice()).reset(),
    settleAfter: (milliseconds, settle) => void setTimeout(settle, milliseconds).unref(),
    useClipboard: keeper.useClipboard,
    showLog: ground.showLog,
    broke: (error) => log('broke', { where: 'services', error }),
    rowsRead: () => ground.prepareSettings(settings),
  });
  runs.stopBy(() => services.stopRun({}));
  // The window asks for it in a moment. What keeps it from opening is told then.
  services.openWorkspace({ workspaceId: null }).catch(() => undefined);
  return services;
}

/** Without workspaces, every call says why. Other trouble of the start stays what it is. */
export async function orRefusal(
  store: Promise<OpenedStore>,
  services: Promise<CallHandlers>,
): Promise<CallHandlers> {
  try {
    await store;
  } catch (error) {
    const { openingFailure } = await import('./drafts/store-failure');
    return refuseCalls(openingFailure(error));
  }
  return services;
}
