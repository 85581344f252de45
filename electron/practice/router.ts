import { sheetNamed, sheetNames, type SheetName } from '../../shared/plan/sheet';
import type { Answer } from './answer';
import { putBatch } from './batch-call';
import type { Call } from './call';
import { listBenefits, listCoverageTypes, listPlans, readPlan } from './list-calls';
import { createRow, listRows, readRow, removeRow, updateRow } from './row-calls';
import { refreshTokens, signIn } from './sign-in-calls';

/** What a call must carry besides API key and database: a Bearer token, or the two client headers. */
type Credentials = 'token' | 'client';

interface Route {
  readonly method: string;
  /** Path below the base; `*` stands for one variable part. */
  readonly path: string;
  readonly credentials: Credentials;
  readonly handle: (call: Call) => Answer;
}

type SheetHandler = (sheet: SheetName, call: Call) => Answer;

function sheetRoutes(sheet: SheetName): readonly Route[] {
  const list = `plans/*/${sheetNamed(sheet).path}`;
  const rows: readonly (readonly [string, string, SheetHandler])[] = [
    ['GET', list, listRows],
    ['POST', list, createRow],
    ['PUT', `${list}-batch`, putBatch],
    ['GET', `${list}/*`, readRow],
    ['PUT', `${list}/*`, updateRow],
    ['DELETE', `${list}/*`, removeRow],
  ];
  return rows.map(([method, path, handler]) => ({
    method,
    path,
    credentials: 'token',
    handle: (call) => handler(sheet, call),
  }));
}

const routes: readonly Route[] = [
  { method: 'POST', path: 'user-authentication', credentials: 'client', handle: signIn },
  { method: 'POST', path: 'user-refresh-tokens', credentials: 'client', handle: refreshTokens },
  { method: 'GET', path: 'plans', credentials: 'token', handle: listPlans },
  { method: 'GET', path: 'plans/*', credentials: 'token', handle: readPlan },
  { method: 'GET', path: 'coverage-types', credentials: 'token', handle: listCoverageTypes },
  { method: 'GET', path: 'benefits', credentials: 'token', handle: listBenefits },
  ...sheetNames.flatMap(sheetRoutes),
];

export type Routed =
  | { readonly found: 'route'; readonly route: Route; readonly parameters: readonly string[] }
  | { readonly found: 'otherMethods'; readonly methods: readonly string[] }
  | { readonly found: 'nothing' };

/** The route for a method and the decoded parts of the path below the base. */
export function routeFor(method: string, segments: readonly string[]): Routed {
  const here = routes.filter((route) => matches(route.path.split('/'), segments));
  if (here.length === 0) return { found: 'nothing' };
  const route = here.find((candidate) => candidate.method === method);
  if (route === undefined) return { found: 'otherMethods', methods: here.map((other) => other.method) };
  const pattern = route.path.split('/');
  return { found: 'route', route, parameters: segments.filter((_, index) => pattern[index] === '*') };
}

function matches(pattern: readonly string[], segments: readonly string[]): boolean {
  if (pattern.length !== segments.length) return false;
  return pattern.every((part, index) => (part === '*' ? segments[index] !== '' : part === segments[index]));
}
