import { decodeQR } from 'qr/decode.js';
import { QUIET_MODULES } from '../../../src/explorer/qr/qrCode';

/**
 * What a camera reads: paints the rectangles of a path, four pixels a module, inside the quiet zone, and decodes the
 * picture with another library than the one that made the code.
 *
 * @throws Error where the picture holds no code
 */
export function readQrPath({ path, modules }: { path: string; modules: number }): string {
  const scale = 4;
  const side = (modules + 2 * QUIET_MODULES) * scale;
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x, y, width, back] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-(\d+)z/g)) {
    if (width !== back) throw new Error(`a rectangle must close; got ${width} there and ${back} back`);
    for (let row = 0; row < scale; row++) {
      const from = ((Number(y) + QUIET_MODULES) * scale + row) * side + (Number(x) + QUIET_MODULES) * scale;
      for (let pixel = from; pixel < from + Number(width) * scale; pixel++) {
        data.fill(0, pixel * 4, pixel * 4 + 3);
      }
    }
  }
  return decodeQR({ width: side, height: side, data });
}
