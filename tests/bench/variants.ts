import { mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build, type Plugin, preview } from 'vite';

/** The page in which modules have been replaced: what it would be with another part. */
export interface Variant {
  readonly address: string;
  close(): Promise<void>;
}

/** The module that stands for another, or null where that one stays. */
export type Replacement = (source: string, importer: string) => string | null;

const folder = resolve('tests/bench/peer');
const charts = /\/(LandscapeChart|LossChart|PathChart)$/;

/** All three charts drawn by Recharts' own `<Line>`, on the same results, in the same page. */
export const rechartsLines: Replacement = (source) => {
  const [, chart] = charts.exec(source) ?? [];
  return chart ? join(folder, `${chart}.tsx`) : null;
};

/** The same page, but nothing is computed in an input handler. */
export const workerAlone: Replacement = (source, importer) =>
  source.endsWith('/worker/engine') && importer.endsWith('/shell/openPage.tsx')
    ? join(folder, 'engineWithoutPreview.ts')
    : null;

/** Builds the page with a part replaced into a folder of its own, with the page's own settings, and serves it. */
export async function serveVariant(replacement: Replacement): Promise<Variant> {
  const outDir = mkdtempSync(resolve('node_modules/.bench-variant-'));
  const plugin: Plugin = {
    name: 'bench-variant',
    enforce: 'pre',
    resolveId: (source, importer) => (importer ? replacement(source, importer) : null),
  };
  // not as what ships is: that leaves out of Recharts what the peer needs
  await build({ logLevel: 'warn', mode: 'variant', plugins: [plugin], build: { outDir, emptyOutDir: true } });
  const server = await preview({
    logLevel: 'warn',
    build: { outDir },
    preview: { host: '127.0.0.1', port: 4273 },
  });
  const address = server.resolvedUrls?.local[0];
  if (!address) throw new Error('the variant must be served on 127.0.0.1; got no address');
  return {
    address,
    async close() {
      await server.close();
      rmSync(outDir, { recursive: true });
    },
  };
}
