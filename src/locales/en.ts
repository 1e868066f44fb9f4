import type { BoundedNumberProblem, NumberRange } from '../core/expression/boundedNumber';
import type { Correction } from '../state/corrections';
import { allowed, limit, shorten } from './wording';

/** The English catalog. Its type is what every other locale must fill in. */
export const en = {
  shell: {
    title: 'Learning-Rate Explorer',
    view: 'Lesson or free play',
    lesson: 'Lesson',
    freePlay: 'Free play',
    lessonFailed: 'The lesson could not be loaded. Check the connection and try again.',
    invitation: 'Drag a rate. Which gets to the bottom first?',
    otherLanguage: '中文',
    switchLanguage: '中文: switch to Chinese',
    theme: { system: 'Theme: as the system', light: 'Theme: light', dark: 'Theme: dark' },
    lossFunction: (text: string) => `Loss function ${text}: choose another`,
    share: 'Share',
    shareFailed: 'Sharing could not be loaded. Check the connection and press again.',
    loadFailed: 'This part could not be loaded. Check the connection and try again.',
    skipToCharts: 'Skip to the charts',
    controls: 'Learning rates and settings',
    charts: 'Charts',
    lowerChart: { label: 'Shown under the landscape', path: 'path', loss: 'loss' },
    undo: 'Undo',
    redo: 'Redo',
    corrections: 'This link was corrected',
    dismiss: 'Dismiss',
    failed: 'The calculation stopped; the last good picture stays. Reload the page to go on.',
  },
  embed: {
    open: 'open',
    openLabel: 'Open this experiment in the full explorer, in a new tab',
    otherKind: 'This frame was opened with another kind of experiment. Open it as a link to see this one.',
    mapElsewhere: 'The map of a loss of two weights is drawn where this experiment is opened as a link.',
  },
  words: {
    standsStill: 'stands still',
    crawls: 'crawls',
    onTheWay: 'on the way',
    slidesIn: 'slides in',
    oneStep: 'one step',
    swingsIn: 'swings in',
    oscillates: 'oscillates',
    bouncesForEver: 'bounces for ever',
    diverges: 'diverges',
  },
  runs: {
    list: 'Runs',
    card: (run: number) => `Run ${run}`,
    rate: (run: number) => `Learning rate of run ${run}`,
    rateSlider: (run: number) => `Learning rate of run ${run}, slider`,
    smaller: (run: number) => `Smaller rate for run ${run}`,
    larger: (run: number) => `Larger rate for run ${run}`,
    rateAndWord: (rate: string, word: string) => `${rate}, ${word}`,
    arrival: (epoch: number) => `${epoch}`,
    needs: (epoch: number | null) =>
      epoch === null ? { before: '', epoch: '> 10,000' } : { before: 'needs', epoch: `${epoch}` },
    gap: (factor: string) => `gap ${factor}`,
    gapInTheLongRun: (factor: string) => `in the long run ${factor}`,
    bothWays: (factor: string) => `both ways ${factor}`,
    slowerWay: (factor: string) => `slower way ${factor}`,
    worseWay: (factor: string) => `worse way ${factor}`,
    distance: (factor: string) => `distance ${factor}`,
    lossAfter: (epochs: number) => `loss after ${epochs}:`,
    arrived: (epoch: number, tolerance: string) =>
      `Finished: arrived at epoch ${epoch}, and stays within ${tolerance} of the minimum.`,
    outOfEpochs: (epochs: number) => `Finished: out of epochs after ${epochs}, without arriving.`,
    diverged: (epochs: number) =>
      `Finished: diverged. After ${epochs} epochs it is further out than it began.`,
    overflowed: (epoch: number) =>
      `Finished: diverged. At epoch ${epoch} the numbers outgrew what the computer can hold.`,
    undefined: (epoch: number) => `Finished: at epoch ${epoch} it stepped to where the loss has no value.`,
    hide: (run: number) => `Hide run ${run}`,
    show: (run: number) => `Show run ${run}`,
    actions: (run: number) => `Hide, duplicate, remove and more for run ${run}`,
    duplicate: (run: number) => `Duplicate run ${run}`,
    remove: (run: number) => `Remove run ${run}`,
    settings: (run: number) => `Optimizer and schedule of run ${run}`,
    add: 'add a rate',
    addNote: (rate: string) => `Add a run with the course note’s rate ${rate}`,
    full: (most: number) => `${most} runs is the most. Remove one to add another.`,
    empty: 'No runs. Add a rate, or take one of the course note’s.',
  },
  methods: {
    optimizers: {
      sgd: 'gradient descent',
      momentum: 'momentum',
      nesterov: 'Nesterov',
      adagrad: 'AdaGrad',
      rmsprop: 'RMSprop',
      adam: 'Adam',
      adamw: 'AdamW',
      exact: 'exact step',
      newton: 'Newton',
    },
    schedules: {
      constant: 'constant',
      step: 'steps',
      exponential: 'exponential',
      inverse: '1/t',
      cosine: 'cosine',
      restarts: 'warm restarts',
      warmup: 'warm-up',
      oneCycle: 'one-cycle',
    },
    numbers: { beta: 'β', beta1: 'β₁', beta2: 'β₂', alpha: 'α', epsilon: 'ε', weightDecay: 'decay' },
    forReference: 'for reference',
    clipped: {
      norm: (limit: string) => `clipped at length ${limit}`,
      value: (limit: string) => `clipped at ±${limit}`,
    },
    from: (start: string) => `from ${start}`,
    change: (rate: string, epoch: number) => `${rate} from epoch ${epoch}`,
    refused: (epochs: string) => `refused in ${epochs} epochs`,
    comma: ', ',
  },
  settings: {
    region: 'Settings',
    start: 'start',
    startField: (weight: string) => `Start ${weight}₀`,
    epochs: 'epochs N',
    epochsField: 'Epochs N',
    epochsSlider: 'Epochs, slider',
    epochsText: (epochs: number) => (epochs === 1 ? '1 epoch' : `${epochs} epochs`),
    more: 'more: precision, undo …',
    steepness: 'steepness a of a(w + 1)²',
    steepnessField: 'Steepness a of the loss a(w + 1)²',
    precision: 'precision',
    showTrack: 'paint the slider tracks',
    showWords: 'say in a word what each run does',
    undo: 'Undo',
    redo: 'Redo',
    reset: 'Course note’s experiment',
    glossary: 'Glossary',
    teachers: 'For teachers',
    lecture: 'Lecture mode',
    lectureHint: (key: string) => `For a projector: large, with answers hidden until ${key} is pressed again`,
  },
  charts: {
    landscape: {
      title: (weight: string) => `Landscape L(${weight})`,
      caption: 'where each step lands',
      start: 'Start w₀',
      startValue: (start: string, loss: string) => `${start}, loss ${loss}`,
      table: 'The landscape: w and L(w)',
      /** `minima`: null where there is none; `isKnown`: it is, rather than the lowest that was seen. */
      summary: (start: string, minima: string | null, isKnown: boolean) => {
        const place = isKnown ? ` with its minimum at w = ${minima}` : `, lowest seen at w = ${minima}`;
        return `The curve L(w)${minima === null ? '' : place}. All runs start at w = ${start}.`;
      },
      minimum: 'minimum',
      lowestSeen: 'lowest seen',
    },
    loss: {
      title: 'Loss per epoch',
      caption: (start: string, minimum: string | null, isKnown: boolean) => {
        const lowest = isKnown ? `, ${minimum} at the minimum` : `, ${minimum} the lowest seen`;
        return `${start} at the start${minimum === null ? '' : lowest}`;
      },
      seeds: (seeds: string) => `dashed: mean of ${seeds} seeds; band: 8 in 10`,
      scale: 'Loss axis',
      linear: 'linear',
      log: 'log',
      table: 'Loss by epoch and learning rate',
      summary: (epochs: string) => `The loss of each run over ${epochs} epochs.`,
    },
    path: {
      title: (weight: string) => `Path of ${weight}`,
      caption: (weight: string) => `time runs down, same ${weight} axis as above`,
      extent: 'Epochs shown',
      first: (epochs: string) => `first ${epochs}`,
      all: 'all',
      table: (weight: string) => `${weight} by epoch and learning rate`,
      summary: (weight: string, epochs: string) =>
        `The weight ${weight} of each run over ${epochs} epochs, time running down.`,
    },
    epoch: (epoch: string) => `epoch ${epoch}`,
    epochHeading: 'epoch',
    lossHeading: 'loss',
    gradient: 'gradient',
    step: 'step',
    rateHeading: 'lr now',
    and: ' and ',
    run: (rate: string, word: string, from: string, to: string) =>
      ` lr ${rate} ${word}: from ${from} to ${to}.`,
    noRuns: ' No run is shown.',
    leaves: (size: string, epoch: string) => `${size} at epoch ${epoch}`,
    leavesPath: (weight: string, size: string, epoch: string) => `${weight} = ${size} at epoch ${epoch}`,
    exactlyZero: (epoch: string) => `exactly 0 at epoch ${epoch}`,
    belowZero: (epoch: string) => `below 0 at epoch ${epoch}`,
    notFinite: (epoch: string) => `not finite at epoch ${epoch}`,
  },
  transport: {
    region: 'Playback',
    play: 'Play',
    pause: 'Pause',
    stepBack: 'One epoch back',
    stepForward: 'One epoch forward',
    scrub: 'Epoch',
    epoch: 'epoch',
    epochOf: (epoch: number, epochs: number) => `epoch ${epoch} of ${epochs}`,
    count: { before: 'epoch', between: '/', after: '' },
    speed: (epochsPerSecond: number) => `${epochsPerSecond} a second`,
    speedLabel: (epochsPerSecond: number) => `Speed: ${epochsPerSecond} epochs a second. Press to change.`,
  },
  explanation: {
    title: 'What you see',
    views: 'What you see, every learning rate, the map, or the log',
    between: ' ',
    words: 'words',
    neuron: 'neuron',
    neuronTitle: 'One neuron',
    every: 'every rate',
    everyTitle: 'Every learning rate',
    map: 'map',
    mapTitle: 'Map',
    log: 'log',
    ruler: 'Which learning rates do what',
    factor: (curvature: string) => `factor 1 − ${curvature}·lr`,
    rulerDot: (rate: string, word: string) => `lr ${rate}: ${word}`,
    empty: 'Nothing is drawn. Add a rate, or show a hidden one.',
    asked: 'This comes after the run.',
    tolerance: (tolerance: string) => `“there” is within ${tolerance} of the minimum`,
    says: (rate: string, sentence: string) => `lr ${rate}: ${sentence}`,
    standsStill: {
      atMinimum: 'Starts at the minimum: the slope is 0, so no step moves.',
      zeroRate: 'Stands still: a rate of 0 makes every step 0.',
      tooSmall: 'Stands still: the step is too small for float32 to notice.',
      refused: 'Stands still: the curvature isn’t positive, so this method has no step to take.',
    },
    oneStep: 'Lands on the minimum in one step: the gap is multiplied by 0.',
    oneSide: (leaves: string, arrival: string | null) =>
      arrival === null
        ? `Comes down one side: each step leaves ${leaves}\u00a0%.`
        : `Slides in from one side: each step leaves ${leaves}\u00a0%. There at epoch ${arrival}.`,
    changingSides: (leaves: string, arrival: string | null) =>
      arrival === null
        ? `Jumps to the other side every step and leaves ${leaves}\u00a0%.`
        : `Overshoots every step and leaves ${leaves}\u00a0% of the distance.`,
    slowArrival: (leaves: string, isChangingSides: boolean) =>
      isChangingSides
        ? `Jumps to the other side every step and leaves ${leaves}\u00a0%.`
        : `Comes down one side: each step leaves ${leaves}\u00a0%.`,
    bouncesForEver: (leaves: string | null) =>
      leaves === null
        ? 'Jumps from side to side, never closer and never further.'
        : `Jumps from side to side; each step leaves ${leaves}\u00a0%, so the swings hardly change.`,
    unevenSteps: (leaves: string, isChangingSides: boolean, arrival: string | null) =>
      `Late steps ${isChangingSides ? 'swing past the minimum and back, and' : 'stay on one side and'} leave ${leaves}\u00a0%${arrival === null ? '.' : `. There at epoch ${arrival}.`}`,
    grown: { loss: 'loss', height: 'loss above the minimum', slope: 'slope' },
    unevenGrowth: (grown: string, growth: string, loss: string, epoch: string, isLossNamed: boolean) =>
      `Ends further out than it began: late steps make the ${grown} × ${growth} an epoch, ${isLossNamed ? 'loss ' : ''}${loss} at epoch ${epoch}.`,
    overflowsAtStart: 'The loss at the start is already larger than the computer’s numbers can tell.',
    grows: (
      grown: string,
      growth: string,
      loss: string,
      epoch: string,
      isFarOff: boolean,
      isLossNamed: boolean,
    ) =>
      `Every step lands further out: ${grown} × ${growth} every epoch, ${isLossNamed ? 'loss ' : ''}${loss} at epoch ${epoch}${isFarOff ? ', far off the chart' : ''}.`,
    overflows: (epoch: string) =>
      `Every step lands further out; at epoch ${epoch} the numbers outgrow what the computer can hold.`,
    undefined: (epoch: string) => `Steps at epoch ${epoch} to where the loss has no value.`,
    arrivesLater: (epoch: string, timesAsMany: string | null, fastest: string) =>
      timesAsMany === null
        ? `Gets there too, at epoch ${epoch}.`
        : `Gets there too, at epoch ${epoch}: ${timesAsMany} times as many as ${fastest}.`,
    arrivesBeyondLimit: 'Needs more than 10,000 epochs to get there.',
    roundedToMinimum: (epoch: string, point: { names: string; values: string }, exactLoss: string) =>
      `From epoch ${epoch} float32 rounds ${point.names} to ${point.values}; the exact loss there is ${exactLoss}.`,
    stopped: (loss: string) => `Stops at ${loss}: the next step is too small for float32.`,
    sameCurve: (first: string, second: string) => ({
      claim: `${first} and ${second} draw the same loss curve.`,
      reason: 'Loss alone can’t tell one side from jumping. Look at the path of w.',
    }),
    overtakes: (later: string, earlier: string, epoch: string) => ({
      claim: `${later} overtakes ${earlier} at epoch ${epoch}.`,
      reason: 'The first step says little about who gets there first.',
    }),
    leftChart: (rate: string, epoch: string, isPlain: boolean) => ({
      claim: `${rate} leaves the chart at epoch ${epoch}.`,
      reason: isPlain
        ? 'Nothing is broken: each step overshoots by more than it gained.'
        : 'Nothing is broken: its steps carry it further out than they bring it in.',
    }),
    ownStep: (method: string) => `One step of ${method}, with the slope that it starts from`,
    slope: 'slope',
    meanOf: (seeds: string) =>
      `Noisy gradients: what is said here is judged by the mean of ${seeds} seeds; path and landscape show the first.`,
    oneSeed: 'Noisy gradients, with one seed.',
    step: (rate: string) => `One step of ${rate}`,
    stepParts: { gradient: 'slope: the tangent', step: 'the level step', next: 'drop to the curve' },
    finished: (rate: string, word: string, arrival: string | null) =>
      arrival === null ? `lr ${rate}: ${word}.` : `lr ${rate}: ${word}, at epoch ${arrival}.`,
  },
  log: {
    title: 'Log',
  },
  problems: {
    correction: (correction: Correction, range: NumberRange | readonly string[] | null) => {
      const { used } = correction;
      switch (correction.code) {
        case 'clamped':
          return `out of range; ${used} is used${allowed(range, (least, most) => `from ${least} to ${most}`)}.`;
        case 'rounded':
          return `not a whole number; ${used} is used.`;
        case 'unreadable':
          return `cannot be read${used === '' ? '; it is left out' : `; ${used} is used`}${allowed(range, (least, most) => `a number from ${least} to ${most}, such as 0.2, 1e-3 or 3/10`)}.`;
        case 'tooMany':
          return `too many; the first ${used} are used.`;
        case 'shortened':
          return used === '' ? 'cannot be used; it is left out.' : `shortened to “${used}”.`;
        case 'notFinite':
          return `the loss has no finite value there; ${used} is used.`;
        case 'noSuchConstant':
          return 'the function has no such constant; it is left out.';
        case 'unknown':
          return 'no parameter of this page; it is ignored.';
        case 'repeated':
          return `given twice; ${used} is used.`;
        case 'noSuchRun':
          return 'there is no such run; it is left out.';
        case 'colourTaken':
          return 'this colour is taken; another is used.';
        case 'notOfNetworks':
          return 'cannot be asked about a network, and is left out. Ask word, order, sketch, rate:within, rate:unsettled or rate:above.';
        case 'newerVersion':
          return 'from a newer version of this page; what is understood is used.';
      }
    },
    field: (problem: BoundedNumberProblem) => {
      switch (problem.code) {
        case 'empty':
          return 'Nothing is typed. Write a number such as 0.2, 1e-3 or 3/10.';
        case 'notANumber':
          return `“${shorten(problem.found)}” is not a number. Write one such as 0.2, 1e-3 or 3/10.`;
        case 'decimalComma':
          return `“${shorten(problem.found)}” has a comma. Write ${problem.suggestion}, with a point.`;
        case 'divisionByZero':
          return 'Division by 0. Write another number under the slash.';
        case 'notFinite':
          return `“${shorten(problem.found)}” is too large for a computer’s numbers. Write a smaller one.`;
        case 'outOfRange':
          return `“${shorten(problem.found)}” is out of range. Write a number from ${limit(problem.least)} to ${limit(problem.greatest)}.`;
        case 'notWhole':
          return `“${shorten(problem.found)}” is not a whole number. Write ${problem.suggestion}, for example.`;
      }
    },
  },
};

/** Every message of the page; functions take the numbers that a message tells. */
export type Catalog = typeof en;
