import { fileURLToPath } from 'node:url';
import { build, type Plugin, type Rolldown } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
const WORKER = `${root}src/worker/compute.worker.ts`;
const SHARED = `${root}src/worker/pageAndWorker.ts`;
const IMPORT = 'compute.worker?text';
const TEXT_ID = '\0worker-text';

/**
 * Makes `import { text } from './compute.worker?text'` give the worker, with all it imports, as the text of one classic
 * script. Not Vite's own `?worker&inline`: it chooses the URL itself, hides whether it was refused, and in `vite dev`
 * starts a module worker.
 *
 * In `vite dev` and in tests the text is a bundle of its own. A build ships the core once for page and worker: as one
 * function around src/worker/pageAndWorker.ts. The page calls it, and every module in it that the page imports is taken from
 * there; the worker's text is the function's own source.
 *
 *     page       const shared = define();           export const lossAt = shared.lossAt; …
 *     worker     text = `(${define})().serve(self)`
 */
export function workerText(): Plugin {
  let isBuild = false;
  let bundled: Promise<Rolldown.OutputChunk> | null = null;
  const bundleShared = () => {
    bundled ??= bundle(SHARED, 'shared');
    return bundled;
  };
  return {
    name: 'worker-text',
    enforce: 'pre',
    configResolved({ command }) {
      isBuild = command === 'build';
    },
    buildStart() {
      bundled = null;
    },
    resolveId: {
      filter: { id: /^\./ },
      async handler(source, importer) {
        if (source.endsWith(IMPORT)) return TEXT_ID;
        // libraries import nothing of ours, and each of their thousands of imports would be resolved once more
        if (!isBuild || !importer || importer.includes('/node_modules/')) return null;
        const resolved = await this.resolve(source, importer, { skipSelf: true });
        const { moduleIds } = await bundleShared();
        return resolved && moduleIds.includes(resolved.id) ? TEXT_ID : null;
      },
    },
    load: {
      filter: { id: new RegExp(`^${TEXT_ID}$`) },
      async handler() {
        const script = isBuild ? await bundleShared() : await bundle(WORKER, 'worker');
        for (const file of script.moduleIds) this.addWatchFile(file);
        if (!isBuild) return `export const text = ${JSON.stringify(script.code)};`;
        return [
          `function define() {\n${script.code}\nreturn shared;\n}`,
          "export const text = '\"use strict\";(' + define + ')().serve(self)';",
          'const shared = define();',
          ...script.exports.map((name) => `export const ${name} = shared.${name};`),
        ].join('\n');
      },
    },
  };
}

/** Bundles a module with all it imports into one classic script, which leaves its exports in a variable. */
async function bundle(input: string, variable: string): Promise<Rolldown.OutputChunk> {
  const result = await build({
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    build: {
      write: false,
      minify: false,
      modulePreload: false,
      rolldownOptions: {
        input,
        preserveEntrySignatures: 'strict',
        output: { format: 'iife', name: variable },
      },
    },
  });
  if (!('output' in result) || result.output.length !== 1)
    throw new Error(`${input} must become one script; it has other assets`);
  return result.output[0];
}
