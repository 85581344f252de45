import { z } from 'zod';
import type { RequestEnd } from '../../shared/batch/request-end';
import type { KnownRow } from '../../shared/batch/known-rows';
import { ownRows } from '../../shared/batch/own-rows';
import { readServerList, type ServerList } from '../../shared/batch/server-list';
import type { PlanSummary, Reference } from '../../shared/ipc/connection-schemas';
import { type Failure, failed, type Result, success } from '../../shared/ipc/failure';
import { sheetNamed, type SheetName } from '../../shared/plan/sheet';
import { type AuthorizedSurroundings, sendAuthorized } from './authorized-sender';
import { type ListQuestion, readList } from './list-reading';
import { rateLimitedSender } from './rate-limiter';
import { requestEndOf } from './request-end-of';
import { SignIn } from './sign-in';
import type { AccessSource, VbapiSurroundings } from './vbapi-access';
import type { VbapiResult } from './vbapi-error';

/** One plan's rows to be written, as the exact text of the request. */
export interface BatchRequest {
  readonly sheet: SheetName;
  readonly planId: string;
  readonly body: string;
  /** Whether it may still go out; asked just before it leaves. */
  readonly mayGo?: () => boolean;
}

/** How a plan is read. */
export interface ListTerms {
  /** Where there is trouble that may pass: how many times at most. */
  readonly tries?: number | undefined;
  /** Rows as they were sent, which the list may hold just so. */
  readonly known?: readonly KnownRow[] | undefined;
}

const text = z.union([z.string(), z.number().transform(String)]);
const planSchema = z.object({ plan_ID: text, description: text.nullish(), plan_Type: text.nullish() });

const coverageTypeSchema = z.object({ coverage_Type: text, description: text.nullish() });

/**
 * The verbs of the service that Planbatch uses, for one connection. Signs in by itself and when first needed;
 * all requests share one rate limit. Nothing throws that a network or a service can cause.
 */
export class VbapiClient {
  readonly #service: AuthorizedSurroundings;

  constructor(
    access: AccessSource,
    private readonly around: VbapiSurroundings,
    private readonly send = rateLimitedSender(around),
  ) {
    this.#service = { access, send, signIn: new SignIn(access, { send, now: around.now }) };
  }

  /** Whether the service takes the sign-in; asks it only where there is no token yet. */
  async signedIn(): Promise<VbapiResult<null>> {
    const token = await this.#service.signIn.token();
    return token.ok ? { ok: true, value: null } : token;
  }

  /** All plans of the database, in the order of the service. */
  async listPlans(tries?: number): Promise<Result<readonly PlanSummary[]>> {
    const read = await this.#list(['plans'], tries);
    return read.ok ? parsedItems(read.value.items, planSchema.transform(planSummary)) : read;
  }

  /** Codes of all benefits: an accumulator may not have such a name. */
  async listBenefitCodes(tries?: number): Promise<Result<readonly string[]>> {
    const read = await this.#list(['benefits'], tries);
    return read.ok
      ? parsedItems(
          read.value.items,
          z.object({ benefit_Code: text }).transform((item) => item.benefit_Code),
        )
      : read;
  }

  async listCoverageTypes(tries?: number): Promise<Result<Reference['coverageTypes']>> {
    const read = await this.#list(['coverage-types'], tries);
    return read.ok ? parsedItems(read.value.items, coverageTypeSchema.transform(coverageType)) : read;
  }

  /** The rows of one plan and sheet as the server holds them now; of `known` ones the text need not be read. */
  async listRows(planId: string, sheet: SheetName, terms: ListTerms = {}): Promise<Result<ServerList>> {
    const { tries, known = [] } = terms;
    // No address can name such a plan: it would lead up the path.
    if (planId === '.' || planId === '..') return failed(noPlan(planId));
    const parts = ['plans', planId, sheetNamed(sheet).path];
    const read = await this.#list(parts, tries, { sheet, rows: known });
    if (read.ok) {
      const own = ownRows(sheet, planId, readServerList(sheet, read.value.items, read.value));
      return own.kind === 'own' ? success(own.list) : failed(otherPlan(planId, own.planId));
    }
    const { failure } = read;
    // Only words about this plan say that it is missing, and not that the address leads elsewhere.
    if (failure.kind !== 'notFound' || !failure.message.includes(planId)) return read;
    return failed({ ...failure, message: noPlan(planId).message });
  }

  /** Sends one batch once. Only a refused token makes it go a second time, as that was not applied. */
  async putBatch(batch: BatchRequest): Promise<RequestEnd> {
    const path = `${sheetNamed(batch.sheet).path}-batch`;
    const parts = ['plans', batch.planId, path];
    const { body, mayGo } = batch;
    return requestEndOf(await sendAuthorized({ method: 'PUT', parts, body, mayGo }, this.#service));
  }

  /** How long nothing goes out as the service asked for a pause, in milliseconds. */
  heldFor(): number {
    return this.send.heldFor();
  }

  #list(
    parts: readonly string[],
    tries?: number,
    known?: ListQuestion['known'],
  ): ReturnType<typeof readList> {
    return readList({ parts, known }, this.#service, { ...this.around, tries });
  }
}

function noPlan(planId: string): Failure {
  return { kind: 'notFound', message: `There is no plan ${planId} on the server.`, nextStep: 'none' };
}

function otherPlan(planId: string, other: string): Failure {
  const message = `The service answered with rows of plan ${other} when it was asked for plan ${planId}. That answer cannot be trusted: what is here of the plan stays as it is.`;
  return { kind: 'notUnderstood', message, nextStep: 'retry' };
}

function planSummary(plan: z.infer<typeof planSchema>): PlanSummary {
  return { planId: plan.plan_ID, description: plan.description ?? '', planType: plan.plan_Type ?? '' };
}

function coverageType(item: z.infer<typeof coverageTypeSchema>): Reference['coverageTypes'][number] {
  return { type: item.coverage_Type, description: item.description ?? '' };
}

function parsedItems<Value>(items: readonly unknown[], schema: z.ZodType<Value>): Result<readonly Value[]> {
  const parsed = z.array(schema).safeParse(items);
  if (parsed.success) return success(parsed.data);
  const message = 'The service lists something that is not what it should be.';
  return { ok: false, failure: { kind: 'notUnderstood', message, nextStep: 'retry' } };
}
