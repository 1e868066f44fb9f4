import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatQrPath } from '../../../src/explorer/qr/qrCode';
import { readQrPath } from './readQrPath';

describe('formatQrPath', () => {
  it('is read by another library as the text it was made of', () => {
    for (const text of [
      'https://course.example/learning-rate/?lr=0.6,0.2&epochs=50&title=100%25%20sure',
      'https://课程.example/学习率/?lr=0.6',
      '12345678',
      `https://course.example/?title=${'long'.repeat(150)}`,
    ]) {
      expect(readQrPath(formatQrPath(text))).toBe(text);
    }
  });

  // a millisecond of work for each link, but a test that waits for a busy processor is not one that fails
  it('is read whatever the query of the link', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true }), (link) => {
        expect(readQrPath(formatQrPath(link))).toBe(link);
      }),
      { numRuns: 20 },
    );
  });

  it('stays inside its square, whose corners are those of the three finder patterns', () => {
    const { path, modules } = formatQrPath('https://course.example/');
    expect(modules % 4).toBe(1);
    const ends = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map(([, x, y, width]) => [
      Number(x) + Number(width),
      Number(y) + 1,
    ]);
    expect(Math.max(...ends.flat())).toBe(modules);
    expect(path).toContain('M0 0h7v1h-7z');
    expect(path).toContain(`M${modules - 7} 0h7v1h-7z`);
    expect(path).toMatch(new RegExp(`M0 ${modules - 1}h7v1h-7z`));
  });

  it('is read where one of forty of its rectangles was lost', () => {
    const text = 'https://course.example/learning-rate/?lr=0.6';
    const { path, modules } = formatQrPath(text);
    const rectangles = path.split('z').filter((_, place) => place % 40 !== 39);
    expect(readQrPath({ path: rectangles.join('z'), modules })).toBe(text);
  });

  it('says how long a text may be where it is longer', () => {
    expect(() => formatQrPath('é'.repeat(1166))).toThrow(
      new RangeError('text must have at most 2331 bytes as UTF-8 to be a QR code; got 2332.'),
    );
    expect(() => formatQrPath('é'.repeat(1165))).not.toThrow();
  });
});
