import type { SceneName, StopName } from '../../locales/teacherTexts';

/** What a script has a class do: how long it takes, and the links that ask it. */
interface Scene<Name> {
  readonly name: Name;
  readonly minutes: number;
  /** Queries of the page and of the page for frames, each with its question. */
  readonly queries: readonly string[];
}

/** The script of five minutes. */
export const FIVE_MINUTES: readonly Scene<SceneName>[] = [
  { name: 'race', minutes: 2, queries: ['lr=0.6,0.2,0.01&predict=order'] },
  { name: 'riddle', minutes: 2, queries: ['lr=0.01,0.3&colour=3,4&predict=rate:same:0.01:run2'] },
  { name: 'edge', minutes: 1, queries: ['lr=0.6&predict=rate:bounces'] },
];

/** The script of twenty minutes: the stops of the lesson with one weight. Its first one is asked by the landscape alone. */
export const TWENTY_MINUTES: readonly Scene<StopName>[] = [
  {
    name: 'weight',
    minutes: 1,
    queries: ['lr=0&epochs=1&hide=track,words,transport&view=landscape'],
  },
  {
    name: 'step',
    minutes: 3,
    queries: [
      'lr=0.2&epochs=1&colour=2&predict=landing:1',
      'lr=0.2&w0=-4&epochs=1&colour=2&predict=landing:1',
    ],
  },
  { name: 'rates', minutes: 3, queries: ['lr=0.6,0.2,0.01&predict=order'] },
  { name: 'small', minutes: 2, queries: ['lr=0.01&colour=3&predict=sketch'] },
  {
    name: 'large',
    minutes: 3,
    queries: ['lr=0.99&epochs=3&colour=4&predict=landing:3', 'lr=0.99&colour=4&predict=word'],
  },
  { name: 'curve', minutes: 2, queries: ['lr=0.1,0.3&colour=5,4&predict=rate:same:0.1:run2'] },
  {
    name: 'reason',
    minutes: 3,
    queries: ['lr=0.3&colour=2&predict=rate:within:1', 'fn=2*(w%2B1)^2&lr=0.6&predict=word'],
  },
  {
    name: 'own',
    minutes: 3,
    queries: [
      'lr=0.1&colour=2&predict=rate:within:10',
      'lr=0.2,0.4&colour=2,4&predict=rate:same:0.2:run2',
      'lr=0.9&colour=4&predict=rate:above:1000',
      'lr=0.9&colour=4&predict=rate:bounces',
    ],
  },
];

const NEURON = 'fn=neuron(tanh:-2,-0.9:-1,-0.4:0.5,0.3:2,0.8)&epochs=60';
const NETWORK = 'epochs=60&net=iris;seed:1';

/** Ten minutes more, for a class that goes on to networks: the last two stops. */
export const TEN_MORE: readonly Scene<StopName>[] = [
  {
    name: 'neuron',
    minutes: 4,
    queries: [
      `${NEURON}&w0=-1:1&lr=0.03,5,1&predict=order`,
      `${NEURON}&w0=0.5:-6&lr=1&colour=3&predict=word`,
    ],
  },
  {
    name: 'network',
    minutes: 6,
    queries: [
      `${NETWORK}&lr=1,0.1,10&predict=order`,
      `${NETWORK}&lr=300&colour=4&predict=word`,
      `${NETWORK};scale:0&lr=1,0.1,10&predict=order`,
    ],
  },
];
