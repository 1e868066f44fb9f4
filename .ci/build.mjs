import { buildAll } from './page.mjs';

// Behind `npm run build`: everything in dist/, from scratch.

await buildAll();
