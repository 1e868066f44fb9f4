import type { Embedding } from '../../state/link';
import type { Panel } from '../../state/parameters';
import type { Question } from '../../state/question';

/**
 * What a link asks of a frame that asks a question: the panels that the question stands in and is answered on are there in
 * any case, and nothing plays before it is answered.
 */
export function deriveTaskEmbedding(embedding: Embedding, { way }: Pick<Question, 'way'>): Embedding {
  const needed: readonly Panel[] =
    way === 'landing'
      ? ['landscape', 'explanation']
      : way === 'sketch'
        ? ['loss', 'explanation']
        : ['explanation'];
  const { panels, controls } = embedding;
  return {
    ...embedding,
    panels: [...panels, ...needed.filter((panel) => !panels.includes(panel))],
    controls: way === 'rate' && controls === 'none' ? 'compact' : controls,
    locks: way === 'rate' ? embedding.locks.filter((lock) => lock !== 'lr') : embedding.locks,
    autoplay: false,
  };
}
