import { openNetworkPool } from '../../../worker/network/openNetworkPool';
import type { Pool } from '../../../worker/pool/pool';

let pool: Pool | null = null;

/** The pool of networks; its workers start when it is first asked for, and rest while the page is hidden. */
export function networkPool(): Pool {
  if (pool) return pool;
  const opened = openNetworkPool();
  const follow = () => opened.rest(document.hidden);
  document.addEventListener('visibilitychange', follow);
  follow();
  pool = opened;
  return opened;
}
