import type { OptimizerName, Run } from '../../core/experiment';
import type { Catalog } from '../../locales/en';
import { HYPERPARAMETERS, usualHyperparameter } from '../../state/runSettings';

type Methods = Catalog['methods'];

/** Whether a run has nothing of its own but its rate: plain gradient descent from where all begin. */
export function isPlain(run: Run): boolean {
  return !(run.optimizer || run.schedule || run.clipping || run.start || run.changes?.length);
}

/**
 * What a run has of its own, a part at a time: "momentum β 0.9", "cosine", "clipped at length 1". Nothing for a plain one.
 * The numbers of an optimizer are told where they are not the usual ones; β always, since it is the whole of momentum.
 */
export function describeMethod(run: Run, methods: Methods): readonly string[] {
  const optimizer = optimizerOf(run);
  const numbers = listNumbers(run, methods);
  const parts: string[] = [];
  if (run.optimizer) parts.push([methods.optimizers[optimizer], ...numbers].join(' '));
  if (isReference(optimizer)) parts.push(methods.forReference);
  if (run.schedule) parts.push(methods.schedules[run.schedule.name]);
  return [...parts, ...listRest(run, methods)];
}

/** Whether every step of a run is its rate times the slope. */
export function hasPlainSteps(run: Run): boolean {
  return !(run.optimizer || run.clipping || changesRate(run));
}

/** Whether an optimizer is there to be compared with: its steps are too dear for a large model. */
export function isReference(optimizer: OptimizerName): boolean {
  return optimizer === 'exact' || optimizer === 'newton';
}

/** Whether a run keeps some of its last step, as a ball does that rolls. */
export function hasMomentum(run: Run): boolean {
  const optimizer = optimizerOf(run);
  return HYPERPARAMETERS.some(
    (name) => (name === 'beta' || name === 'beta1') && usualHyperparameter(optimizer, name) !== undefined,
  );
}

/** Whether the learning rate of a run is not the same all along. */
export function changesRate({ schedule, changes }: Run): boolean {
  return schedule !== undefined || (changes?.length ?? 0) > 0;
}

/**
 * What to call a run among others: its rate, its optimizer and its schedule ("Adam 0.3, cosine"), and the rest where
 * another one would be called the same. Beside plain descents alone it is the rate as it was typed.
 */
export function nameRun(run: Run, runs: readonly Run[], methods: Methods): string {
  if (runs.every(isPlain)) return run.learningRate.text;
  const name = nameShortly(run, runs, methods);
  const isTaken = runs.some((other) => other.id !== run.id && nameShortly(other, runs, methods) === name);
  if (!isTaken) return name;
  return [name, ...listNumbers(run, methods), ...listRest(run, methods)].join(methods.comma);
}

/** What to call a run where there is little room: its rate alone where no other run has it, else {@link nameRun}. */
export function nameByRate(run: Run, runs: readonly Run[], methods: Methods): string {
  const { text, value } = run.learningRate;
  const isTaken = runs.some((other) => other.id !== run.id && other.learningRate.value === value);
  return isTaken ? nameRun(run, runs, methods) : text;
}

function nameShortly(run: Run, runs: readonly Run[], { optimizers, schedules, comma }: Methods): string {
  const optimizer = optimizerOf(run);
  const { text, value } = run.learningRate;
  const isTold =
    optimizer !== 'sgd' ||
    runs.some((other) => other.learningRate.value === value && optimizerOf(other) !== optimizer);
  const name = isTold ? `${optimizers[optimizer]} ${text}` : text;
  return run.schedule ? name + comma + schedules[run.schedule.name] : name;
}

function optimizerOf({ optimizer }: Run): OptimizerName {
  return optimizer?.name ?? 'sgd';
}

function listNumbers(run: Run, { numbers }: Methods): readonly string[] {
  const optimizer = optimizerOf(run);
  return HYPERPARAMETERS.flatMap((name) => {
    const own = run.optimizer?.hyperparameters[name]?.text;
    const usual = usualHyperparameter(optimizer, name);
    const text = own ?? (name === 'beta' && usual !== undefined ? String(usual) : undefined);
    return text === undefined ? [] : `${numbers[name]} ${text}`;
  });
}

function listRest({ clipping, start, changes = [] }: Run, methods: Methods): readonly string[] {
  return [
    ...(clipping ? [methods.clipped[clipping.by](clipping.limit.text)] : []),
    ...(start ? [methods.from(start.map(({ text }) => text).join(methods.comma))] : []),
    ...changes.map(({ epoch, learningRate }) => methods.change(learningRate.text, epoch)),
  ];
}
