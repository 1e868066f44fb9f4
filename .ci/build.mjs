import { buildAll } from './artefacts/all.mjs';

// Behind `npm run build`: everything in dist/, from scratch.

await buildAll();
