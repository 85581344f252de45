import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { envelope, problem } from './answer';
import { Api } from './api';
import { deliver } from './deliver';
import { exchange, type Exchange } from './exchange';
import { answerControl, controlPath } from './faults/control-door';
import { controlRoom, type ControlRoom } from './faults/control-room';
import { practiceAccess, type PracticeAccess } from './practice-access';
import { rowJournal } from './row-journal';
import { RowStore, type SeedRows } from './row-store';
import { morePlans, moreRows } from './seed/more-plans';
import { seedLookups, seedRows } from './seed/seed-world';
import { vendorRateLimit, type RateLimit } from './token-bucket';
import { TokenMint } from './tokens';

/** A running practice server. */
export interface PracticeServer {
  readonly access: PracticeAccess;
  /** Back to the samples. */
  readonly reset: () => void;
  /** Ends all connections; done when the port is free. */
  readonly close: () => Promise<void>;
}

/** All optional; plain values, as they may cross to a worker thread. */
export interface PracticeOptions {
  /** 0, the default, takes a free one. */
  readonly port?: number;
  /** Opens `/_control/`, where tests script faults. Off by default. */
  readonly control?: boolean;
  /** The vendor's 25 a second with bursts of 50 by default; `null` for none. */
  readonly rateLimit?: RateLimit | null;
  /** How long tokens live, in seconds; a day by default, as the vendor's. */
  readonly tokenSeconds?: number;
  /** Most bytes of a request body; 30 million by default, as the vendor's platform has it. */
  readonly bodyLimit?: number;
  /** Plans beyond the samples, `MORE-00001` and on, with six accumulators each; none by default. */
  readonly morePlans?: number;
  /** Where changes of the samples are kept beyond the end; in memory alone by default. */
  readonly file?: string;
}

const daySeconds = 86_400;
const defaultBodyLimit = 30_000_000;

/**
 * Starts the practice server in this thread, on 127.0.0.1 alone: a faithful VBAPI with 40 sample plans.
 * Rejects if the port is taken.
 */
export async function startPracticeServer(options: PracticeOptions = {}): Promise<PracticeServer> {
  const server = createServer();
  // Longer than any pause of a test or a person at work, so that a kept connection is not closed under a request.
  server.keepAliveTimeout = 120_000;
  const access = practiceAccess(await listen(server, options.port ?? 0));
  const tokens = new TokenMint(options.tokenSeconds ?? daySeconds);
  const { file } = options;
  const more = options.morePlans ?? 0;
  const seed = (): SeedRows => {
    const samples = seedRows();
    return { ...samples, accumulators: [...samples.accumulators, ...moreRows(more)] };
  };
  const rows = new RowStore(seed, file === undefined ? undefined : rowJournal(file));
  const plans = [...seedLookups.plans, ...morePlans(more)];
  const world = { ...seedLookups, plans, access, tokens, rows };
  const limit = options.rateLimit === undefined ? vendorRateLimit : options.rateLimit;
  const room = options.control === true ? controlRoom(world) : null;
  const bodyLimit = options.bodyLimit ?? defaultBodyLimit;
  const at: Exchange = { api: new Api(world, limit), room, bodyLimit };
  server.on('request', (request, response) => {
    void answerRequest(at, request, response);
  });
  return { access, reset: () => rows.reset(), close: () => close(server, room) };
}

async function answerRequest(
  at: Exchange,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    if (at.room !== null && request.url?.startsWith(controlPath) === true) {
      await answerControl(at.room, request, response);
    } else {
      await exchange(at, request, response);
    }
  } catch (error) {
    // A fault of this server itself must look like one, and must not end it.
    const detail = error instanceof Error ? error.message : String(error);
    const bytes = Buffer.from(envelope(problem(500, `The practice server failed: ${detail}`), 'none'));
    if (response.headersSent) response.destroy();
    else
      deliver(response, { status: 500, headers: { 'Content-Type': 'text/plain' }, bytes }, { way: 'whole' });
  }
}

/** The port it listens on. */
function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

function close(server: Server, room: ControlRoom | null): Promise<void> {
  return new Promise((resolve) => {
    room?.gate.open();
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
