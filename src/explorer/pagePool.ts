import { createPool, type Pool } from '../worker/pool/pool';

let pool: Pool | null = null;

/** The pool of the page; its workers start when it is first asked for, and rest while the page is hidden. */
export function pagePool(): Pool {
  if (pool) return pool;
  const opened = createPool();
  const follow = () => opened.rest(document.hidden);
  document.addEventListener('visibilitychange', follow);
  follow();
  pool = opened;
  return opened;
}
