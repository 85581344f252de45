/** What a status of a whole answer that failed means for the person, the number behind it for whoever helps them. */
export function statusWords(status: number): string {
  return `${words(status)} (${status}).`;
}

function words(status: number): string {
  const known = byStatus.get(status);
  if (known !== undefined) return known;
  if (status >= 500) return 'The service has trouble at the moment';
  if (status >= 400) return 'The service refused the request';
  return 'The service gave an answer that nobody expects';
}

const byStatus: ReadonlyMap<number, string> = new Map([
  [401, 'The service does not accept the sign-in'],
  [403, 'The service does not allow this'],
  [404, 'The service has nothing at this address'],
  [405, 'The service has nothing at this address'],
  [407, 'The proxy of your network wants a sign-in of its own. Ask those who run the network'],
  [408, 'The service took too long to read the request'],
  [409, 'The service reports a conflict'],
  [413, 'The service calls the request too large'],
  [429, 'The service asks for a pause'],
  [511, 'The network wants you to sign in first. Open a web browser and do so, then try again'],
  [503, 'The service is not available at the moment'],
]);
