import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { MinifyOptions } from 'terser';
import type { Plugin } from 'vite';

/**
 * Minifies once more what Vite's own minifier has left: Terser makes the whole script another 2 %
 * smaller on the wire. After that one and not in its place: only Vite's own drops what is unused in the libraries.
 *
 * @param options.isTight for a script whose size is held to the last byte
 */
export function squeeze({ isTight = false } = {}): Plugin {
  return {
    name: 'squeeze',
    // not where a test builds a page of its own, which need not be small
    apply: (_, { command, mode }) => command === 'build' && mode === 'production',
    enforce: 'post',
    async generateBundle(options, bundle) {
      const chunks = Object.values(bundle).filter((part) => part.type === 'chunk');
      const minified = await minifyInThread(
        chunks.map(({ code }) => code),
        {
          module: options.format === 'es',
          ecma: 2022,
          // no sequences: statements of one shape compress better than what is strung together by commas
          compress: { passes: 3, sequences: false, ...(isTight && TIGHT) },
        },
      );
      for (const [at, chunk] of chunks.entries()) {
        const code = minified[at];
        if (!code) throw new Error(`nothing is left of ${chunk.fileName}`);
        chunk.code = code;
      }
    },
  };
}

/** Minifies scripts in a thread of their own: builds that go on at the same time would wait for each other here. */
async function minifyInThread(scripts: readonly string[], options: MinifyOptions): Promise<string[]> {
  const thread = new Worker(new URL('./minify.mjs', import.meta.url), { workerData: { scripts, options } });
  // an error in the thread rejects
  const [minified] = await once(thread, 'message');
  return minified;
}

/** That what is read has no side effect holds for all that a frame is made of. */
const TIGHT = {
  pure_getters: true,
  unsafe_arrows: true,
  keep_fargs: false,
  join_vars: false,
  inline: 1,
} as const;
