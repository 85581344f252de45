import type { Ingredients } from '../../../electron/compose-ingredients';
import type { Practice } from '../../support/practice';

/** What the services of a test are made of, but for what each test has its own of. */
export function ingredients({ access }: Practice): Omit<Ingredients, 'emit' | 'broke' | 'kept' | 'service'> {
  const { baseUrl, database, user: userName } = access;
  return {
    appVersion: '1.2.3',
    connectionKey: 'practice',
    connection: () => ({ name: 'Practice', environment: 'practice', baseUrl, database }),
    origin: () => Promise.resolve({ baseUrl, userName }),
    files: {
      chooseExport: () => Promise.resolve(null),
      chooseImport: () => Promise.resolve(null),
      reveal: () => undefined,
      history: {
        choose: () => Promise.resolve(null),
        begin: () => Promise.reject(new Error('No file was chosen')),
      },
    },
    view: { read: () => null, write: () => undefined, zoom: () => undefined },
    useClipboard: () => undefined,
    showLog: () => undefined,
    schedule: (callback) => {
      setImmediate(callback);
    },
    random: () => 0.5,
  };
}
