import type { DescentOptions } from '../../core/descend';
import type { HyperparameterName, TypedNumber } from '../../core/experiment';
import { expressionObjective } from '../../core/objectives/expression';
import type { FormulaObjective } from '../../core/objectives/objective';
import { readSource } from '../../core/objectives/source';
import { remember } from '../../core/remember';
import type { JobSubject } from './messages';

/** What every descent of a job shares, and where it starts. */
export type PreparedSubject = Omit<
  DescentOptions,
  'objective' | 'learningRates' | 'starts' | 'keep' | 'tally'
> & {
  readonly objective: FormulaObjective;
  readonly start: readonly number[];
  readonly minimumLoss: number | null;
};

/** By text: what is compiled for an objective lives as long as it does, and a map that is zoomed asks at every frame. */
const objectives = new Map<string, FormulaObjective>();

/**
 * Makes numbers of the plain data of a job. Weights come in the order in which starts give them, whatever the text's.
 *
 * @throws RangeError when the objective is no expression
 */
export function prepareSubject({ experiment, run, minimumLoss }: JobSubject): PreparedSubject {
  const { objective: source, epochs, dtype, noise } = experiment;
  const parsed = readSource(source.text);
  if (!parsed.ok) {
    throw new RangeError(
      `objective must be an expression in w, or in x and y; got "${source.text}" (${parsed.problem.code})`,
    );
  }
  const constants = valuesOf(source.constants ?? {});
  const { optimizer, schedule, clipping } = run;
  return {
    objective: remember(objectives, source.text, () =>
      expressionObjective(parsed.expression, { constantNames: parsed.constants, parameters: parsed.weights }),
    ),
    constants,
    ...(optimizer && { optimizer: optimizer.name, hyperparameters: valuesOf(optimizer.hyperparameters) }),
    ...(schedule && {
      schedule: { name: schedule.name, numbers: schedule.numbers.map(({ value }) => value) },
    }),
    ...(clipping && { clipping: { by: clipping.by, limit: clipping.limit.value } }),
    ...(noise && { noise: { deviation: noise.deviation.value, seed: noise.seed } }),
    dtype,
    epochs,
    start: (run.start ?? experiment.start).map(({ value }) => value),
    minimumLoss,
  };
}

/** The numbers without the texts that were typed. */
function valuesOf<Name extends string | HyperparameterName>(
  numbers: Readonly<Partial<Record<Name, TypedNumber>>>,
): Record<Name, number> {
  const entries = Object.entries<TypedNumber | undefined>(numbers);
  return Object.fromEntries(
    entries.flatMap(([name, number]) => (number ? [[name, number.value]] : [])),
  ) as Record<Name, number>;
}
