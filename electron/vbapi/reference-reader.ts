import type { Reference } from '../../shared/ipc/connection-schemas';
import { type Result, success } from '../../shared/ipc/failure';
import type { VbapiService } from './service-link';

/** Reads the lists rows are checked against; once they have been read, they are kept. */
export function referenceReader(service: () => VbapiService): (tries?: number) => Promise<Result<Reference>> {
  let known: Reference | null = null;
  return async (tries) => {
    if (known !== null) return success(known);
    const client = service();
    const [codes, types] = await Promise.all([
      client.listBenefitCodes(tries),
      client.listCoverageTypes(tries),
    ]);
    if (!codes.ok) return codes;
    if (!types.ok) return types;
    known = { benefitCodes: codes.value, coverageTypes: types.value };
    return success(known);
  };
}
