import { ipcMain } from 'electron';
import { answerChannel } from '../../shared/ipc/answer-channel';
import { callNames, channelName } from '../../shared/ipc/call-names';
import { answerCall, type Door } from './answer-call';

/** Registers every call of the contract. There is no other way from the window into the main process. */
export function openDoor(door: Door): void {
  for (const name of callNames) {
    ipcMain.on(channelName(name), (event, ticket: unknown, input: unknown) => {
      const frame = event.senderFrame;
      void answerCall(door, { name, frame, input }).then((result) => {
        try {
          frame?.send(answerChannel, ticket, result);
        } catch {
          // The page that asked has gone.
        }
      });
    });
  }
}

const ownChannels: readonly string[] = ['error', ...callNames.map(channelName)];

/** Libraries may listen to the window behind the door's back, as electron-store does. This ends it. */
export function closeForeignChannels(): void {
  for (const channel of ipcMain.eventNames().map(String)) {
    if (!ownChannels.includes(channel)) ipcMain.removeAllListeners(channel);
  }
}
