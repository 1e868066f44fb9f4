import { chooseEmbedScript } from '../state/embedScript';

const SOURCES = {
  embed: () => import('./plain'),
  'embed-ask': () => import('./ask'),
  'embed-ask-network': () => import('./ask-network'),
  'embed-full': () => import('./full'),
  'embed-map': () => import('./map'),
  'embed-network': () => import('./network'),
  'embed-neuron': () => import('./neuron'),
} as const;

// For a server that follows the sources, where modules load; in a build each of them is a classic script of its own.
void SOURCES[chooseEmbedScript(location.search + location.hash)]();
