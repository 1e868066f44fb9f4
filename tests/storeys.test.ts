import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');

/**
 * Runs the storey check on a project of its own, made of these files.
 *
 * @param files text by path, such as "src/core/a.ts"
 * @returns the paths that break a rule
 */
function findBreaches(files: Readonly<Record<string, string>>): string[] {
  const project = mkdtempSync(join(tmpdir(), 'storeys-'));
  copyFileSync(join(root, 'biome.json'), join(project, 'biome.json'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(project, path)), { recursive: true });
    writeFileSync(join(project, path), text);
  }
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    scripts: { storeys: string };
  };
  const [, ...args] = scripts.storeys.split(' ');
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
  const { stdout } = spawnSync(
    process.execPath,
    [biome, ...args, '--vcs-enabled=false', '--max-diagnostics=none', '--reporter=json'],
    {
      cwd: project,
      encoding: 'utf8',
    },
  );
  rmSync(project, { recursive: true });
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { location: { path: string } }[] };
  return [...new Set(diagnostics.map(({ location }) => location.path))].sort();
}

/** A file for each import, named after what it imports. */
function importing(folder: string, specifiers: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    specifiers.map((specifier) => [
      `${folder}/${specifier.replaceAll(/\W+/g, '-')}.ts`,
      `import { x } from '${specifier}';\nexport const y = x;\n`,
    ]),
  );
}

const forbidden = {
  ...importing('src/core', [
    '../worker/engine',
    '../state/link',
    '../main',
    '../frames/plain',
    'react',
    'node:fs',
    '@tensorflow/tfjs-core',
  ]),
  ...importing('src/core/program', [
    '../../worker/engine',
    '../../locales/en',
    '../../explorer/numbers',
    '../../main',
  ]),
  ...importing('src/worker', ['../state/link', '../explorer/numbers', '../locales/en', '../main', 'react']),
  ...importing('src/state', [
    '../course/attempt',
    '../explorer/numbers',
    '../locales/en',
    '../main',
    'react',
    'zustand/react',
  ]),
  ...importing('src/locales', ['../worker/messages', '../explorer/numbers', '../main', 'react']),
  ...importing('src/explorer/charts', [
    '../../main',
    '../../frames/plain',
    '../../embed/element',
    '../../course/attempt',
    '../../../tests/core/laws',
  ]),
  ...importing('src/course', [
    '../worker/engine',
    '../explorer/shell/openPage',
    '../locales/en',
    '../main',
    'react',
  ]),
  ...importing('src/embed', [
    '../state/link',
    '../core/descend',
    '../explorer/embed/bridge',
    '../locales/en',
    'react',
  ]),
};

const allowed = {
  ...importing('src/core/program', ['../dtype', './operations', '../expression/syntax']),
  ...importing('src/worker', ['../core/descend', './messages']),
  ...importing('src/state', [
    '../core/experiment',
    '../worker/engine',
    './link',
    'zustand',
    'zustand/vanilla',
  ]),
  ...importing('src/locales', ['./en', '../core/diagnose', '../state/link']),
  ...importing('src/explorer/charts', [
    '../numbers',
    '../../core/diagnose',
    '../../state/link',
    '../../locales/en',
    '../../embed/messages',
    'react',
  ]),
  ...importing('src/course', ['./attempt', '../core/experiment', '../state/session']),
  ...importing('src/embed', ['./messages', '../state/parameters']),
  ...importing('src', [
    './core/dtype',
    './worker/engine',
    './state/session',
    './explorer/shell/Shell',
    'react',
  ]),
};

test('every import of a higher storey breaks a rule, and no import of a lower one does', () => {
  expect(findBreaches({ ...forbidden, ...allowed })).toEqual(Object.keys(forbidden).sort());
});

test('a higher storey is also found where it is re-exported, imported as a type or imported late', () => {
  const files = {
    'src/core/late.ts': "export const late = () => import('../state/link');\n",
    'src/core/reexport.ts': "export { x } from '../state/link';\n",
    'src/core/type.ts': "import type { X } from '../state/link';\nexport type Y = X;\n",
  };
  expect(findBreaches(files)).toEqual(Object.keys(files));
});

test('two files that import each other break a rule', () => {
  const files = {
    'src/core/hen.ts': "import { egg } from './egg';\nexport const hen = () => egg;\n",
    'src/core/egg.ts': "import { hen } from './hen';\nexport const egg = () => hen;\n",
  };
  expect(findBreaches(files)).toEqual(Object.keys(files).sort());
});
