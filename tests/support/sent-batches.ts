import type { Practice } from './practice';

/** The batches a practice server was sent, each as its rows. */
export async function sentBatches({
  control,
}: Practice): Promise<readonly (readonly Readonly<Record<string, unknown>>[])[]> {
  const requests = await control.requests();
  return requests
    .filter(({ method }) => method === 'PUT')
    .map(({ body }) => JSON.parse(body) as Readonly<Record<string, unknown>>[]);
}

/** The sizes of the batches it was sent, in rows, the smallest first. */
export async function batchSizes(practice: Practice): Promise<readonly number[]> {
  return (await sentBatches(practice)).map((rows) => rows.length).toSorted((a, b) => a - b);
}
