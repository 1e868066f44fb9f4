import type { Model } from './model';
import { parseModel } from './modelJson';
import { MOST_BYTES, type Read, refuse } from './modelProblem';
import { readSafetensors } from './safetensors';

/** Reads a file that may be a model in either format; what is none is a value that says why. Never throws. */
export function readModel(file: Uint8Array): Read<Model> {
  if (file.length > MOST_BYTES) return refuse({ code: 'tooLarge', bytes: file.length, most: MOST_BYTES });
  if (isSafetensors(file)) return readSafetensors(file);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(file);
  } catch {
    return refuse({ code: 'unknownFormat' });
  }
  return /^\s*\{/.test(text) ? parseModel(text) : refuse({ code: 'unknownFormat' });
}

/** A length in eight bytes, then the brace of a header. A text has no byte this low, its spaces and line ends come after. */
function isSafetensors(file: Uint8Array): boolean {
  return file[8] === 0x7b && file.subarray(0, 8).some((byte) => byte < 9);
}
