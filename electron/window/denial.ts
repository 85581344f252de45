/** What a page tried and was not allowed to do. */
export type Denial =
  | 'navigation'
  | 'frameNavigation'
  | 'redirect'
  | 'webview'
  | 'newWindow'
  | 'permission'
  | 'device'
  | 'download'
  | 'request';

/** Takes what was denied and the origin it was about. */
export type DenialLog = (what: Denial, origin: string) => void;
