import { chooseEmbedScript } from './state/embedScript';

const SOURCES = {
  embed: () => import('./embedMain'),
  'embed-ask': () => import('./embedAskMain'),
  'embed-ask-network': () => import('./embedAskNetworkMain'),
  'embed-full': () => import('./embedFullMain'),
  'embed-map': () => import('./embedMapMain'),
  'embed-network': () => import('./embedNetworkMain'),
} as const;

// For a server that follows the sources, where modules load; in a build each of them is a classic script of its own.
void SOURCES[chooseEmbedScript(location.search + location.hash)]();
