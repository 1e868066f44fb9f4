import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Experiment, LIMITS } from '../../src/core/experiment';
import { parseNumber } from '../../src/core/expression/number';
import { DEFAULT_EXPERIMENT } from '../../src/state/defaults';
import { formatLink, type ParsedLink, parseLink, USUAL_EMBEDDING, type View } from '../../src/state/link';
import { isHashRead } from '../../src/state/linkTexts';
import { PARAMETERS, SPEEDS } from '../../src/state/parameters';
import { experiments, viewsFor } from './arbitraries';

const DEFAULT_VIEW: View = {
  at: null,
  speed: 8,
  lossScale: 'linear',
  showTrack: true,
  showWords: true,
  language: null,
  theme: 'system',
  stop: null,
  task: '',
  tensors: '',
};

const names = fc.constantFrom(...Object.keys(PARAMETERS), '__proto__', 'LR', '%', '');
const values = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...'0123456789.,:/+-−eE %&=#?;trackun'.split('')) }),
  fc.double().map(String),
  fc.array(fc.oneof(fc.double().map(String), fc.string()), { maxLength: 12 }).map((list) => list.join(',')),
);
/** Links with every name there is and values of every sort. */
const mangledLinks = fc
  .array(fc.tuple(names, values, fc.constantFrom('&', '#', '&amp;', ';')), { maxLength: 20 })
  .map((list) => `?${list.map(([name, value, end]) => `${name}=${value}${end}`).join('')}`);

/** The rates of a link, as typed. */
function ratesOf(text: string): readonly string[] {
  return parseLink(text).experiment.runs.map(({ learningRate }) => learningRate.text);
}

/** The corrections of a link, as "parameter code given → used". */
function correctionsOf(text: string): readonly string[] {
  return parseLink(text).corrections.map(
    ({ parameter, code, given, used }) => `${parameter} ${code} ${given} → ${used}`,
  );
}

/** The laws of any experiment and view that a link gives. */
function validateLink({ experiment, view, corrections }: ParsedLink): void {
  const { objective, start, epochs, dtype, runs } = experiment;
  expect(objective).toEqual({ kind: 'expression', text: '(w+1)^2' });
  expect(start).toHaveLength(1);
  expect(Number.isInteger(epochs) && epochs >= 1 && epochs <= 10_000).toBe(true);
  expect(['float32', 'float64']).toContain(dtype);
  expect(runs.length).toBeLessThanOrEqual(8);
  expect(new Set(runs.map(({ id }) => id)).size).toBe(runs.length);
  for (const { id } of runs) expect(Number.isInteger(id) && id >= 0 && id < 8).toBe(true);
  const rates = runs.map(({ learningRate }) => learningRate);
  for (const { value } of rates) expect(value >= 0 && value <= 1e6).toBe(true);
  for (const { value, text } of [...start, ...rates]) {
    expect(Number.isFinite(value)).toBe(true);
    expect(parseNumber(text)).toEqual({ ok: true, value });
  }
  expect(view.at === null || (Number.isInteger(view.at) && view.at >= 0 && view.at <= epochs)).toBe(true);
  expect(SPEEDS).toContain(view.speed);
  expect(new Set(corrections.map((correction) => JSON.stringify(correction))).size).toBe(corrections.length);
}

describe('reading', () => {
  test('a link that says nothing is the course note’s experiment', () => {
    for (const text of ['', '?', '#', '?#', '?&&&', 'https://host.example/page']) {
      expect(parseLink(text)).toEqual({
        experiment: DEFAULT_EXPERIMENT,
        view: DEFAULT_VIEW,
        embedding: USUAL_EMBEDDING,
        corrections: [],
      });
    }
    expect(ratesOf('')).toEqual(['0.6', '0.2', '0.01', '0.99']);
  });

  test('each listed rate is a run, its text as typed', () => {
    expect(ratesOf('?lr=3/10,1e-3,.5')).toEqual(['3/10', '1e-3', '.5']);
    expect(parseLink('?lr=3/10').experiment.runs[0]!.learningRate.value).toBe(0.3);
  });

  test('an empty list is no runs, and a single 0 is a run that stands still', () => {
    expect(parseLink('?lr=').experiment.runs).toEqual([]);
    expect(correctionsOf('?lr=')).toEqual([]);
    expect(ratesOf('?lr=0')).toEqual(['0']);
    expect(correctionsOf('?lr=0')).toEqual([]);
  });

  test('a comma separates runs, of either keyboard and encoded or not; so 0,2 is two runs', () => {
    expect(ratesOf('?lr=0,2')).toEqual(['0', '2']);
    expect(ratesOf('?lr=0%2C2')).toEqual(['0', '2']);
    expect(ratesOf('?lr=0.6，0.2')).toEqual(['0.6', '0.2']);
  });

  test('a + is a plus, never a space', () => {
    expect(correctionsOf('?fn=(w+1)^2')).toEqual([]);
    expect(parseLink('?w0=+5').experiment.start).toEqual([{ value: 5, text: '+5' }]);
    expect(correctionsOf('?fn=(w%201)^2')).toEqual(['fn unreadable (w 1)^2 → (w+1)^2']);
  });

  test.each(['(w+1)^2', '(w%2B1)%5E2', '( w + 1 )²', '(w+1.0)^2', '((w+1))^(2)', '（w＋1）^2'])(
    'fn=%s is the parabola, in its usual spelling',
    (spelling) => {
      expect(parseLink(`?fn=${spelling}`).experiment.objective.text).toBe('(w+1)^2');
      expect(correctionsOf(`?fn=${spelling}`)).toEqual([]);
    },
  );

  test('any function is read as it is typed, and what is none becomes the parabola', () => {
    expect(correctionsOf('?fn=w^4')).toEqual([]);
    expect(parseLink('?fn=w^4').experiment.objective).toEqual({ kind: 'expression', text: 'w^4' });
    expect(correctionsOf('?fn=(w+')).toEqual(['fn unreadable (w+ → (w+1)^2']);
  });

  test.each([
    ['2*(w%2B1)^2', '2*(w+1)^2'],
    ['2(w+1)²', '2*(w+1)^2'],
    ['1/2*(w+1)^2', '1/2*(w+1)^2'],
    ['1.0*(w+1)^2', '(w+1)^2'],
    ['0.5*(w+1)^2', '0.5*(w+1)^2'],
  ])('fn=%s is the parabola of that steepness', (spelling, text) => {
    expect(parseLink(`?fn=${spelling}`).experiment.objective.text).toBe(text);
    expect(correctionsOf(`?fn=${spelling}`)).toEqual([]);
  });

  test('a parabola too steep or too flat is clamped, one upside down is another function, and no mistake', () => {
    expect(correctionsOf('?fn=1e3*(w+1)^2')).toEqual(['fn clamped 1e3*(w+1)^2 → 100*(w+1)^2']);
    expect(correctionsOf('?fn=1e-9*(w+1)^2')).toEqual(['fn clamped 1e-9*(w+1)^2 → 0.01*(w+1)^2']);
    expect(correctionsOf('?fn=-2*(w+1)^2')).toEqual([]);
  });

  test('out of range is clamped, and told', () => {
    expect(correctionsOf('?lr=-1,1e308&epochs=0&at=-3')).toEqual([
      'lr clamped -1 → 0',
      'lr clamped 1e308 → 1000000',
      'epochs clamped 0 → 1',
      'at clamped -3 → 0',
    ]);
    expect(parseLink('?epochs=1e9').experiment.epochs).toBe(10_000);
    expect(parseLink('?epochs=20&at=30').view.at).toBe(20);
    expect(correctionsOf('?epochs=20&at=30')).toEqual(['at clamped 30 → 20']);
  });

  test('a count that is not whole is rounded, and told', () => {
    expect(parseLink('?epochs=1.5').experiment.epochs).toBe(2);
    expect(correctionsOf('?epochs=1.5')).toEqual(['epochs rounded 1.5 → 2']);
    expect(parseLink('?epochs=1e2').experiment.epochs).toBe(100);
  });

  test('unreadable falls back to the default, and is told', () => {
    expect(
      correctionsOf('?lr=NaN&w0=five&epochs=many&dtype=float16&at=end&yscale=up&speed=9&theme=red'),
    ).toEqual([
      'lr unreadable NaN → 0.6',
      'w0 unreadable five → 5',
      'epochs unreadable many → 50',
      'dtype unreadable float16 → float32',
      'at unreadable end → ',
      'speed unreadable 9 → 8',
      'yscale unreadable up → linear',
      'theme unreadable red → system',
    ]);
    expect(correctionsOf('?hide=header&lang=tlh')).toEqual([
      'hide unreadable header → ',
      'lang unreadable tlh → ',
    ]);
  });

  test('one rate that cannot be read leaves the others in their places', () => {
    expect(ratesOf('?lr=0.5,abc,0.7')).toEqual(['0.5', '0.2', '0.7']);
  });

  test('a start may be any finite number', () => {
    for (const text of ['1e308', '-1e308', '−5', '0']) {
      expect(parseLink(`?w0=${text}`).experiment.start[0]!.text).toBe(text);
      expect(correctionsOf(`?w0=${text}`)).toEqual([]);
    }
    expect(correctionsOf('?w0=1e309')).toEqual(['w0 unreadable 1e309 → 5']);
    expect(correctionsOf('?w0=-4:1.5')).toEqual(['w0 tooMany 2 → 1']);
  });

  test('runs beyond the eighth are cut off, and counted', () => {
    expect(ratesOf('?lr=1,2,3,4,5,6,7,8,9,10')).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
    expect(correctionsOf('?lr=1,2,3,4,5,6,7,8,9,10')).toEqual(['lr tooMany 10 → 8']);
  });

  test('a run has the colour of its place, unless the link names one', () => {
    const idsOf = (text: string) => parseLink(text).experiment.runs.map(({ id }) => id);
    expect(idsOf('?lr=1,2,3')).toEqual([0, 1, 2]);
    expect(idsOf('?lr=1,2,3&colour=,3,4')).toEqual([0, 2, 3]);
    expect(idsOf('?lr=1,2,3&colour=2')).toEqual([1, 0, 2]);
  });

  test('a colour that is taken, illegal or of no run is told, and every run keeps one of its own', () => {
    const idsOf = (text: string) => parseLink(text).experiment.runs.map(({ id }) => id);
    expect(idsOf('?lr=1,2,3&colour=3,3')).toEqual([2, 1, 0]);
    expect(correctionsOf('?lr=1,2,3&colour=3,3')).toEqual(['colour colourTaken 3 → ']);
    expect(correctionsOf('?lr=1&colour=9,2')).toEqual(['colour unreadable 9 → ', 'colour noSuchRun 2 → ']);
  });

  test('tracks and runs can be hidden', () => {
    const { experiment, view } = parseLink('?hide=track,run2');
    expect(view.showTrack).toBe(false);
    expect(experiment.runs.map(({ hidden }) => hidden)).toEqual([false, true, false, false]);
    expect(correctionsOf('?lr=1&hide=run3')).toEqual(['hide noSuchRun run3 → ']);
  });

  test('the hash is read too, and wins', () => {
    expect(parseLink('?epochs=10&w0=3#epochs=20').experiment.epochs).toBe(20);
    expect(parseLink('?epochs=10&w0=3#epochs=20').experiment.start[0]!.text).toBe('3');
    expect(parseLink('#?epochs=20').experiment.epochs).toBe(20);
  });

  test('what hosts and sites that pass links on add is no mistake', () => {
    expect(correctionsOf('?epochs=10&utm_source=mail&fbclid=x&from=timeline#?secret=abc')).toEqual([]);
    expect(correctionsOf('#charts')).toEqual([]);
    expect(isHashRead('#?secret=abc')).toBe(false);
    expect(isHashRead('#charts')).toBe(false);
    expect(isHashRead('#?epochs=20')).toBe(true);
  });

  test('an unknown name is ignored, and told', () => {
    expect(correctionsOf('?learningrate=1')).toEqual(['learningrate unknown 1 → ']);
    expect(correctionsOf('?__proto__=1&constructor=2&toString=3')).toEqual([
      'constructor unknown 2 → ',
      'tostring unknown 3 → ',
    ]);
  });

  test('of a repeated name the last holds, and it is told', () => {
    expect(parseLink('?epochs=10&epochs=20').experiment.epochs).toBe(20);
    expect(correctionsOf('?epochs=10&epochs=20')).toEqual(['epochs repeated 10 → 20']);
  });

  test('a newer version is read as this one, and told', () => {
    expect(correctionsOf('?v=1')).toEqual([]);
    expect(parseLink('?v=2&epochs=7').experiment.epochs).toBe(7);
    expect(correctionsOf('?v=2')).toEqual(['v newerVersion 2 → 1']);
    expect(correctionsOf('?v=0')).toEqual(['v clamped 0 → 1']);
  });

  test('names are read in any case, and so are languages of any region', () => {
    expect(parseLink('?LR=0.5&Epochs=9').experiment.epochs).toBe(9);
    expect(parseLink('?lang=zh-Hans-CN').view.language).toBe('zh-CN');
    expect(parseLink('?lang=en_GB').view.language).toBe('en');
  });

  test('an encoded & or = belongs to its value', () => {
    expect(correctionsOf('?fn=w%26lr%3D1')).toEqual(['fn unreadable w&lr=1 → (w+1)^2']);
    expect(ratesOf('?fn=w%26lr%3D1')).toHaveLength(4);
  });

  test('malformed percent sequences are text like any other', () => {
    expect(correctionsOf('?epochs=%E0%A4%A&lr=%')).toEqual([
      'lr unreadable % → 0.6',
      'epochs unreadable %E0%A4%A → 50',
    ]);
  });

  test('a long text is told only in part', () => {
    const [correction] = parseLink(`?fn=${'w+'.repeat(100_000)}`).corrections;
    expect(correction!.given).toHaveLength(60);
  });

  test('no text whatever throws or gives an illegal experiment', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), mangledLinks), (text) =>
        validateLink(parseLink(text)),
      ),
      { numRuns: 2000 },
    );
  });
});

describe('writing', () => {
  const shown = (changes: Partial<Experiment>, view: Partial<View> = {}) =>
    formatLink({ ...DEFAULT_EXPERIMENT, ...changes }, { ...DEFAULT_VIEW, ...view });

  test('what is as usual is left out', () => {
    expect(shown({})).toBe('');
    expect(shown({ epochs: 100 })).toBe('?epochs=100');
  });

  test('a link can be read by people', () => {
    const [first, second] = DEFAULT_EXPERIMENT.runs;
    const runs = [
      { ...second!, learningRate: { value: 0.3, text: '3/10' } },
      { ...first!, hidden: true },
    ];
    expect(
      shown({ runs, start: [{ value: -5, text: '-5' }] }, { showTrack: false, lossScale: 'log', at: 12 }),
    ).toBe('?lr=3/10,0.6&w0=-5&colour=2,1&at=12&yscale=log&hide=track,run2');
  });

  test('no runs are written as an empty list', () => {
    expect(shown({ runs: [] })).toBe('?lr=');
  });

  test('a plus is written as %2B', () => {
    expect(shown({ start: [{ value: 5, text: '+5' }] })).toBe('?w0=%2B5');
  });

  test('the cursor of an experiment that has become shorter is its last epoch', () => {
    expect(shown({ epochs: 20 }, { at: 30 })).toBe('?epochs=20&at=20');
  });

  test('reading a written link gives the same experiment and view, without corrections', () => {
    const both = experiments.chain((experiment) => fc.tuple(fc.constant(experiment), viewsFor(experiment)));
    fc.assert(
      fc.property(both, ([experiment, view]) => {
        const link = formatLink(experiment, view);
        expect(parseLink(link)).toEqual({ experiment, view, embedding: USUAL_EMBEDDING, corrections: [] });
        expect(parseLink(`https://host.example/a/b/${link}#?secret=abc`).experiment).toEqual(experiment);
        expect(link.length).toBeLessThan(500);
      }),
      { numRuns: 1000 },
    );
  });

  test('writing what was read from any link settles: a second reading corrects nothing', () => {
    fc.assert(
      fc.property(mangledLinks, (text) => {
        const { experiment, view, embedding } = parseLink(text);
        const settled = parseLink(formatLink(experiment, view, embedding));
        expect(settled).toEqual({ experiment, view, embedding, corrections: [] });
      }),
    );
  });

  test('the longest link there can be is under 500 characters', () => {
    const text = '1.2345678901234567e-300';
    const longest = { value: Number(text), text };
    const runs = [7, 6, 5, 4, 3, 2, 1, 0].map((id) => ({ id, learningRate: longest, hidden: true }));
    const link = shown(
      {
        runs,
        epochs: 9999,
        dtype: 'float64',
        start: [{ value: -longest.value, text: `-${longest.text}` }],
      },
      { at: 9999, speed: 1000, lossScale: 'log', showTrack: false, language: 'zh-CN', theme: 'light' },
    );
    expect(link.length).toBeLessThan(500);
    expect(LIMITS.runs[1]).toBe(runs.length);
  });
});

describe('what is asked of an embedded page', () => {
  const read = (text: string) => parseLink(text).embedding;

  test('panels come in the order given, each once, and there is always one', () => {
    expect(read('?view=path,loss,path').panels).toEqual(['path', 'loss']);
    expect(read('?view=').panels).toEqual(USUAL_EMBEDDING.panels);
    expect(correctionsOf('?view=loss,map')).toEqual(['view unreadable map → ']);
  });

  test('locks and hidden parts are lists of names in any case', () => {
    expect(read('?lock=LR,w0').locks).toEqual(['lr', 'w0']);
    expect(read('?hide=transport,open')).toMatchObject({ showTransport: false, showOpen: false });
    expect(parseLink('?hide=words').view).toMatchObject({ showWords: false, showTrack: true });
  });

  test('of an origin only scheme, host and port count', () => {
    expect(read('?origin=https://Course.example/week/3,null').origins).toEqual([
      'https://course.example',
      'null',
    ]);
    expect(read('').origins).toEqual([]);
  });

  test('an origin that cannot be read opens the page to nobody', () => {
    expect(read('?origin=course').origins).toEqual(['none']);
    expect(correctionsOf('?origin=course')).toEqual(['origin unreadable course → ']);
    expect(read('?origin=javascript:alert(1)').origins).toEqual(['none']);
  });

  test('a title and an id are cut to what they may be', () => {
    expect(read(`?title=${'x'.repeat(100)}`).title).toHaveLength(80);
    expect(read('?title=Zwei%20Raten%0A').title).toBe('Zwei Raten');
    expect(correctionsOf('?id=a/b')).toEqual(['id shortened a/b → ab']);
  });

  test('writing it and reading it gives the same', () => {
    const asked = {
      panels: ['path' as const, 'landscape' as const],
      controls: 'none' as const,
      locks: ['epochs' as const],
      showTransport: false,
      showOpen: false,
      resizing: 'fixed' as const,
      origins: ['https://a.example:8443', 'null'],
      id: 'week-3',
      title: '两个学习率 & one curve',
      autoplay: true,
    };
    const link = formatLink(DEFAULT_EXPERIMENT, DEFAULT_VIEW, asked);
    expect(parseLink(link)).toEqual({
      experiment: DEFAULT_EXPERIMENT,
      view: DEFAULT_VIEW,
      embedding: asked,
      corrections: [],
    });
  });
});

test('every name of the table is that of its row', () => {
  for (const [name, parameter] of Object.entries(PARAMETERS)) expect(parameter.name).toBe(name);
});
