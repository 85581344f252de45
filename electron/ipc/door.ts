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
