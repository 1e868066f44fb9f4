/** Where the browser never says that it is idle: a frame and a little more. */
const PAUSE_MS = 24;

/**
 * Calls a task when the main thread has nothing else to do, input and painting before it; while the page is hidden, seldom
 * or never.
 */
export function deferUntilIdle(task: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(task);
  else setTimeout(task, PAUSE_MS);
}
