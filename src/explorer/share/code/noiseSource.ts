import type { ScriptTexts } from '../../../locales/script.en';
import { comment } from './layout';
import type { Recipe } from './recipe';

/**
 * The page's noise as functions of Python, with every operation of core/noise.ts in its order: so the numbers are the
 * same in every bit. `noise_at` gives one for each weight. Nothing where gradients are exact.
 */
export function formatNoise({ noise }: Recipe, texts: ScriptTexts): (readonly string[])[] {
  return noise ? [[comment(texts.noise), ...MIX_BITS], LOGARITHM, STANDARD_NORMAL, NOISE_AT] : [];
}

/** Scatters an integer over 32 bits. */
export const MIX_BITS = [
  'def mix_bits(integer):',
  '    bits = (integer + 0x9e3779b9) & 0xffffffff',
  '    bits = (bits ^ bits >> 16) * 0x85ebca6b & 0xffffffff',
  '    bits = (bits ^ bits >> 13) * 0xc2b2ae35 & 0xffffffff',
  '    return bits ^ bits >> 16',
] as const;

/** The natural logarithm of a number below 1. */
export const LOGARITHM = [
  'def log_below_1(x):',
  '    halvings = 0',
  '    while x < math.sqrt(0.5):',
  '        x, halvings = x * 2, halvings + 1',
  '    ratio = (x - 1) / (x + 1)',
  '    total = 0',
  '    for odd in range(21, 0, -2):',
  '        total = total * (ratio * ratio) + 1 / odd',
  '    return 2 * ratio * total - halvings * math.log(2)',
] as const;

/** A draw of the normal distribution; needs the two above. */
export const STANDARD_NORMAL = [
  'def standard_normal(seed, epoch, place):',
  '    first, draw = mix_bits(mix_bits(mix_bits(seed) ^ epoch) ^ place), 0',
  '    while True:',
  '        x, y = ((mix_bits(first ^ k) + 0.5) / 2**31 - 1 for k in (draw, draw + 1))',
  '        square = x * x + y * y',
  '        if square < 1:',
  '            return x * math.sqrt(-2 * log_below_1(square) / square)',
  '        draw += 2',
] as const;

const NOISE_AT = [
  'def noise_at(seed, epoch):',
  '    return [noise_deviation * standard_normal(seed, epoch, k) for k in range(len(start))]',
] as const;
