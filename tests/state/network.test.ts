import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DataSetName, NetworkSetting } from '../../src/core/experiment';
import { createExperimentStore } from '../../src/state/experiment';
import { formatLink, parseLink } from '../../src/state/link';
import { correctNetwork, NETWORK_CHOICES, usualNetwork, usualTraining } from '../../src/state/network';
import { net } from '../../src/state/networkParameter';

const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 });

const networks: fc.Arbitrary<NetworkSetting> = fc
  .record({
    data: fc.record({
      name: fc.constantFrom<DataSetName[]>('iris', 'moons', 'circles', 'spiral', 'blobs'),
      seed: seeds,
    }),
    hidden: fc.array(fc.integer({ min: 1, max: 32 }), { maxLength: 3 }),
    activation: fc.constantFrom(...NETWORK_CHOICES.activation),
    output: fc.constantFrom(...NETWORK_CHOICES.output),
    loss: fc.constantFrom(...NETWORK_CHOICES.loss),
    initialisation: fc.constantFrom(...NETWORK_CHOICES.initialisation),
    seed: seeds,
    standardise: fc.boolean(),
    batchSize: fc.integer({ min: 1, max: 10_000 }),
    testShare: fc.constantFrom(0, 0.2, 0.5, 0.9),
  })
  .map(correctNetwork);

describe('the network in a link', () => {
  it('is read as it was written, with all its parts', () => {
    fc.assert(
      fc.property(networks, (network) => {
        expect(net.parse(net.format(network))).toEqual({ value: network, amendments: [] });
      }),
    );
  });

  it('names nothing but the data where all is as usual', () => {
    for (const name of NETWORK_CHOICES.data) expect(net.format(usualNetwork(name))).toBe(name);
  });

  it('tells of each part that cannot be read, and keeps the others', () => {
    const { value, amendments } = net.parse('iris;hidden:8;act:sinus;batch:0;depth:3');
    expect(value).toEqual({ ...usualNetwork('iris'), hidden: [8] });
    expect(amendments.map(({ given }) => given)).toEqual(['act:sinus', 'batch:0', 'depth:3']);
  });

  it('never throws, whatever the text', () => {
    fc.assert(fc.property(fc.string(), (text) => void net.parse(text)));
  });

  it('opens with the rates and epochs that tell something of it', () => {
    const { experiment } = parseLink('?net=iris');
    expect(experiment.runs.map(({ learningRate }) => learningRate.value)).toEqual(
      usualTraining(usualNetwork('iris')).rates,
    );
    expect(experiment.epochs).toBe(60);
    expect(formatLink(experiment, parseLink('').view)).toBe('?net=iris');
  });

  it('brings own data along', () => {
    const { experiment } = parseLink('?net=own&csv=1,2,a%0A3,4,b');
    expect(experiment.network!.data).toMatchObject({ name: 'own', text: '1,2,a\n3,4,b' });
    expect(parseLink(formatLink(experiment, parseLink('').view)).experiment).toEqual(experiment);
  });
});

describe('a network of an experiment', () => {
  it('is opened with its own runs, and undone in one step', () => {
    const store = createExperimentStore();
    const before = store.getState().experiment;
    store.getState().actions.setNetwork(usualNetwork('iris'));
    expect(store.getState().experiment.runs.map(({ learningRate }) => learningRate.value)).toEqual([
      1, 30, 0.01, 300,
    ]);
    store.getState().actions.undo();
    expect(store.getState().experiment).toEqual(before);
  });

  it('keeps the runs where only its parts change', () => {
    const store = createExperimentStore();
    const { setNetwork, setLearningRate } = store.getState().actions;
    setNetwork(usualNetwork('iris'));
    setLearningRate(0, { value: 5, text: '5' });
    setNetwork({ ...usualNetwork('iris'), batchSize: 8 });
    expect(store.getState().experiment.runs[0]!.learningRate.value).toBe(5);
  });

  it('never has probabilities asked of a linear output', () => {
    const network = correctNetwork({ ...usualNetwork('iris'), output: 'linear', loss: 'crossEntropy' });
    expect(network.loss).toBe('meanSquaredError');
  });
});
