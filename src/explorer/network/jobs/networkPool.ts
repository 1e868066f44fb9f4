import { openNetworkPool } from '../../../worker/network/openNetworkPool';
import type { Pool } from '../../../worker/pool/pool';
import { restWhileHidden } from '../../restWhileHidden';

let pool: Pool | null = null;

/** The pool of networks; its workers start when it is first asked for, and rest while the page is hidden. */
export function networkPool(): Pool {
  pool ??= restWhileHidden(openNetworkPool());
  return pool;
}
