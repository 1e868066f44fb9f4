import type { Experiment } from '../../../../src/core/experiment';
import { PRESETS } from '../../../../src/core/objectives/presets';
import { parseLink } from '../../../../src/state/link';

/** Links of experiments whose runs have settings of their own, each of a few epochs: these are on record, as they ran. */
export const RECORDED_LINKS = [
  'fn=x^2%2B20*y^2&w0=-4:1.5&lr=0.01,0.051&epochs=6',
  'fn=a*(w%2Blambda)^2&const=a:3/10;lambda:1&w0=5&lr=0.6,1&opt=sgd,momentum&epochs=6',
  'fn=(1-x)^2%2B100*(y-x^2)^2&w0=-1.2:1&lr=0.001,0.05&opt=nesterov,adagrad,rmsprop,adam,adamw&epochs=5&dtype=float64',
  'fn=w^2&w0=3&lr=0.1&sched=step:2:0.5,exponential,inverse,cosine,restarts:2:2,warmup,oneCycle&epochs=6',
  'fn=x^4%2By^2&w0=2:1&lr=0.5&clip=norm:1,value:0.5&opt=sgd,momentum&beta=0.5&epochs=5',
  'fn=x^4%2By^2%2Bx*y/4&w0=2:1&lr=1&opt=exact,newton&epochs=5&dtype=float64',
  'fn=w^2&w0=3,-2&lr=0.1,0.2&opt=adam&wd=0.1&then=2:0.05;4:0.2&sched=constant,exponential:0.9&epochs=6',
  'fn=w^2&w0=3&lr=0.1,0.3&sched=constant,cosine&noise=0.3&seed=4294967295&seeds=3&epochs=6',
] as const;

/** More of them: what a record would only repeat. */
const FURTHER_LINKS = [
  'fn=x^2%2B20*y^2&w0=-4:1.5&lr=0.01,0.02&epochs=30',
  'fn=c*x^2%2B20*y^2&const=c:2.5&w0=-4:1.5&lr=0.01&opt=sgd,momentum,nesterov,adagrad,rmsprop,adam,adamw&epochs=30',
  'fn=(w-1)^2/3&w0=5&lr=0.1&opt=momentum,nesterov,adagrad,rmsprop,adam,adamw,exact,newton&epochs=30',
  'fn=(w-1)^2/3&w0=5&lr=0.1&wd=0.1&opt=sgd,momentum,nesterov,adagrad,rmsprop,adam,adamw&epochs=30',
  'fn=x^2%2B3*y^2&w0=5:-2&lr=0.1&opt=momentum,nesterov,rmsprop,adam,adamw,adagrad&beta=0.5,0&beta1=0.8&beta2=0.99&alpha=0.9&eps=1e-4&epochs=20',
  'fn=w^2&w0=3&lr=0.2&opt=sgd,adam&sched=step,step:3:0.3,exponential,exponential:0.8,inverse,inverse:0.5,cosine,cosine:4:0.1&epochs=20',
  'fn=w^2&w0=3&lr=0.2&opt=adam,momentum&sched=restarts,restarts:2:2:0.1,restarts:1,warmup,warmup:3:0,warmup:7:0.5,cosine:1,cosine:3&epochs=20',
  'fn=w^2&w0=3&lr=0.2&sched=oneCycle,oneCycle:0,oneCycle:1,oneCycle:0.5:10:100,oneCycle:0.05,oneCycle:0.1&epochs=20',
  'fn=w^2&w0=3&lr=20.123456&sched=inverse:30,exponential:0.3&epochs=12',
  'fn=w^4&w0=3&lr=0.1,0.02&clip=norm:1,value:0.5,norm:1e-3,value:100&opt=sgd,sgd,momentum,adam&epochs=20',
  'fn=w^4&w0=1e7&lr=0.1&clip=norm:1,value:0.5&epochs=5',
  'fn=x^4%2By^2&w0=2:1&lr=0.5&clip=norm:1,value:0.5,norm:2,value:1/3&opt=sgd,adam&epochs=20',
  'fn=x^2%2By^2&w0=2:1&lr=0.1,0.2&then=3:0.3;9:1e-2,none&opt=adam,sgd,momentum&epochs=15',
  'fn=x^2%2By^2&w0=2:1&lr=0.1&then=3:0.3;9:1e-2&sched=step:5:0.5,cosine,restarts:4,oneCycle,warmup,inverse&epochs=15',
  'fn=w^2&w0=3&lr=0.1,0.3,1.2&noise=0.3&seed=7&epochs=20',
  'fn=x^2%2B3*y^2&w0=3:1&lr=0.1&opt=sgd,momentum,adam&clip=norm:1,none,value:0.2&noise=1/3&seed=4294967295&seeds=4&epochs=20',
  'fn=x^2%2B20*y^2&w0=-4:1.5,2:1,0.5:-1&lr=0.01,0.02&opt=sgd,momentum,adam&noise=0.1&epochs=10',
  'fn=x^2-y^2&w0=1:1e-3&lr=0.5&opt=exact,newton,sgd&epochs=12',
  'fn=(w^2-1)^2&w0=0.1&lr=1&opt=exact,newton&then=3:0.5&epochs=12',
  'fn=w^2&w0=0&lr=0.1&opt=sgd,adam,adagrad,rmsprop,exact,newton&epochs=4',
  'fn=w^2&w0=5&lr=0,0.1&opt=adam,momentum&sched=cosine,exponential:0&epochs=4',
  'fn=Newton*w^2%2Bevery*w%2Bnp%2Bmath&const=Newton:2;every:1/7;np:3;math:0.1&w0=5&lr=0.1,0.2,1&opt=newton,adam,exact&noise=0.1&seeds=2&epochs=8',
  'fn=w&w0=5&lr=0.1&opt=sgd,adam,momentum&epochs=4',
  'fn=2*x%2B0*y&w0=5:1&lr=0.1&opt=sgd,adam,exact,newton&epochs=4',
  'fn=p*w^2&const=p:-0.5&w0=1e-30&lr=1.5,1e5&opt=sgd,momentum&epochs=12',
  'fn=w^2&w0=5&lr=1e6,1e5&opt=sgd,momentum,nesterov,sgd&clip=none,none,none,value:1&epochs=16',
] as const;

/** Lists of a link that have an item for each run. */
const PER_RUN = ['lr', 'w0', 'opt', 'sched', 'clip', 'then', 'beta', 'wd'] as const;

/** Opens a link; the items of its lists come again and again until there is one of each for every run. */
function openLink(link: string): Experiment {
  const query = new URLSearchParams(link);
  const listOf = (name: string) => query.get(name)?.split(',') ?? [];
  const runs = Math.max(...PER_RUN.map((name) => listOf(name).length));
  for (const name of PER_RUN) {
    const items = listOf(name);
    if (items.length > 1 || name === 'lr') {
      query.set(name, Array.from({ length: runs }, (_, run) => items[run % items.length]).join());
    }
  }
  const { experiment, corrections } = parseLink(`?${query}`);
  if (corrections.length > 0 || experiment.runs.length !== runs) {
    throw new Error(`a case must be a link that needs no correction: ${link} ${JSON.stringify(corrections)}`);
  }
  return experiment;
}

/** Every landscape of the picker, with runs that differ. */
const OF_PRESETS: readonly Experiment[] = PRESETS.map(({ text, start, rates, constants = {} }) => {
  const values = Object.entries(constants).map(([name, { value }]) => `${name}:${value}`);
  const query = new URLSearchParams({
    fn: text,
    w0: start.join(':'),
    lr: [rates[0], rates[1], 0.05].join(','),
    opt: 'sgd,momentum,adam',
    epochs: '12',
    dtype: 'float64',
    ...(values.length > 0 && { const: values.join(';') }),
  });
  return openLink(query.toString());
});

/** Experiments whose scripts and output are on record. */
export const RECORDED_RUNS: readonly Experiment[] = RECORDED_LINKS.map(openLink);

/** Of these a sweep is on record too: a few runs each. */
export const SWEPT_RUNS: readonly Experiment[] = [
  RECORDED_RUNS[0]!,
  RECORDED_RUNS.at(-2)!,
  RECORDED_RUNS.at(-1)!,
];

/** What Python runs where it can: in both number formats. */
export const RUN_EXPERIMENTS: readonly Experiment[] = [
  ...[...RECORDED_RUNS, ...FURTHER_LINKS.map(openLink)].flatMap((experiment) => [
    { ...experiment, dtype: 'float32' as const },
    { ...experiment, dtype: 'float64' as const },
  ]),
  ...OF_PRESETS,
];
