import { servePool } from './servePool';

// The page's types know `self` as a window.
servePool(self as unknown as DedicatedWorkerGlobalScope);
