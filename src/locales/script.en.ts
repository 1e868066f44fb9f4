/** Comments in the scripts that the page gives away. Each is one line; identifiers and what is printed stay English. */
export const scriptEn = {
  title: (loss: string, library: string) =>
    `Learning-Rate Explorer: gradient descent on ${loss}, in ${library}`,
  sweepTitle: (loss: string) =>
    `Learning-Rate Explorer: a sweep over learning rates for ${loss}, with Ray Tune`,
  plotIsOptional: 'without it the numbers are printed all the same',
  dtype: {
    float32: 'as on the page: every operation rounds to 24 bits',
    float64: 'as on the page: every operation rounds to 53 bits',
  },
  noRuns: 'the page had none: write some, such as 0.6, 0.2',
  hidden: 'hidden on the page',
  lastDigits: (functions: string) =>
    `${functions}: every library computes these in its own way; the last digits may differ from the page`,
  gradientOfLoss: 'the derivative of loss_at, worked out by the page',
  hessianOfLoss: 'the second derivatives of loss_at, worked out by the page',
  noise:
    "the noise of every gradient, by the page's own generator: integers and + − × ÷ √ alone, so it draws the page's numbers, bit for bit",
  seeds: 'the first seed prints its log; the curve is the mean over all seeds',
  meanOverSeeds: 'the mean over all seeds',
  libraryUpdate:
    'torch.optim defines these as the page does, but may round once where that rounds twice: last digits may differ',
  ownUpdate:
    'written out, since Keras has no such method or defines it otherwise: another place for epsilon, the learning rate inside its velocity, another weight decay',
  clipNorm: 'as in PyTorch, whose 1e-6 tf.clip_by_norm does not have',
  changedSchedule: 'the factors of the schedule go on from here with the new learning rate',
  flush: 'results below 1.2e-38 count as 0, as on the page and in TensorFlow',
  noFlush: 'results below 1.2e-38 are 0 on the page, as in TensorFlow; NumPy keeps them',
  sumOrder: (weight: string) =>
    `${weight} stands more than once: PyTorch adds in another order; the last digits may differ from the page`,
  divergence: 'a run that diverges goes on to inf and nan, and that is no error',
  rounding: 'product and difference each round, as on the page; torch.optim.SGD may round once for both',
  logLine: (weight: string) => `the line of the log: ${weight} after this step, the loss before it`,
  sweep: 'from 0.001 to 1, three for each power of ten',
  pageRates: 'those of the page',
  cluster: (file: string) =>
    `runs on a laptop as it is; on a cluster: ray job submit --working-dir . -- python ${file}`,
  sample: 'or tune.loguniform(1e-3, 1), with num_samples=100 in TuneConfig',
  reuse: 'trials are short, so a process takes one after the other',
  best: 'the smallest loss first, what diverged last',
  logAxis: 'a loss of exactly 0 has no place on a logarithmic axis; the list above has it',
  network: {
    title: (layers: string, data: string, library: string) =>
      `Learning-Rate Explorer: a network ${layers} trained on ${data}, in ${library}`,
    sweepTitle: (layers: string, data: string) =>
      `Learning-Rate Explorer: a sweep over learning rates for a network ${layers} trained on ${data}, with Ray Tune`,
    data: {
      iris: "Fisher's irises",
      moons: 'two moons',
      circles: 'circles',
      spiral: 'a spiral',
      blobs: 'blobs',
      own: 'own data',
    },
    dtype: {
      float32: 'the page adds up layers in float64, libraries in float32: the last digits may differ',
      float64: 'as on the page; the last digits may differ, since libraries add in another order',
    },
    seed: 'of the weights, the order of batches, and which samples test',
    columns: (features: string, unit: string, classes: string) =>
      `${features}${unit && ` in ${unit}`}; last the class: ${classes}`,
    draws: "the page's own generator: the same weights and the same order of batches, on every machine",
    split: 'which samples test is drawn once',
    untested: 'the page tests on none of them',
    scale: 'every feature to mean 0 and standard deviation 1, as the training samples have it',
    stateDict:
      "a model that the page saved as safetensors fits in here: network.load_state_dict(load_file('….safetensors'))",
    transposed: 'PyTorch has rows of outputs by columns of inputs',
    logLine: 'the epochs of the page: over all training samples, with the weights that the epoch ended with',
    sweep: 'from 0.001 to 100, two for each power of ten',
  },
};

/** What every other language must fill in. */
export type ScriptTexts = typeof scriptEn;
