import { serveNetwork } from './serveNetwork';

// The page's types know `self` as a window.
serveNetwork(self as unknown as DedicatedWorkerGlobalScope);
