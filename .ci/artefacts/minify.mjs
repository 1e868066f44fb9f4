import { parentPort, workerData } from 'node:worker_threads';
import { minify } from 'terser';

// A thread of `squeeze`: minifies the scripts it is given, in their order, so that the other cores have work too.

/** @type {{ scripts: readonly string[], options: import('terser').MinifyOptions }} */
const { scripts, options } = workerData;
const minified = [];
for (const script of scripts) minified.push((await minify(script, options)).code ?? '');
parentPort?.postMessage(minified);
