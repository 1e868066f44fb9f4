import type { ObjectiveSource } from '../core/experiment';
import type { Correction } from './corrections';
import { type Constants, correctObjective, usualConstant } from './objective';
import { quote } from './parameterKinds';
import { PARAMETERS } from './parameters';

/** The loss that a link names, with its constants. One that is nowhere finite is the usual one. */
export function readObjective(
  objective: ObjectiveSource,
  constants: Constants,
  corrections: Correction[],
): ObjectiveSource {
  const read = correctObjective(objective, constants);
  if (read === null) {
    const used = PARAMETERS.fn.default;
    corrections.push({ parameter: 'fn', code: 'notFinite', given: quote(objective.text), used: used.text });
    return used;
  }
  for (const [name, { text }] of Object.entries(constants)) {
    if (read.constants && Object.hasOwn(read.constants, name)) continue;
    corrections.push({
      parameter: 'const',
      code: 'noSuchConstant',
      given: quote(`${name}:${text}`),
      used: '',
    });
  }
  return read;
}

/** The constants that are not as usual. */
export function listOwnConstants({ text, constants = {} }: ObjectiveSource): Constants {
  return Object.fromEntries(
    Object.entries(constants).filter(([name, value]) => value.text !== usualConstant(text, name).text),
  );
}
