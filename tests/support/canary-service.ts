import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, request as ask } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { PracticeAccess } from '../../electron/practice/practice-access';
import { startPracticeServer } from '../../electron/practice/practice-server';

/** A request as it came, without the headers that may carry a secret. */
export interface SeenRequest {
  readonly secretHeaders: Readonly<Record<string, string>>;
  readonly rest: string;
}

/** A practice server behind secrets that nobody has seen before, so that each can be found wherever it gets to. */
export interface CanaryService {
  readonly access: PracticeAccess;
  /** What was typed, and the tokens the service gave. */
  readonly secrets: () => readonly string[];
  readonly seen: () => readonly SeenRequest[];
  /** The next requests that write are refused by an answer that repeats them whole. */
  readonly repeatRequests: (count: number) => void;
  readonly close: () => Promise<void>;
}

const secretNames = [
  'x-api-key',
  'authorization',
  'vbasoftware-client-code',
  'expired-id-token',
  'refresh-token',
];

export async function startCanaryService(): Promise<CanaryService> {
  const practice = await startPracticeServer({ rateLimit: null });
  const typed = {
    apiKey: `canary/key+${randomUUID()}`,
    password: `canary pass&${randomUUID()}`,
    clientCode: `canary=code%${randomUUID()}`,
  };
  const tokens = new Set<string>();
  const seen: SeenRequest[] = [];
  let repeats = 0;
  const server = createServer((request, response) => {
    void bodyOf(request).then(async (body) => {
      seen.push(seenRequest(request, body));
      if (request.method === 'PUT' && repeats > 0) {
        repeats -= 1;
        const detail = `Refused: ${request.rawHeaders.join(' ')}`;
        response.writeHead(403, { 'Content-Type': 'application/json' });
        response.end(JSON.stringify({ data: null, error: { detail } }));
        return;
      }
      const answer = await forwarded({ request, body }, practice.access);
      for (const [, token = ''] of answer.text.matchAll(tokenPattern)) tokens.add(token);
      response.writeHead(answer.status, answer.headers).end(answer.text);
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    access: { ...practice.access, ...typed, baseUrl: `http://127.0.0.1:${String(port)}/vbasoftware` },
    secrets: () => [...Object.values(typed), `${practice.access.user}:${typed.password}`, ...tokens],
    seen: () => seen,
    repeatRequests: (count) => {
      repeats = count;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
      await practice.close();
    },
  };
}

const tokenPattern = /"(?:idToken|refreshToken|accessToken)":"([^"]+)"/g;

interface Received {
  readonly request: IncomingMessage;
  readonly body: string;
}

interface Given {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly text: string;
}

/** What the practice server says to a request, in its own words for the secrets. */
async function forwarded({ request, body }: Received, access: PracticeAccess): Promise<Given> {
  const headers = { ...request.headers, ...inPracticeWords(request, access) };
  const address = new URL(request.url ?? '/', access.baseUrl);
  const answer = await new Promise<IncomingMessage>((answered, failed) => {
    ask(address, { method: request.method, headers }, answered).on('error', failed).end(body);
  });
  return { status: answer.statusCode ?? 500, headers: answer.headers, text: await bodyOf(answer) };
}

async function bodyOf(message: IncomingMessage): Promise<string> {
  let text = '';
  for await (const part of message.setEncoding('utf8')) text += String(part);
  return text;
}

function seenRequest({ method, url, headers }: IncomingMessage, body: string): SeenRequest {
  const all = Object.entries(headers).map(([name, value]) => [name, String(value)] as const);
  const isSecret = ([name]: readonly [string, string]): boolean => secretNames.includes(name);
  return {
    secretHeaders: Object.fromEntries(all.filter(isSecret)),
    rest: JSON.stringify([method, url, all.filter((header) => !isSecret(header)), body]),
  };
}

/** The headers by which the practice server lets a caller in. */
function inPracticeWords({ headers }: IncomingMessage, access: PracticeAccess): Record<string, string> {
  const isBasic = headers.authorization?.startsWith('Basic ') === true;
  const pair = Buffer.from(`${access.user}:${access.password}`).toString('base64');
  return {
    ...(headers['x-api-key'] === undefined ? {} : { 'x-api-key': access.apiKey }),
    ...(headers['vbasoftware-client-code'] === undefined
      ? {}
      : { 'vbasoftware-client-code': access.clientCode }),
    ...(isBasic ? { authorization: `Basic ${pair}` } : {}),
  };
}
