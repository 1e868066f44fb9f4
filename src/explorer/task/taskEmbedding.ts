import type { Embedding } from '../../state/link';

/**
 * What a link asks of a frame that asks a question: the panel of the explanation is there in any case, since the question
 * stands in it, and nothing plays before it is answered.
 */
export function deriveTaskEmbedding(embedding: Embedding): Embedding {
  const { panels } = embedding;
  return {
    ...embedding,
    panels: panels.includes('explanation') ? panels : [...panels, 'explanation'],
    autoplay: false,
  };
}
