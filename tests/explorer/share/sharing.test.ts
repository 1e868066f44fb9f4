import { describe, expect, it } from 'vitest';
import { controlsOf } from '../../../src/explorer/embed/controls';
import {
  deriveEmbedding,
  isLockOfUse,
  movePanel,
  showPanel,
  startSharing,
} from '../../../src/explorer/share/sharing';
import { USUAL_EMBEDDING } from '../../../src/state/link';
import { LOCKS } from '../../../src/state/parameters';

const START = startSharing({ showTrack: true, showWords: true });

describe('sharing', () => {
  it('asks nothing of a frame until something is chosen', () => {
    expect(deriveEmbedding(START)).toEqual(USUAL_EMBEDDING);
  });

  it('keeps the place of a panel that is left out and shown again', () => {
    const without = showPanel(START, 'loss', false);
    expect(without.embedding.panels).toEqual(['landscape', 'path', 'explanation']);
    expect(showPanel(without, 'loss', true).embedding.panels).toEqual(START.embedding.panels);
  });

  it('never leaves a frame empty', () => {
    const only = ['landscape', 'loss', 'path'] as const;
    const last = only.reduce((sharing, panel) => showPanel(sharing, panel, false), START);
    expect(last.embedding.panels).toEqual(['explanation']);
    expect(showPanel(last, 'explanation', false)).toBe(last);
  });

  it('moves a panel by one place, over one that is left out as well, and not past the ends', () => {
    const moved = movePanel(showPanel(START, 'loss', false), 'path', -1);
    expect(moved.panelOrder).toEqual(['landscape', 'path', 'loss', 'explanation']);
    expect(moved.embedding.panels).toEqual(['landscape', 'path', 'explanation']);
    expect(movePanel(START, 'landscape', -1)).toBe(START);
    expect(movePanel(START, 'explanation', 1)).toBe(START);
  });

  it('offers exactly the locks that take a control away', () => {
    const MEANS = { lr: 'rates', w0: 'start', epochs: 'epochs', runs: 'runs' } as const;
    for (const controls of ['full', 'compact', 'none'] as const) {
      for (const lock of LOCKS) {
        const open = controlsOf({ controls, locks: [] })[MEANS[lock]];
        const locked = controlsOf({ controls, locks: [lock] })[MEANS[lock]];
        expect([controls, lock, isLockOfUse(lock, { controls })]).toEqual([controls, lock, open !== locked]);
      }
    }
  });

  it('leaves out of a link what would change nothing', () => {
    const embedding = { ...USUAL_EMBEDDING, controls: 'none', locks: LOCKS, showTransport: false } as const;
    const derived = deriveEmbedding({ ...START, embedding: { ...embedding, title: '  Week 3  ' } });
    expect(derived).toEqual({ ...USUAL_EMBEDDING, controls: 'none', title: 'Week 3' });
  });
});
