import type { Experiment } from '../../../../src/core/experiment';
import { parseLink } from '../../../../src/state/link';

/** Experiments whose runs have settings of their own, as their links. */
const LINKS = [
  'fn=x^2%2B20*y^2&start=-4,1.5&lr=0.01,0.02&opt=sgd,momentum&epochs=30&dtype=float64',
  'fn=a*(w%2B1)^2&const=a:0.3&lr=0.6,0.2&epochs=20&dtype=float64',
  'fn=(1-x)^2%2B100*(y-x^2)^2&start=-1.2,1&lr=0.05&opt=adam,rmsprop,adagrad,adamw&epochs=30&dtype=float64',
  'fn=w^4&start=2&lr=0.01&opt=nesterov&sched=step:10:0.5,cosine,oneCycle,restarts&epochs=30&dtype=float64',
  'fn=w^2&start=3&lr=0.1&sched=exponential,inverse,warmup&clip=norm:1,value:0.5&epochs=20&dtype=float64',
  'fn=x^4%2By^2&start=2,1&lr=1&opt=exact,newton&epochs=10&dtype=float64',
  'fn=w^2&start=3&w0=3,2&lr=0.1&opt=adam&wd=0.1&then=10:0.05&epochs=20&dtype=float64',
  'fn=x^2%2B20*y^2&start=-4,1.5&lr=0.01&opt=sgd,momentum,nesterov,adam&epochs=30',
] as const;

export const RUN_EXPERIMENTS: readonly Experiment[] = LINKS.map((link) => parseLink(`?${link}`).experiment);
