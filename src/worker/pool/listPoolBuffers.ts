import type { FromPoolWorker } from './messages';

/** The buffers of a pool's answers, each once, for the transfer list of `postMessage`: arrays change hands without a copy. */
export function listPoolBuffers(batch: readonly FromPoolWorker[]): ArrayBuffer[] {
  const buffers = new Set<ArrayBuffer>();
  const add = (value: unknown): void => {
    if (ArrayBuffer.isView(value)) buffers.add(value.buffer as ArrayBuffer);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(add);
  };
  for (const message of batch) if (message.type === 'part') add(message.answer);
  return [...buffers];
}
