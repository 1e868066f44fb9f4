import type { Experiment } from '../../core/experiment';
import { type Embedding, USUAL_EMBEDDING } from '../../state/link';
import type { Panel } from '../../state/parameters';
import type { Question } from '../../state/question';

/** Of a network, where nothing else is asked for: a pass, which is long, does not come until it is told, so it is last. */
const NETWORK_PANELS: readonly Panel[] = ['loss', 'explanation', 'path', 'landscape'];

/**
 * What a link asks of a frame that asks a question: the panels that the question stands in and is answered on are there in
 * any case, and nothing plays before it is answered.
 */
export function deriveTaskEmbedding(
  embedding: Embedding,
  { way }: Pick<Question, 'way'>,
  { network }: Pick<Experiment, 'network'> = {},
): Embedding {
  const needed: readonly Panel[] =
    way === 'landing'
      ? ['landscape', 'explanation']
      : way === 'sketch'
        ? ['loss', 'explanation']
        : ['explanation'];
  const { controls } = embedding;
  const isUsual = embedding.panels.join() === USUAL_EMBEDDING.panels.join();
  const panels = network && isUsual ? NETWORK_PANELS : embedding.panels;
  return {
    ...embedding,
    panels: [...panels, ...needed.filter((panel) => !panels.includes(panel))],
    controls: way === 'rate' && controls === 'none' ? 'compact' : controls,
    locks: way === 'rate' ? embedding.locks.filter((lock) => lock !== 'lr') : embedding.locks,
    autoplay: false,
  };
}
