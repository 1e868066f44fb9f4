import type { Embedding } from '../../state/link';
import type { Controls } from '../controls';

/** Which controls an embedded page has, from how many it is asked to have and what is locked. */
export function controlsOf({ controls, locks }: Pick<Embedding, 'controls' | 'locks'>): Controls {
  const isOpen = controls !== 'none';
  const isFull = controls === 'full';
  return {
    rates: isOpen && !locks.includes('lr'),
    start: isOpen && !locks.includes('w0'),
    epochs: isFull && !locks.includes('epochs'),
    runs: isFull && !locks.includes('runs'),
    objective: isFull,
    extras: isFull,
  };
}
