import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';

const root = join(import.meta.dirname, '../..');

/** A project of somebody else, with nothing in it but this package, as npm packs and installs it. */
let project: string;

/** Runs a program there and gives what it says, or fails with that. */
function run(command: string, args: readonly string[], folder = project): string {
  // npm is a script on Windows, which only a shell can start
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: folder,
    encoding: 'utf8',
    shell: command === 'npm' && process.platform === 'win32',
  });
  expect(status, `${command} ${args.join(' ')}\n${stdout}${stderr}`).toBe(0);
  return stdout;
}

/** Compiles a text as a module of the project, as strictly as may be, the package's own types too. */
function compile(text: string, resolution: 'NodeNext' | 'Bundler'): string {
  const file = 'consumer.ts';
  writeFileSync(join(project, file), text);
  const module = resolution === 'Bundler' ? 'ESNext' : resolution;
  const flags = [
    '--strict',
    '--exactOptionalPropertyTypes',
    '--noEmit',
    '--pretty',
    'false',
    '--target',
    'ES2022',
    '--lib',
    'ES2023,DOM',
    '--types',
    '',
  ];
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  const args = [compiler, ...flags, '--module', module, '--moduleResolution', resolution, file];
  return spawnSync(process.execPath, args, { cwd: project, encoding: 'utf8' }).stdout;
}

test.describe.configure({ mode: 'default' });

test.beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'consumer-'));
  // built already, which is what `npm pack` does first
  run('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', project], root);
  writeFileSync(join(project, 'package.json'), '{ "name": "consumer", "private": true, "type": "module" }');
  const [archive] = readdirSync(project).filter((name) => name.endsWith('.tgz'));
  run('npm', ['install', '--offline', '--no-audit', '--no-fund', '--silent', `./${archive}`]);
});

test.afterAll(() => {
  rmSync(project, { recursive: true });
});

test('it comes alone', () => {
  expect(readdirSync(join(project, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual([
    'learning-rate-explorer',
  ]);
});

test('Node runs a descent with it', () => {
  writeFileSync(
    join(project, 'descend.mjs'),
    `import { trace } from 'learning-rate-explorer';
     const { losses, parameters } = trace({ loss: '(w+1)^2', start: [5], learningRate: 0.6, epochs: 50 });
     console.log(JSON.stringify([losses[0], losses.length, parameters[0][1]]));`,
  );
  expect(run(process.execPath, ['descend.mjs']).trim()).toBe('[36,51,-2.200000286102295]');
});

test('Node imports the element, and finds what a site has to serve', () => {
  writeFileSync(
    join(project, 'site.mjs'),
    `import { LrExplorer, createClient } from 'learning-rate-explorer/element';
     const files = ['lr-explorer.js', 'embed.html', 'embed.js', 'embed.css', 'explorer.html', 'icon.svg'];
     const found = files.map((name) => import.meta.resolve('learning-rate-explorer/' + name));
     console.log(JSON.stringify([typeof LrExplorer, typeof createClient, ...found]));`,
  );
  const [element, client, ...found] = JSON.parse(run(process.execPath, ['site.mjs'])) as string[];
  expect([element, client]).toEqual(['function', 'function']);
  expect(found).toHaveLength(6);
  for (const address of found) expect(existsSync(new URL(address)), address).toBe(true);
});

test('everything that package.json exports is in it, and nothing of a workshop', () => {
  const folder = join(project, 'node_modules/learning-rate-explorer');
  const { exports } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    exports: Record<string, string | Record<string, string>>;
  };
  const targets = Object.values(exports).flatMap((target) =>
    typeof target === 'string' ? [target] : Object.values(target),
  );
  for (const target of targets) expect(existsSync(join(folder, target)), target).toBe(true);
  expect(readdirSync(folder).sort()).toEqual(['LICENSE', 'README.md', 'dist', 'package.json']);
  expect(existsSync(join(folder, 'dist/licenses.md'))).toBe(true);
  expect(existsSync(join(folder, 'dist/index.html'))).toBe(true);
});

const CONSUMER = `
import { type Trace, diagnose, parseExpression, trace } from 'learning-rate-explorer';
import { type Client, type ReportMessage, LrExplorer, createClient } from 'learning-rate-explorer/element';

const result: Trace = trace({ loss: '(w+1)^2', start: [5], learningRate: 0.6, epochs: 50, dtype: 'float64' });
export const last: number | undefined = result.parameters[0]?.at(-1);
export const parsed = parseExpression('w^2');
export const words = diagnose;
export const explorer: HTMLElement = new LrExplorer();
export const client: Client = createClient(document.createElement('iframe'), (report: ReportMessage) => {
  if (report.type === 'resize') report.payload.height.toFixed();
});
export const answer = client.send('step', { by: 2 }).then(({ epoch, runs }) => epoch + (runs[0]?.lr ?? 0));
`;

for (const resolution of ['NodeNext', 'Bundler'] as const) {
  test(`its types hold, all of them, where modules are found as by ${resolution}`, () => {
    expect(compile(CONSUMER, resolution)).toBe('');
    const wrong = CONSUMER.replace("dtype: 'float64'", "dtype: 'float16'").replace('by: 2', 'by: true');
    expect(compile(wrong, resolution).match(/error TS\d+/g)).toHaveLength(2);
  });
}

test('a site that copies its dist/ has all that lies beside the element', () => {
  const site = join(project, 'site');
  cpSync(join(project, 'node_modules/learning-rate-explorer/dist'), site, { recursive: true });
  for (const name of ['index.html', 'embed.html']) {
    const text = readFileSync(join(site, name), 'utf8');
    const asked = [...text.matchAll(/(?:src|href)="(?!https?:|data:|#)([^"]+)"/g)].map(([, path]) => path!);
    expect(asked.length).toBeGreaterThan(2);
    for (const path of asked) expect(existsSync(join(site, path)), `${name}: ${path}`).toBe(true);
  }
});
