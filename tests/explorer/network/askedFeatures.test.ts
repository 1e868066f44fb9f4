import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseFeatures, sliderOf } from '../../../src/explorer/network/model/askedFeatures';

it('a slider goes a tenth beyond what was measured, in tenths of centimetres for irises', () => {
  expect(sliderOf([4.3, 7.9])).toEqual({ least: 3.9, largest: 8.3, step: 0.1, first: 6.1 });
});

it('a slider has all that was measured, whatever the numbers, of a constant feature too', () => {
  const value = fc.double({ min: -1e6, max: 1e6, noNaN: true });
  fc.assert(
    fc.property(value, value, (a, b) => {
      const range = [Math.min(a, b), Math.max(a, b)] as const;
      const { least, largest, step, first } = sliderOf(range);
      const slack = 1e-9 * (Math.abs(a) + Math.abs(b));
      expect(least).toBeLessThanOrEqual(range[0] + slack);
      expect(largest).toBeGreaterThanOrEqual(range[1] - slack);
      expect(step).toBeGreaterThan(0);
      expect(first).toBeGreaterThanOrEqual(least);
      expect(first).toBeLessThanOrEqual(largest);
    }),
  );
});

it.each([
  '5.1,3.5,1.4,0.2',
  '5.1; 3.5; 1.4; 0.2',
  '5.1\t3.5\t1.4\t0.2',
  ' 5.1 3.5 1.4 0.2 ',
  '5.1，3.5，1.4，0.2',
  '5.1,3.5,1.4,0.2,setosa',
])('a row may be written %j', (text) => {
  expect(parseFeatures(text, 4)).toEqual({ ok: true, features: [5.1, 3.5, 1.4, 0.2] });
});

it('a row of another length, and a word in it, are told', () => {
  expect(parseFeatures('5.1, 3.5', 4)).toEqual({ ok: false, problem: { code: 'count', given: 2 } });
  expect(parseFeatures('5.1, tall, 1, 2', 4)).toEqual({ ok: false, problem: { code: 'text', text: 'tall' } });
});
