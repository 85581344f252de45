import { ipcMain } from 'electron';
import { callNames, channelName } from '../../shared/ipc/call-names';
import { answerCall, type Door } from './answer-call';

/** Registers every call of the contract. There is no other way from the window into the main process. */
export function openDoor(door: Door): void {
  for (const name of callNames) {
    ipcMain.handle(channelName(name), (event, input: unknown) =>
      answerCall(door, { name, frame: event.senderFrame, input }),
    );
  }
}

/** Libraries may listen to the window behind the door's back, as electron-store does. This ends it. */
export function closeForeignChannels(): void {
  for (const channel of ipcMain.eventNames()) {
    if (channel !== 'error') ipcMain.removeAllListeners(String(channel));
  }
}
