import type { Pool } from '../worker/pool/pool';

/** Lets a pool rest while the page is hidden; gives it back. */
export function restWhileHidden(pool: Pool): Pool {
  const follow = () => pool.rest(document.hidden);
  document.addEventListener('visibilitychange', follow);
  follow();
  return pool;
}
