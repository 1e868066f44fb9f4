import { isAbsolute } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin, type Rolldown } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A script that runs in workers, and what of it the page runs as well. */
interface SharedScript {
  /** What an import of its text ends with. */
  readonly request: string;
  readonly worker: string;
  readonly shared: string;
  /** What `shared` exports for a worker to begin with. */
  readonly serve: string;
  readonly id: string;
  /** The variable that it leaves its exports in. */
  readonly variable: string;
}

const COMPUTE: SharedScript = {
  request: 'compute.worker?text',
  worker: `${root}src/worker/compute.worker.ts`,
  shared: `${root}src/worker/pageAndWorker.ts`,
  serve: 'serve',
  id: '\0worker-text',
  variable: 'shared',
};

/** Loaded later, and built on the first, so that what both need is shipped once. */
const LATER: readonly SharedScript[] = [
  {
    request: 'pool.worker?text',
    worker: `${root}src/worker/pool/pool.worker.ts`,
    shared: `${root}src/worker/pool/pageAndPool.ts`,
    serve: 'servePool',
    id: '\0pool-text',
    variable: 'pool',
  },
  {
    request: 'network.worker?text',
    worker: `${root}src/worker/network/network.worker.ts`,
    shared: `${root}src/worker/network/pageAndNetwork.ts`,
    serve: 'serveNetwork',
    id: '\0network-text',
    variable: 'network',
  },
];

const SCRIPTS = [COMPUTE, ...LATER];

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
 *
 * The pool's workers, and that of networks, come in scripts that are loaded later, around src/worker/pool/pageAndPool.ts and
 * src/worker/network/pageAndNetwork.ts, as functions of what the first has:
 *
 *     page       const pool = definePool(shared);   export const createPerformer = pool.createPerformer; …
 *     worker     text = `(${definePool})((${define})()).servePool(self)`
 */
export function workerText(): Plugin {
  let isBuild = false;
  let bundles = new Map<SharedScript, Promise<Rolldown.OutputChunk>>();
  const bundleOf = (script: SharedScript): Promise<Rolldown.OutputChunk> => {
    const known = bundles.get(script);
    if (known) return known;
    const made =
      script === COMPUTE
        ? bundle(script.shared, script.variable)
        : bundleOf(COMPUTE).then((given) => bundle(script.shared, script.variable, [takeFrom(given)]));
    bundles.set(script, made);
    return made;
  };
  const idOf = async (resolved: string) => {
    for (const script of SCRIPTS) {
      if ((await bundleOf(script)).moduleIds.includes(resolved)) return script.id;
    }
    return null;
  };
  return {
    name: 'worker-text',
    enforce: 'pre',
    configResolved({ command }) {
      isBuild = command === 'build';
    },
    buildStart() {
      bundles = new Map();
    },
    resolveId: {
      // the texts by their ids too: the later ones import the first
      filter: { id: /^\.|^\0(worker|pool|network)-text$/ },
      async handler(source, importer) {
        for (const { request, id } of SCRIPTS) if (source === id || source.endsWith(request)) return id;
        // libraries import nothing of ours, and each of their thousands of imports would be resolved once more
        if (!isBuild || !importer || importer.includes('/node_modules/')) return null;
        const resolved = await this.resolve(source, importer, { skipSelf: true });
        return resolved && idOf(resolved.id);
      },
    },
    load: {
      filter: { id: /^\0(worker|pool|network)-text$/ },
      async handler(id) {
        const script = SCRIPTS.find((one) => one.id === id);
        if (!script) return null;
        if (!isBuild) {
          const { code, moduleIds } = await bundle(script.worker, 'worker');
          for (const file of moduleIds.filter(isAbsolute)) this.addWatchFile(file);
          return `export const text = ${JSON.stringify(code)};`;
        }
        const { code, moduleIds, exports } = await bundleOf(script);
        for (const file of moduleIds.filter(isAbsolute)) this.addWatchFile(file);
        const { variable, serve } = script;
        return script === COMPUTE
          ? [
              `export function define() {\n${code}\nreturn ${variable};\n}`,
              `export const text = '"use strict";(' + define + ')().${serve}(self)';`,
              `export const ${variable} = define();`,
              ...exports.map((name) => `export const ${name} = ${variable}.${name};`),
            ].join('\n')
          : [
              `import { define, shared as scope } from ${JSON.stringify(COMPUTE.id)};`,
              `function defineLater(shared) {\n${code}\nreturn ${variable};\n}`,
              `export const text = '"use strict";(' + defineLater + ')((' + define + ')()).${serve}(self)';`,
              `const ${variable} = defineLater(scope);`,
              ...exports.map((name) => `export const ${name} = ${variable}.${name};`),
            ].join('\n');
      },
    },
  };
}

/** Takes the modules of another bundle from the variable `shared`; a name that it does not export fails the build. */
function takeFrom({ moduleIds, exports }: Rolldown.OutputChunk): Plugin {
  const id = '\0shared';
  return {
    name: 'take-from-shared',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (!importer || !source.startsWith('.')) return null;
      const resolved = await this.resolve(source, importer, { skipSelf: true });
      return resolved && moduleIds.includes(resolved.id) ? { id, moduleSideEffects: false } : null;
    },
    load: (wanted) =>
      wanted === id
        ? exports.map((name) => `export const ${name} = /* @__PURE__ */ (() => shared.${name})();`).join('\n')
        : null,
  };
}

/** Bundles a module with all it imports into one classic script, which leaves its exports in a variable. */
async function bundle(
  input: string,
  variable: string,
  plugins: readonly Plugin[] = [],
): Promise<Rolldown.OutputChunk> {
  const result = await build({
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    plugins: [...plugins],
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
