import { expect, test } from 'vitest';
import { chooseEmbedScript } from '../../src/state/embedScript';

test('a loss of two weights takes the script with the map, in the query and in the hash, encoded or not', () => {
  for (const link of [
    '?fn=x^2%2B20*y^2',
    '#fn=x^2%2B20*y^2',
    '?lr=0.1&fn=%28x-1%29%5E2',
    '?fn=2y^2',
    '?fn=X^2',
  ])
    expect(chooseEmbedScript(link)).toBe('embed-map');
});

test('exp, max and a constant with an x in its name are no weights', () => {
  for (const link of ['', '?fn=exp(w)', '?fn=max(w,0)', '?fn=mix*w^2', '?title=x', '?id=y'])
    expect(chooseEmbedScript(link)).toBe('embed');
});

test('all controls take the script that has them, whatever the loss and however they are written', () => {
  for (const link of [
    '?ui=full',
    '#ui=full',
    '?UI=%20Full',
    '?ui=ｆｕｌｌ',
    '?ui=none#ui=full',
    '?fn=x^2&ui=full',
  ])
    expect(chooseEmbedScript(link)).toBe('embed-full');
  for (const link of ['?ui=compact', '?ui=fuller', '?ui=full#ui=none', '?title=ui=full'])
    expect(chooseEmbedScript(link)).toBe('embed');
});

test('a neuron has a script of its own, whatever the controls, but not where it is asked about', () => {
  for (const link of [
    '?fn=neuron(tanh:0,1:1,0)',
    '?fn=%20Neuron%20(tanh:0,1)&ui=full',
    '?fn=neuron（relu:0,1）',
  ])
    expect(chooseEmbedScript(link)).toBe('embed-neuron');
  expect(chooseEmbedScript('?fn=neuron(tanh:0,1:1,0)&predict=word')).toBe('embed-ask');
  expect(chooseEmbedScript('?fn=neuron*w^2')).toBe('embed');
});

test('what asks takes the script that asks, whatever its loss and its controls', () => {
  expect(chooseEmbedScript('?fn=x^2&ui=full&predict=word')).toBe('embed-ask');
});

test('a network has a script of its own, and another where it is asked about', () => {
  for (const link of ['?net=iris', '#net=moons;hidden:8', '?ui=full&net=iris', '?net=iris&predict='])
    expect(chooseEmbedScript(link)).toBe('embed-network');
  expect(chooseEmbedScript('?net=')).toBe('embed');
  expect(chooseEmbedScript('?net=iris&predict=word')).toBe('embed-ask-network');
});
