import type { Experiment } from '../core/experiment';
import { parseLink } from './link';

/** An experiment that answers a question; its title and the question are in the catalogs, by `id`. */
export interface GalleryEntry {
  readonly id: string;
  /** What it is, as a link says it. */
  readonly link: string;
}

/** Experiments to try, from the first question of a course on. */
export const GALLERY = [
  { id: 'courseNote', link: '' },
  { id: 'sameLoss', link: 'lr=0.01,0.99' },
  {
    id: 'stretched',
    link: 'fn=x^2%2Bk*y^2&const=k:50&opt=sgd,momentum&beta=,0.6&lr=0.0196,0.03&epochs=60',
  },
  {
    id: 'adamOnRosenbrock',
    link: 'fn=(1-x)^2%2B100*(y-x^2)^2&opt=sgd,adam&lr=0.002,0.3&epochs=1000',
  },
  { id: 'twoStarts', link: 'fn=w^4&lr=0.1,0.1&w0=2,2.3&epochs=50' },
  {
    id: 'noiseFloor',
    link: 'lr=0.2,0.02,0.2&sched=,,inverse:0.1&noise=2&seeds=16&epochs=200',
  },
  { id: 'warmup', link: 'fn=w^4&lr=0.5,0.09,0.5&sched=,,warmup:20:0.01&w0=2.3&epochs=100' },
] as const satisfies readonly GalleryEntry[];

/** Names of the experiments, as catalogs have them. */
export type GalleryId = (typeof GALLERY)[number]['id'];

/** An experiment of the gallery, ready to be put on the page. */
export function galleryExperiment(id: GalleryId): Experiment {
  const { link } = GALLERY.find((entry) => entry.id === id)!;
  return parseLink(`?${link}`).experiment;
}
