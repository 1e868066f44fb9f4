import { encode } from 'uqr';

/** Modules of light on every side, without which cameras don't find the code (ISO/IEC 18004). */
export const QUIET_MODULES = 4;

/**
 * Draws a text as a QR code that stands up to 15 % of damage, more where that costs no size.
 *
 * @returns the dark modules as the `d` of an SVG path, in units of modules from the upper left one, and how many modules
 * a side has, in [21, 177]; both without the {@link QUIET_MODULES}
 * @throws RangeError where the text is longer than a code can hold, 2331 bytes as UTF-8
 */
export function formatQrPath(text: string): { path: string; modules: number } {
  const { data, size } = encodeText(text);
  let path = '';
  for (const [y, row] of data.entries()) {
    // runs of dark modules as one rectangle: seams between rectangles show where a picture is scaled
    for (let x = 0; x < size; x++) {
      if (!row[x]) continue;
      const from = x;
      while (row[x + 1]) x += 1;
      path += `M${from} ${y}h${x + 1 - from}v1h${from - x - 1}z`;
    }
  }
  return { path, modules: size };
}

/** Whether a text is short enough for {@link formatQrPath}. */
export function isQrText(text: string): boolean {
  try {
    encodeText(text);
    return true;
  } catch {
    return false;
  }
}

function encodeText(text: string) {
  try {
    return encode(text, { ecc: 'M', boostEcc: true, border: 0 });
  } catch {
    const bytes = new TextEncoder().encode(text).length;
    throw new RangeError(`text must have at most 2331 bytes as UTF-8 to be a QR code; got ${bytes}.`);
  }
}
