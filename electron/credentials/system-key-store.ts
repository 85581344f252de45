import { safeStorage } from 'electron';
import type { KeyStore } from './key-store';

/** Chromium's own stand-ins for a key store, which protect nothing. */
const pretenders: readonly string[] = ['basic_text', 'unknown'];

/** The part of `safeStorage` that newer versions of Electron have instead of the blocking calls. */
interface PatientStorage {
  readonly isAsyncEncryptionAvailable: () => Promise<boolean>;
  readonly encryptStringAsync: (text: string) => Promise<Buffer>;
  readonly decryptStringAsync: (blob: Buffer) => Promise<{ readonly result: string }>;
}

/** The calls that older versions have alone, and newer ones only for the sake of the old. */
interface BlockingStorage {
  readonly isEncryptionAvailable: () => boolean;
  readonly encryptString: (text: string) => Buffer;
  readonly decryptString: (blob: Buffer) => string;
}

function blocking(): BlockingStorage {
  return safeStorage;
}

function patient(): PatientStorage | undefined {
  const storage: Partial<PatientStorage> = safeStorage;
  return typeof storage.encryptStringAsync === 'function' ? (storage as PatientStorage) : undefined;
}

/**
 * The key store of the operating system, which may ask the person to unlock it: nothing is asked of it before it
 * is needed. On Linux its name tells whether there is one at all.
 */
export function systemKeyStore(): KeyStore {
  return {
    backend: async () => {
      const isThere = await (patient()?.isAsyncEncryptionAvailable() ?? blocking().isEncryptionAvailable());
      if (!isThere) return null;
      if (process.platform !== 'linux') return process.platform;
      const backend = safeStorage.getSelectedStorageBackend();
      return pretenders.includes(backend) ? null : backend;
    },
    protect: async (text) => patient()?.encryptStringAsync(text) ?? blocking().encryptString(text),
    reveal: async (blob) => {
      const bytes = Buffer.from(blob);
      const storage = patient();
      if (storage === undefined) return blocking().decryptString(bytes);
      return (await storage.decryptStringAsync(bytes)).result;
    },
  };
}
