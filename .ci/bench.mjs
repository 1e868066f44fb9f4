import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';
import { obtainBrowser } from './browser.mjs';
import { buildPage, servePage } from './page.mjs';

// `npm run bench [name …]`: runs tests/bench/*.bench.ts one after the other and prints one table.
// They find the built page at PAGE_ADDRESS and a browser at CHROME_PATH.

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'tests/bench');
const wanted = process.argv.slice(2);
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.bench.ts'))
  .filter((name) => wanted.length === 0 || wanted.some((part) => name.includes(part)))
  .sort();

// Bundled, not run through Vite's module runner, which turns every imported function into a property look-up
// and so would slow the very loops that are measured. Below node_modules, so that packages are found.
const bundle = mkdtempSync(join(root, 'node_modules/.bench-'));
await build({
  root,
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
  // what threads of the page run is started here from the benches' own files
  plugins: [
    { name: 'no-worker-text', load: (id) => (id.endsWith('?text') ? 'export const text = "";' : null) },
  ],
  build: {
    ssr: true,
    target: 'node20',
    outDir: bundle,
    minify: false,
    rolldownOptions: {
      input: files.map((name) => join(folder, name)),
      output: { entryFileNames: '[name].mjs' },
    },
  },
});

await buildPage();
const page = await servePage();
process.env.PAGE_ADDRESS = page.address;
process.env.CHROME_PATH = obtainBrowser();

/** @type {import('../tests/bench/row').BenchRow[]} */
const rows = [];
try {
  for (const name of files) {
    console.error(`${name} …`);
    /** @type {{ run(): Promise<import('../tests/bench/row').BenchRow[]> }} */
    const module = await import(pathToFileURL(join(bundle, `${basename(name, '.ts')}.mjs`)).href);
    rows.push(...(await module.run()));
  }
} finally {
  rmSync(bundle, { recursive: true });
  await page.close();
}

/**
 * Three significant digits, without an exponent.
 * @param {number} value
 */
function formatFigure(value) {
  return Number.isFinite(value)
    ? Number(value.toPrecision(3)).toLocaleString('en', { maximumFractionDigits: 6 })
    : '–';
}

/** A Markdown table, so that it can be pasted into the README as it is. */
const cells = [
  ['what', 'ours', 'peer', 'unit', 'ratio', 'goal', 'met'],
  ...rows.map((row) => [
    row.name,
    formatFigure(row.ours),
    formatFigure(row.peer),
    row.unit,
    formatFigure(row.ratio),
    row.goal,
    row.met ? 'yes' : 'no',
  ]),
];
const widths =
  cells[0]?.map((_, column) => Math.max(...cells.map((line) => (line[column] ?? '').length))) ?? [];
const lines = cells.map(
  (line) => `| ${line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`,
);
lines.splice(1, 0, `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`);
console.log(lines.join('\n'));
process.exitCode = rows.every((row) => row.met) ? 0 : 1;
