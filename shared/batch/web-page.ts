/** What a person is told when a proxy, a captive portal or a wrong address answers in place of the service. */
export const webPage =
  'The answer did not come from the service: it is a web page. The network may want you to sign in first: open a web browser and do so, or check the base URL.';

/** True where the text is a web page, which the service never sends. */
export function isWebPage(text: string): boolean {
  return /^\uFEFF?\s*</.test(text);
}
