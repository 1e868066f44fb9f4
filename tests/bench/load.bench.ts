import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { BenchRow } from './row';

const scripts = join('dist', 'assets');

/** How much script the built page loads: libraries and own code are separate files. */
export async function run(): Promise<BenchRow[]> {
  const files = readdirSync(scripts).filter((name) => name.endsWith('.js'));
  const own = files.filter((name) => !name.startsWith('libraries-'));
  return [compare('script in all', files, 215), compare('script of our own', own, 35)];
}

/** @param limit in kB (1000 bytes), gzipped */
function compare(name: string, files: readonly string[], limit: number): BenchRow {
  const bytes = files.reduce((sum, file) => sum + gzipSync(readFileSync(join(scripts, file))).length, 0);
  const ours = bytes / 1000;
  return {
    name,
    ours,
    peer: Number.NaN,
    unit: 'kB gzip',
    ratio: Number.NaN,
    goal: `≤ ${limit} kB`,
    met: ours <= limit,
  };
}
