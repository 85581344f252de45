import type { AccessSource, VbapiAccess, VbapiSurroundings } from '../../../electron/vbapi/vbapi-access';
import { VbapiClient } from '../../../electron/vbapi/vbapi-client';
import { type Practice, startPractice } from '../../support/practice';

/** A client and the practice server it speaks to. */
interface Started {
  readonly practice: Practice;
  readonly client: VbapiClient;
  readonly waits: number[];
}

/**
 * A client whose clock stands still and who waits no time, but notes how long it would. Its access is that of the
 * practice server with what is given changed, or comes from the given source.
 */
export async function startClient(
  given: Partial<VbapiSurroundings> = {},
  access: Partial<VbapiAccess> | AccessSource = {},
): Promise<Started> {
  const practice = await startPractice();
  const source =
    typeof access === 'function' ? access : () => Promise.resolve({ ...practice.access, ...access });
  const waits: number[] = [];
  const around: VbapiSurroundings = {
    fetch: (url, init) => fetch(url, init),
    userAgent: 'Planbatch/1.2.3',
    now: () => 0,
    wait: (milliseconds) => {
      waits.push(milliseconds);
      return Promise.resolve();
    },
    random: () => 0.5,
    deadline: 30_000,
    ...given,
  };
  return { practice, waits, client: new VbapiClient(source, around) };
}
