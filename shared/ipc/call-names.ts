/** Every call the window may make, by name. Apart from the contract, so that the preload stays tiny. */
export const callNames = [
  'openWorkspace',
  'readRows',
  'readStep',
  'keepDraft',
  'retryKeeping',
  'listWorkspaces',
  'createWorkspace',
  'renameWorkspace',
  'duplicateWorkspace',
  'deleteWorkspace',
  'restoreWorkspace',
  'exportWorkspace',
  'importWorkspace',
  'revealWorkspaces',
  'showLog',
  'previewMove',
  'moveWorkspace',
  'stopMove',
  'keepLeftOut',
  'keepView',
  'changeZoom',
  'readReference',
  'listPlans',
  'loadPlans',
  'applyEdits',
  'useClipboard',
  'startRun',
  'pauseRun',
  'resumeRun',
  'stopRun',
  'giveWay',
  'settleUnknown',
  'resolveConflicts',
  'startReview',
  'stopReview',
  'decideReviewed',
  'sendReviewed',
  'readRuns',
  'readRun',
  'readRunRows',
  'readRunChanges',
  'prepareRestore',
  'exportRuns',
  'resetPractice',
  'listConnections',
  'saveConnection',
  'deleteConnection',
  'forgetSecret',
  'useConnection',
  'testConnection',
  'signIn',
  'previewRun',
  'confirmRun',
  'exportConnections',
  'importConnections',
] as const;
export type CallName = (typeof callNames)[number];

/** Everything the main process may tell the window without being asked. */
export const eventNames = [
  'workspaceChanged',
  'loadProgressed',
  'runProgressed',
  'reviewProgressed',
  'keepingChanged',
] as const;
export type EventName = (typeof eventNames)[number];

/** The name a call or event travels under. */
export function channelName(name: CallName | EventName): string {
  return `planbatch:${name}`;
}
