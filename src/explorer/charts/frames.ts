const waiting = new Set<(now: number) => void>();

/** Calls back before the next paint. All charts share one request, and none is made while nothing moves. */
export function requestFrame(callback: (now: number) => void): () => void {
  if (waiting.size === 0) requestAnimationFrame(runFrame);
  waiting.add(callback);
  return () => waiting.delete(callback);
}

function runFrame(now: number): void {
  const callbacks = [...waiting];
  waiting.clear();
  for (const callback of callbacks) callback(now);
}
