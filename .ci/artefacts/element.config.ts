import { fileURLToPath } from 'node:url';
import { build, defineConfig, type Plugin } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Adds the same element as an ES module, for bundlers and for who imports it. */
function moduleVariant(): Plugin {
  return {
    name: 'module-variant',
    async generateBundle() {
      const result = await build({
        configFile: false,
        root,
        logLevel: 'warn',
        publicDir: false,
        build: {
          write: false,
          modulePreload: false,
          rolldownOptions: { input: 'src/embed/module.ts', preserveEntrySignatures: 'strict' },
        },
      });
      if (!('output' in result) || result.output.length !== 1)
        throw new Error('src/embed/module.ts must become one script; it has other parts');
      this.emitFile({ type: 'asset', fileName: 'lr-explorer.mjs', source: result.output[0].code });
    },
  };
}

/** The element that a host's page loads: one classic script, since a module from another host needs CORS headers. */
export default defineConfig({
  publicDir: false,
  plugins: [moduleVariant()],
  build: {
    emptyOutDir: false,
    modulePreload: false,
    rolldownOptions: {
      input: 'src/embed/classic.ts',
      output: { format: 'iife', entryFileNames: 'lr-explorer.js' },
    },
  },
});
