type Three = readonly [string, string, string];

/** The numbers that the lesson's sentences tell, as they are written there; the core computes each of them. */
export interface LessonFacts {
  readonly start: string;
  readonly epochs: string;
  /** How near is there. */
  readonly tolerance: string;
  readonly minimum: string;
  readonly leastLoss: string;
  readonly leastSlope: string;
  /** One step of 0.2 from the start, and from the other side. */
  readonly step: {
    readonly slope: string;
    readonly lands: string;
    readonly left: string;
    readonly leftSlope: string;
    readonly leftLands: string;
  };
  /** Epochs that the three runs of the note's own program last. */
  readonly noteEpochs: Three;
  /** Of 0.6, 0.2 and 0.01: epoch of arrival, w after one step, percent of the distance that a step leaves. */
  readonly arrivals: Three;
  readonly firstLandings: Three;
  readonly leaves: Three;
  /** 0.01: epochs until half of the distance is left, loss at the end. */
  readonly small: { readonly halving: string; readonly loss: string };
  /** 0.99, then 1 and 1.02. */
  readonly large: {
    readonly landings: Three;
    readonly factor: string;
    /** Percent of the distance that a step takes away. */
    readonly loses: string;
    readonly loss: string;
    readonly arrival: string;
    /** The largest rate that does not diverge. */
    readonly edge: string;
    readonly edgeFactor: string;
    /** w after one step of the edge. */
    readonly edgeReturns: string;
    readonly beyondFactor: string;
    readonly beyondLoss: string;
  };
  /** The other rate with the loss curve of 0.1, and what a step of either multiplies the gap with. */
  readonly curve: { readonly twin: string; readonly factors: readonly [string, string] };
  /** The rate of one step; then 0.6, edge and rate of one step where the valley is `steepness` times as steep. */
  readonly reason: {
    readonly oneStep: string;
    readonly steepness: string;
    readonly factor: string;
    readonly loss: string;
    readonly edge: string;
    readonly steepOneStep: string;
  };
  readonly own: {
    /** From the start to the minimum. */
    readonly distance: string;
    /** The range of rates that arrive in at most 10 epochs. */
    readonly least: string;
    readonly most: string;
    /** The other rate with the loss curve of 0.2. */
    readonly twin: string;
    /** The smallest rate whose loss is above 1000 at the end. */
    readonly high: string;
  };
}

/** What the last two stops tell from the start. */
export interface NetworkStopFacts {
  readonly neuron: NeuronFacts;
  /** How the network is trained. */
  readonly network: { readonly batchSize: string; readonly epochs: string };
}

/** What is told once a network has been trained; computing it takes a moment. */
export interface TrainedFacts extends NetworkStopFacts {
  readonly trained: {
    /** λ of the parabola. */
    readonly parabola: string;
    /** Of 10: the largest λ after any of its epochs, and 10 times that. */
    readonly sharpness: string;
    readonly product: string;
    /** Of 300: length of the gradient at first and at last. */
    readonly thrown: {
      readonly gradients: readonly [string, string];
      /** How many starts were tried, and from how many 300 is stuck. */
      readonly starts: string;
      readonly stuck: string;
    };
    /** Of 0.1: the largest λ after any of its epochs, and the edge 2/λ, with inputs as they are and scaled. */
    readonly raw: { readonly sharpness: string; readonly edge: string };
    readonly scaled: { readonly sharpness: string; readonly edge: string };
    /** How many times as large λ is with inputs as they are. */
    readonly times: string;
  };
}

/** What is told of the neuron. */
export interface NeuronFacts {
  /** Of the neuron whose answers are asked for. */
  readonly weight: string;
  readonly bias: string;
  /** Of each input that is asked about: the sum x·w + b, and what the activation makes of it. */
  readonly answers: readonly { readonly input: string; readonly sum: string; readonly output: string }[];
  /** From the last but one of them to the last: how much the sum grows, and the output. */
  readonly further: string;
  readonly gain: string;
  /** How many points it learns from, from which start, for how long. */
  readonly points: string;
  readonly start: readonly [weight: string, bias: string];
  readonly epochs: string;
  /** Of 5, at the end. */
  readonly wildLoss: string;
  /** 1 from where the neuron is saturated. */
  readonly saturated: {
    readonly start: readonly [weight: string, bias: string];
    /** Least and greatest input and sum at the start. */
    readonly inputs: readonly [string, string];
    readonly sums: readonly [string, string];
    /** Length of the gradient at the first start, and here. */
    readonly slopes: readonly [string, string];
    readonly loss: string;
  };
}
