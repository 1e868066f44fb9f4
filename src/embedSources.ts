import { isTaskAsked } from './state/askedTask';

// For a server that follows the sources, where modules load; in a build each of the two is a classic script of its own.
void (isTaskAsked(location.search + location.hash) ? import('./embedAskMain') : import('./embedMain'));
