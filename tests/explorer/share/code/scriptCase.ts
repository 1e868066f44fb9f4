import { readFileSync } from 'node:fs';
import { formatLogLine, trace } from '../../../../src/core';
import type { Experiment } from '../../../../src/core/experiment';
import { formatScript, type ScriptKind } from '../../../../src/explorer/share/code/script';
import { scriptEn } from '../../../../src/locales/script.en';
import { scriptZhCN } from '../../../../src/locales/script.zh-CN';

/** A script whose text and output are on record. */
export interface ScriptCase {
  readonly kind: ScriptKind;
  readonly language: 'en' | 'zh-CN';
  readonly link: string | null;
  readonly experiment: Experiment;
}

/** One of the cases as it was run. */
export interface RecordedCase extends ScriptCase {
  readonly script: readonly string[];
  readonly output: readonly string[];
}

/** Where the record is. */
export const RECORD = new URL('../../../reference/scripts.json', import.meta.url);

/** Reads the record. */
export function readRecord(): readonly RecordedCase[] {
  return (JSON.parse(readFileSync(RECORD, 'utf8')) as { cases: RecordedCase[] }).cases;
}

/** The script of a case. */
export function scriptOf({ kind, language, link, experiment }: ScriptCase): string {
  return formatScript(kind, experiment, { link, texts: { en: scriptEn, 'zh-CN': scriptZhCN }[language] });
}

/** An experiment with these rates, as typed. */
export function experimentWith(
  text: string,
  rates: readonly string[],
  options: Partial<Omit<Experiment, 'runs' | 'start'>> & { readonly start?: string } = {},
): Experiment {
  const typed = (number: string) => {
    const [numerator, denominator = '1'] = number.split('/');
    return { value: Number(numerator) / Number(denominator), text: number };
  };
  return {
    epochs: 50,
    dtype: 'float32',
    ...options,
    objective: { kind: 'expression', text },
    start: [typed(options.start ?? '5')],
    runs: rates.map((rate, id) => ({ id, learningRate: typed(rate), hidden: false })),
  };
}

/** Losses before each step, by the core. */
export function coreLosses(experiment: Experiment, rate: number): number[] {
  return Array.from(traceOf(experiment, rate).losses).slice(0, -1);
}

/** What a script should print, by the core: the lines of the log under a line for each run. */
export function coreOutput(experiment: Experiment): string[] {
  return experiment.runs.flatMap(({ learningRate: { value } }) => {
    const { losses, parameters } = traceOf(experiment, value);
    const lines = Array.from({ length: experiment.epochs }, (_, k) =>
      formatLogLine(k, parameters[0]![k + 1]!, losses[k]!),
    );
    return [`lr=${value}`, ...lines];
  });
}

/** Where a run ends, by the core. */
export function coreOutcome(experiment: Experiment, rate: number): { w: number; loss: number } {
  const { losses, parameters } = traceOf(experiment, rate);
  return { w: parameters[0]!.at(-1)!, loss: losses.at(-1)! };
}

function traceOf({ objective, start, epochs, dtype }: Experiment, learningRate: number) {
  return trace({
    loss: objective.text,
    start: start.map(({ value }) => value),
    learningRate,
    epochs,
    dtype,
  });
}
