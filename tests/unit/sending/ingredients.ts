import type { Ingredients } from '../../../electron/compose';
import type { Practice } from '../../support/practice';

/** What the services of a test are made of, but for what each test has its own of. */
export function ingredients({ access }: Practice): Omit<Ingredients, 'emit' | 'broke' | 'kept'> {
  const { baseUrl, database } = access;
  return {
    appVersion: '1.2.3',
    userAgent: 'Planbatch/1.2.3',
    connection: { name: 'Practice', environment: 'practice', baseUrl, database },
    access: () => Promise.resolve(access),
    fetch: (url, init) => fetch(url, init),
    files: {
      chooseExport: () => Promise.resolve(null),
      chooseImport: () => Promise.resolve(null),
      reveal: () => undefined,
    },
    view: { read: () => null, write: () => undefined, zoom: () => undefined },
    useClipboard: () => undefined,
    schedule: (callback) => {
      setImmediate(callback);
    },
    random: () => 0.5,
  };
}
