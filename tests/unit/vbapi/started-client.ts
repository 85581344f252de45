import type { VbapiSurroundings } from '../../../electron/vbapi/vbapi-access';
import { VbapiClient } from '../../../electron/vbapi/vbapi-client';
import { type Practice, startPractice } from '../../support/practice';

/** A client and the practice server it speaks to. */
interface Started {
  readonly practice: Practice;
  readonly client: VbapiClient;
  readonly waits: number[];
}

/** A client whose clock stands still and who waits no time, but notes how long it would. */
export async function startClient(
  given: Partial<VbapiSurroundings> = {},
  access: object = {},
): Promise<Started> {
  const practice = await startPractice();
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
  return { practice, waits, client: new VbapiClient({ ...practice.access, ...access }, around) };
}
