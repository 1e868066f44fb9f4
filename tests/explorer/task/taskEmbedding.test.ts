import { expect, test } from 'vitest';
import { deriveTaskEmbedding } from '../../../src/explorer/task/taskEmbedding';
import { parseLink } from '../../../src/state/link';

const panelsOf = (link: string) => {
  const { embedding, experiment } = parseLink(link);
  return deriveTaskEmbedding(embedding, { way: 'sketch' }, experiment).panels;
};

test('a frame that asks about a network shows the question before the pass, unless its panels are named', () => {
  expect(panelsOf('?net=iris')).toEqual(['loss', 'explanation', 'path', 'landscape']);
  expect(panelsOf('?net=iris&view=landscape')).toEqual(['landscape', 'loss', 'explanation']);
  expect(panelsOf('')).toEqual(parseLink('').embedding.panels);
});
