import { serve } from './serve';

// The page's types know `self` as a window.
serve(self as unknown as DedicatedWorkerGlobalScope);
