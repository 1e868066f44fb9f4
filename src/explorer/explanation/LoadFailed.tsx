import { useCatalog } from '../language';

/** Stands where a view could not be loaded. */
export function LoadFailed() {
  return <p role="alert">{useCatalog().shell.loadFailed}</p>;
}
