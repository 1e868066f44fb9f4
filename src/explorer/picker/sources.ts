import type { PresetId } from '../../core/objectives/presets';

/** Where a function is from. */
export interface Source {
  /** Author, year and title, in the language it was published in. */
  readonly text: string;
  /** Where it can be read; left out where there is no such place. */
  readonly url?: string;
}

const CAUCHY: Source = {
  text: 'A. Cauchy (1847), Méthode générale pour la résolution des systèmes d’équations simultanées',
  url: 'https://gallica.bnf.fr/ark:/12148/bpt6k2982c/f540.item',
};

/** Of each preset. Not in the core: nothing is computed with them. */
export const SOURCES: Readonly<Record<PresetId, Source>> = {
  parabola: CAUCHY,
  steep: CAUCHY,
  shallow: CAUCHY,
  absolute: {
    text: 'N. Z. Shor (1985), Minimization Methods for Non-Differentiable Functions',
    url: 'https://doi.org/10.1007/978-3-642-82118-9',
  },
  doubleWell: { text: 'S. H. Strogatz (1994), Nonlinear Dynamics and Chaos, section 12.5' },
  quartic: {
    text: 'J. Nocedal, S. J. Wright (2006), Numerical Optimization, section 2.1',
    url: 'https://doi.org/10.1007/978-0-387-40065-5',
  },
  plateau: {
    text: 'Y. Bengio, P. Simard, P. Frasconi (1994), Learning long-term dependencies with gradient descent is difficult',
    url: 'https://doi.org/10.1109/72.279181',
  },
  cliff: {
    text: 'R. Pascanu, T. Mikolov, Y. Bengio (2013), On the difficulty of training recurrent neural networks',
    url: 'https://arxiv.org/abs/1211.5063',
  },
  wavy: {
    text: 'A. Törn, A. Žilinskas (1989), Global Optimization',
    url: 'https://doi.org/10.1007/3-540-50871-6',
  },
  roundBowl: CAUCHY,
  stretchedBowl: {
    text: 'B. T. Polyak (1964), Some methods of speeding up the convergence of iteration methods',
    url: 'https://doi.org/10.1016/0041-5553(64)90137-5',
  },
  saddle: {
    text: 'Y. N. Dauphin et al. (2014), Identifying and attacking the saddle point problem in high-dimensional non-convex optimization',
    url: 'https://arxiv.org/abs/1406.2572',
  },
  monkeySaddle: {
    text: 'D. Hilbert, S. Cohn-Vossen (1932), Anschauliche Geometrie, § 29',
    url: 'https://doi.org/10.1007/978-3-662-36685-9',
  },
  rosenbrock: {
    text: 'H. H. Rosenbrock (1960), An automatic method for finding the greatest or least value of a function',
    url: 'https://doi.org/10.1093/comjnl/3.3.175',
  },
  himmelblau: { text: 'D. M. Himmelblau (1972), Applied Nonlinear Programming' },
  beale: {
    text: 'E. M. L. Beale (1958), On an iterative method for finding a local minimum of a function of more than one variable',
  },
  booth: {
    text: 'M. Jamil, X.-S. Yang (2013), A literature survey of benchmark functions for global optimization problems',
    url: 'https://arxiv.org/abs/1308.4008',
  },
  rastrigin: { text: 'L. A. Rastrigin (1974), Системы экстремального управления' },
  ackley: {
    text: 'D. H. Ackley (1987), A Connectionist Machine for Genetic Hillclimbing',
    url: 'https://doi.org/10.1007/978-1-4613-1997-9',
  },
};
