import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Experiment } from '../../../../src/core/experiment';
import { createTraining } from '../../../../src/core/network/training';
import {
  formatNetworkScript,
  NETWORK_SCRIPT_KINDS,
  type NetworkScriptKind,
} from '../../../../src/explorer/share/code/network/networkScript';
import { formatLabel, formatMethod } from '../../../../src/explorer/share/code/runSource';
import { scriptEn } from '../../../../src/locales/script.en';
import { scriptZhCN } from '../../../../src/locales/script.zh-CN';
import { parseLink } from '../../../../src/state/link';
import { settingOptions } from '../../../../src/worker/group';
import { openData } from '../../../../src/worker/network/openData';
import { openSetting } from '../../../../src/worker/network/openSetting';
import { findPython, HOME_APART, whyNot } from './python';

/** One script as it was run. */
interface RecordedScript {
  readonly kind: NetworkScriptKind;
  readonly link: string;
  readonly script: readonly string[];
  readonly output: readonly string[];
}

const RECORD = new URL('../../../reference/network-scripts.json', import.meta.url);

const FEATURES = '1.5,2,a\n-1,0.25,b\n0.5,1,c\n2,-2,a\n0,0.5,b\n1,1,c\n-2,0.75,b';

/** Every loss, output, initialisation, activation, optimizer, schedule and clipping, once at least. */
const LINKS: readonly string[] = [
  'net=iris&lr=0.1,1,30&epochs=6&dtype=float64',
  'net=iris;hidden:8;act:relu;init:he;loss:ce;batch:16&lr=0.1,0.01&opt=sgd,adam&epochs=5&dtype=float64',
  'net=moons;hidden:6-4;out:sigmoid;loss:ce;test:0;batch:1000&lr=0.5,0.4&opt=momentum,nesterov&sched=cosine,constant&epochs=5&dtype=float64',
  'net=spiral;hidden:5-4-3;act:sigmoid;init:uniform;scale:0&lr=0.05,0.04,0.03&opt=rmsprop,adagrad,adamw&clip=norm:0.1,value:0.01,none&epochs=4&dtype=float64',
  'net=blobs;hidden:3;act:linear;out:linear;loss:mse;data:9;seed:7&lr=0.1,0.2&wd=0.1&then=2:0.05,none&sched=exponential:0.9,step:2:0.5&epochs=5&dtype=float64',
  'net=circles;hidden:4;init:zeros;out:sigmoid;loss:mse&lr=0.1&epochs=3&dtype=float64',
  'net=iris;hidden:4&lr=0.3&epochs=3&dtype=float32',
];

function experimentOf(link: string): Experiment {
  const { experiment, corrections } = parseLink(`?${link}`);
  if (corrections.length > 0) throw new Error(`${link} needs corrections: ${JSON.stringify(corrections)}`);
  return experiment;
}

/** With somebody's own data, of which no link is short. */
const OWN: Experiment = (() => {
  const experiment = experimentOf('net=iris;batch:2&lr=0.5&epochs=3&dtype=float64');
  return {
    ...experiment,
    network: { ...experiment.network!, data: { name: 'own', seed: 1, text: FEATURES } },
  };
})();

const CASES = [
  ...LINKS.flatMap((link) =>
    NETWORK_SCRIPT_KINDS.filter((kind) => kind !== 'rayTune' || link === LINKS[1]).map((kind) => ({
      kind,
      link,
      experiment: experimentOf(link),
    })),
  ),
  { kind: 'tensorflow' as const, link: 'own', experiment: OWN },
];

function scriptOf(kind: NetworkScriptKind, experiment: Experiment, texts = scriptEn): string {
  const read = openData(experiment.network!.data);
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return formatNetworkScript(kind, experiment, read.data, { link: null, texts });
}

/** What a run of the page comes to: of every epoch from 1 the training loss and the accuracy of what tests. */
function trainedRun(experiment: Experiment, place: number, rate?: number) {
  const network = openSetting(experiment.network!)!;
  const { dtype, epochs } = experiment;
  const run = experiment.runs[place]!;
  const own = rate === undefined ? run : { ...run, learningRate: { value: rate, text: String(rate) } };
  const training = createTraining(
    network.objective,
    {
      ...settingOptions({ dtype, epochs }, [own]),
      starts: Array.from(network.start, (value) => [value]),
      epochs,
    },
    network.test,
  );
  training.advance(epochs);
  const { trainLosses, testAccuracies, trainAccuracies } = training.history();
  const accuracies = network.test ? testAccuracies : trainAccuracies;
  return { losses: [...trainLosses.subarray(1)], accuracies: [...accuracies.subarray(1)] };
}

/** Holds what a script printed against the page's own training: in float64 to a millionth. */
function expectTraining(output: readonly string[], experiment: Experiment): void {
  const { runs, epochs, dtype } = experiment;
  const tolerance = dtype === 'float64' ? 1e-6 : 1e-3;
  expect(output.filter((line) => line.startsWith('lr='))).toEqual(runs.map(formatLabel));
  const lines = output.filter((line) => line.startsWith('After '));
  expect(lines).toHaveLength(runs.length * epochs);
  runs.forEach((_, place) => {
    const { losses, accuracies } = trainedRun(experiment, place);
    losses.forEach((loss, k) => {
      const line = lines[place * epochs + k]!;
      const [, epoch, told, accuracy] =
        /^After (\d+) epochs, train loss is (\S+), test accuracy is (\S+)$/.exec(line) ?? [];
      expect(Number(epoch)).toBe(k + 1);
      expect(Math.abs(Number(told) - loss) / loss, line).toBeLessThan(tolerance);
      expect(accuracy, line).toBe(accuracies[k]!.toFixed(4));
    });
  });
}

/** Holds the ends of a sweep against the page's own training, for every rate and run. */
function expectEnds(output: readonly string[], experiment: Experiment): void {
  const lines = output.filter((line) => line.startsWith('After '));
  expect(lines).toHaveLength(experiment.runs.length * 12);
  for (const line of lines) {
    const [, rate, label, told] = /with lr=(\S+) \((.*)\), train loss is (\S+), /.exec(line) ?? [];
    const place = experiment.runs.findIndex((run) => formatMethod(run) === label);
    const { losses } = trainedRun(experiment, place, exactRate(Number(rate)));
    const end = losses.at(-1)!;
    // a rate of 100 magnifies the last digits of every update
    expect(Math.abs(Number(told) - end) / end, line).toBeLessThan(Number(rate) > 5 ? 1e-2 : 1e-6);
  }
}

/** The rate of a sweep that prints like this, or the rate itself. */
function exactRate(printed: number): number {
  const swept = Array.from({ length: 11 }, (_, k) => 10 ** ((k - 6) / 2));
  return swept.find((rate) => Math.abs(rate / printed - 1) < 1e-5) ?? printed;
}

const python = await findPython();

describe('scripts of networks on record', () => {
  const { cases } = JSON.parse(readFileSync(RECORD, 'utf8')) as { cases: readonly RecordedScript[] };

  it('are what the page gives away', () => {
    expect(cases.map(({ kind, link }) => ({ kind, link }))).toEqual(
      CASES.map(({ kind, link }) => ({ kind, link })),
    );
    cases.forEach(({ script }, k) => {
      const { kind, experiment } = CASES[k]!;
      expect(scriptOf(kind, experiment).trimEnd().split('\n')).toEqual(script);
    });
  });

  it('printed the losses of the page to a millionth, and its accuracies', () => {
    cases.forEach(({ kind, output }, k) => {
      const { experiment } = CASES[k]!;
      if (kind === 'rayTune') expectEnds(output, experiment);
      else expectTraining(output, experiment);
    });
  });
});

it('a script says the same in Chinese, but for its comments', () => {
  const bare = (script: string) => script.replace(/#.*/g, '').replace(/[ \t]+$/gm, '');
  for (const { kind, experiment } of CASES) {
    expect(bare(scriptOf(kind, experiment, scriptZhCN))).toBe(bare(scriptOf(kind, experiment)));
  }
});

it('names of features and classes cannot leave their comment', () => {
  const hostile = openData({
    name: 'own',
    seed: 1,
    text: `p,q,class\n${FEATURES.replaceAll('a', '"x\nimport os"')}`,
  });
  expect(hostile.ok).toBe(true);
  if (!hostile.ok) return;
  for (const kind of NETWORK_SCRIPT_KINDS) {
    const script = formatNetworkScript(kind, OWN, hostile.data, { link: null, texts: scriptEn });
    expect(script.split('\n').filter((line) => line.includes('import os') && !line.startsWith('#'))).toEqual(
      [],
    );
  }
});

describe.each(['tensorflow', 'pytorch'] as const)('run by Python, a script of a network for %s', (kind) => {
  it('prints what the page trains', { timeout: 300_000 }, async (context) => {
    const reason = whyNot(python, kind === 'pytorch' ? 'torch' : kind);
    if (reason !== null) return context.skip(reason);
    const experiment = experimentOf(LINKS[0]!);
    const printed = await python.run(scriptOf(kind, experiment));
    expectTraining(printed.split('\n'), experiment);
  });
});

/** `RECORD_SCRIPTS=1` with a Python that has all packages writes the record anew. */
it.runIf(process.env.RECORD_SCRIPTS)('records', { timeout: 600_000 }, async () => {
  const cases: RecordedScript[] = [];
  for (const { kind, link, experiment } of CASES) {
    const script = scriptOf(kind, experiment);
    const printed = (await python.run(HOME_APART + script)).split('\n');
    const output = printed.filter((line) => /^(?:After |lr=)/.test(line));
    cases.push({ kind, link, script: script.trimEnd().split('\n'), output });
  }
  const { versions } = python;
  const source = `CPython ${versions.python}, TensorFlow ${versions.tensorflow}, PyTorch ${versions.torch}, NumPy ${versions.numpy}, Ray ${versions.ray}, on a CPU`;
  const recorded =
    'for each epoch the loss over all training samples and the accuracy that each script printed, and for Ray Tune where each rate ended';
  writeFileSync(RECORD, `${JSON.stringify({ source, recorded, cases }, null, 1)}\n`);
});
