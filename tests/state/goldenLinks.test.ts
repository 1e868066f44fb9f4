import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Run as ExperimentRun } from '../../src/core/experiment';
import { formatLink, parseLink } from '../../src/state/link';
import { net } from '../../src/state/networkParameter';
import { PARAMETERS } from '../../src/state/parameters';

type Text = string | { readonly text: string; readonly value: number };
type Run =
  | string
  | { readonly lr: string; readonly value?: number; readonly colour: number; readonly hidden: boolean };

/** What a link gives, flat; see the first line of the file. */
interface Given {
  readonly [key: string]: unknown;
  readonly fn: string;
  readonly start: readonly Text[];
  readonly runs: readonly Run[];
  /** "parameter code given → used". */
  readonly corrections: readonly string[];
}

const lines = readFileSync(join(import.meta.dirname, 'goldenLinks.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .slice(1);
const goldens = lines.map((line) => JSON.parse(line) as { link: string; gives?: Partial<Given> });
const usual = goldens[0]!.gives as Given;

/** What a link gives, in the words of the file. */
function readFlat(link: string): Given {
  const { experiment, view, embedding, corrections } = parseLink(link);
  const { objective, start, epochs, dtype, runs, noise } = experiment;
  const constants = Object.entries(objective.constants ?? {}).map(([name, { text }]) => [name, text]);
  return {
    fn: objective.text,
    constants: Object.fromEntries(constants),
    noise: noise ? `${noise.deviation.text} ${noise.seed} ${noise.seeds}` : '',
    network: net.format(experiment.network ?? null),
    csv: experiment.network?.data.text ?? '',
    settings: runs.map(writeSettings),
    start: start.map(({ text, value }) => ({ text, value })),
    epochs,
    dtype,
    runs: runs.map(({ id, learningRate: { text, value }, hidden }) => ({
      lr: text,
      value,
      colour: id + 1,
      hidden,
    })),
    ...view,
    ...embedding,
    corrections: corrections
      .map(({ parameter, code, given, used }) => `${parameter} ${code} ${given} → ${used}`)
      .sort(),
  };
}

/** What a run has of its own, in the names of links. */
function writeSettings({ optimizer, schedule, clipping, changes = [], start }: ExperimentRun): string {
  const numbers = Object.entries(optimizer?.hyperparameters ?? {}).map(
    ([name, { text }]) => `${{ epsilon: 'eps', weightDecay: 'wd' }[name] ?? name}=${text}`,
  );
  return [
    ...(optimizer ? [optimizer.name, ...numbers] : []),
    ...(schedule ? [[schedule.name, ...schedule.numbers.map(({ text }) => text)].join(':')] : []),
    ...(clipping ? [`${clipping.by}:${clipping.limit.text}`] : []),
    ...changes.map(({ epoch, learningRate }) => `${epoch}:${learningRate.text}`),
    ...(start ? [`from ${start.map(({ text }) => text).join(':')}`] : []),
  ].join(' ');
}

function expand(gives: Partial<Given>): Given {
  const { start, runs, corrections, ...others } = { ...usual, ...gives };
  return {
    ...others,
    start: start.map((weight) =>
      typeof weight === 'string' ? { text: weight, value: Number(weight) } : weight,
    ),
    settings: gives.settings ?? runs.map(() => ''),
    runs: runs.map((run, place) => {
      const named = typeof run === 'string' ? { lr: run, colour: place + 1, hidden: false } : run;
      return { value: Number(named.lr), ...named };
    }),
    corrections: [...corrections].sort(),
  } as Given;
}

describe('a link gives what it gave when it was published:', () => {
  for (const { link, gives = {} } of goldens) {
    // an experiment may come to say more than it did then
    test(link || 'none', () => expect(readFlat(link)).toMatchObject(expand(gives)));
  }
});

test('no link stands in the file twice, and every parameter is in some link', () => {
  expect(new Set(goldens.map(({ link }) => link)).size).toBe(goldens.length);
  for (const name of Object.keys(PARAMETERS))
    expect(
      goldens.some(({ link }) => new RegExp(`[?&]${name}=`).test(link)),
      name,
    ).toBe(true);
});

test('each, written anew, gives the same and needs no correction', () => {
  for (const { link } of goldens) {
    const { experiment, view, embedding } = parseLink(link);
    const written = formatLink(experiment, view, embedding);
    expect(readFlat(written)).toEqual({ ...readFlat(link), corrections: [] });
  }
});
