import { describe, expect, it } from 'vitest';
import { deriveAxes } from '../../../src/explorer/charts/axes';
import type { Frame } from '../../../src/explorer/charts/frame';
import { placeNotes } from '../../../src/explorer/charts/notes';
import { createLossLines, listLossNotes } from '../../../src/explorer/charts/paintLoss';
import { createScale } from '../../../src/explorer/charts/scale';
import { en } from '../../../src/locales/en';
import { runResult } from '../runResult';

const axes = deriveAxes({
  objective: { kind: 'expression', text: '(w+1)^2' },
  start: [{ value: 5, text: '5' }],
  dtype: 'float32',
  epochs: 50,
});
const plot = { left: 40, top: 0, width: 500, height: 330 };

function frameOf(kind: 'linear' | 'log'): Frame {
  const { domain } = kind === 'log' ? axes.logLoss : axes.loss;
  return {
    plot,
    x: createScale({ kind: 'linear', domain: [0, 50], from: 40, to: 540 }),
    y: createScale({ kind, domain, from: 330, to: 0 }),
  };
}

function notesOf(kind: 'linear' | 'log', learningRate: number) {
  const lines = [createLossLines(frameOf(kind))(runResult({ learningRate }), false)];
  return listLossNotes(frameOf(kind), lines, en.charts, () => String(learningRate));
}

describe('notes on the loss chart', () => {
  it('say of 1.2 that it left at the top, with the size that the sentence about it tells', () => {
    const [note] = notesOf('linear', 1.2);
    expect(note).toMatchObject({ side: 'top', text: '531 at epoch 4', y: 0 });
    expect(note!.x).toBeGreaterThan(40);
    expect(note!.x).toBeLessThan(50);
  });

  it('say of 0.6 on a log axis where it becomes exactly 0, and nothing on a linear one', () => {
    expect(notesOf('log', 0.6)).toMatchObject([{ side: 'end', text: 'exactly 0 at epoch 12' }]);
    expect(notesOf('linear', 0.6)).toEqual([]);
  });

  it('say nothing of runs that stay on the chart', () => {
    expect([0.01, 0.2, 0.99, 1].flatMap((rate) => notesOf('linear', rate))).toEqual([]);
  });
});

describe('placeNotes', () => {
  it('keeps texts apart and inside the plot', () => {
    const notes = [45, 46, 47, 530].map((x, id) => ({
      id,
      x,
      y: 0,
      side: 'top' as const,
      rate: '1.2',
      text: '531 at epoch 4',
    }));
    const boxes = placeNotes(plot, notes, []).map(({ box }) => box);
    for (const [index, box] of boxes.entries()) {
      expect(box.left + box.width).toBeLessThanOrEqual(540);
      for (const other of boxes.slice(0, index)) {
        const isApart = Math.abs(box.top - other.top) >= 16 || Math.abs(box.left - other.left) >= box.width;
        expect(isApart).toBe(true);
      }
    }
  });
});
