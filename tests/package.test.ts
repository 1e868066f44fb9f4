import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

interface Manifest {
  readonly version: string;
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

interface LockedPackage {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
}

const read = (name: string) => JSON.parse(readFileSync(join(import.meta.dirname, '..', name), 'utf8'));
const manifest = read('package.json') as Manifest;
const lock = read('package-lock.json') as { packages: Readonly<Record<string, LockedPackage & Manifest>> };
const named = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });

test('every package is named by one exact version, and the lock file holds that one', () => {
  expect(named.length).toBeGreaterThan(0);
  for (const [name, version] of named) {
    expect(version, name).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/);
    expect(lock.packages[`node_modules/${name}`]?.version, name).toBe(version);
  }
});

test('the lock file was written for this package.json', () => {
  const { version, dependencies, devDependencies } = lock.packages['']!;
  expect({ version, dependencies, devDependencies }).toEqual({
    version: manifest.version,
    dependencies: manifest.dependencies,
    devDependencies: manifest.devDependencies,
  });
});

test('every locked package has a version and the fingerprint of its content', () => {
  const loose = Object.entries(lock.packages)
    .filter(([path, { version, integrity }]) => path !== '' && !(version && integrity?.startsWith('sha512-')))
    .map(([path]) => path);
  expect(loose).toEqual([]);
});

test('who installs the package installs no other, since what it needs was built into it', () => {
  expect(manifest.dependencies).toBeUndefined();
});

test('it is built before it is packed, and tested before it is published', () => {
  expect(manifest.scripts.prepack).toBe('npm run build');
  expect(manifest.scripts.prepublishOnly).toBe('npm test');
});
