/** A few texts kept on this device. Neither call ever throws. */
export interface KeptTexts {
  read(key: string): string | null;
  write(key: string, text: string): void;
}

/** Keys carry the page's name, since a host's other pages share the storage. */
const PREFIX = 'learning-rate-explorer.';

/**
 * Keeps texts in the browser's storage, or for as long as the page lives where there is none: in a frame of another
 * host even reading the property `localStorage` throws.
 *
 * @param open gives the storage; may throw. Default: `localStorage`
 */
export function openStorage(open: () => Storage = () => localStorage): KeptTexts {
  const memory = new Map<string, string>();
  const attempt = <T>(use: (storage: Storage) => T): T | null => {
    try {
      return use(open());
    } catch {
      return null;
    }
  };
  return {
    read: (key) => memory.get(key) ?? attempt((storage) => storage.getItem(PREFIX + key)),
    write(key, text) {
      memory.set(key, text);
      attempt((storage) => storage.setItem(PREFIX + key, text));
    },
  };
}

/** Keeps texts for as long as the page lives. Not even a look at the browser's storage, which takes 20 ms when cold. */
export function openMemory(): KeptTexts {
  const memory = new Map<string, string>();
  return { read: (key) => memory.get(key) ?? null, write: (key, text) => void memory.set(key, text) };
}
