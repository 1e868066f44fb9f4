/** Fired at the window before a picture is taken of it: all that still moves or waits for a frame is put in its place. */
const SETTLE = 'lrx-settle';

/** Puts every mark of every chart where it will come to rest, now: no frame may come, as in a tab behind others. */
export function settleCharts(): void {
  dispatchEvent(new Event(SETTLE));
}

/**
 * Has `settle` called whenever {@link settleCharts} is.
 *
 * @returns what ends it
 */
export function onSettling(settle: () => void): () => void {
  addEventListener(SETTLE, settle);
  return () => removeEventListener(SETTLE, settle);
}
