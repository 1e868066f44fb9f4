import { createPool, type Pool } from '../worker/pool/pool';
import { restWhileHidden } from './restWhileHidden';

let pool: Pool | null = null;

/** The pool of the page; its workers start when it is first asked for, and rest while the page is hidden. */
export function pagePool(): Pool {
  pool ??= restWhileHidden(createPool());
  return pool;
}
