import path from 'node:path';
import { app } from 'electron';
import { cleanLaunch } from './launch/clean-launch';
import { settleDataFolder } from './launch/data-folder';
import { closeForeignChannels, openDoor } from './ipc/door';
import { enableProcessSandbox } from './launch/process-sandbox';
import { openLog } from './log/log';
import { openSettings } from './settings/settings';
import { appOrigin } from './window/app-address';
import { setAppMenu } from './window/app-menu';
import { openAppSession } from './window/app-session';
import { declareAppScheme } from './window/content-protocol';
import { openMainWindow } from './window/main-window';
import { guardNavigation } from './window/navigation';
import { createWindowKeeper, followPlatform } from './window/window-keeper';
import { recoverWindow } from './window/window-recovery';

// First of all: nothing may connect or start a child process with what a stranger put on the command line.
const isUnpackaged = !app.isPackaged;
const removedSwitches = cleanLaunch({ commandLine: app.commandLine, environment: process.env, isUnpackaged });
enableProcessSandbox(app);
declareAppScheme();
const folder = settleDataFolder(app);

function start(): void {
  const log = openLog(path.join(folder, 'logs'));
  const denied = (what: string, origin: string): void => log('denied', { what, origin });
  for (const name of removedSwitches) log('switchRemoved', { name });
  const settings = openSettings(folder, (file) => log('settingsSetAside', { file }));

  const keeper = createWindowKeeper(() => {
    const window = openMainWindow({
      session: openAppSession(path.join(import.meta.dirname, '../renderer'), denied),
      preload: path.join(import.meta.dirname, '../preload/preload.cjs'),
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

  guardNavigation(app, denied);
  followPlatform(app, keeper);
  void app.whenReady().then(async () => {
    setAppMenu(isUnpackaged);
    keeper.open();
    const { handlersWithoutServices } = await import('./ipc/handlers-without-services');
    openDoor({
      place: { mainFrame: keeper.mainFrame, origin: appOrigin },
      handlers: Promise.resolve(handlersWithoutServices()),
      log: {
        refused: (call, reason) => log('callRefused', { call, reason }),
        broke: (call, error) => log('callBroke', { call, error }),
      },
    });
  });
}

if (app.requestSingleInstanceLock()) start();
else app.exit(0);
