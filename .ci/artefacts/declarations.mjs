import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** What programs import, as the sources name it. */
const ENTRIES = ['core/index', 'embed/module'];

/**
 * Writes the types of what programs import, and of all that these refer to.
 *
 * @param {string} root of the project
 * @param {string} folder where they go, such as dist/types
 * @throws Error where the compiler refuses
 */
export function writeDeclarations(root, folder) {
  const emitted = mkdtempSync(join(root, 'node_modules/.declarations-'));
  try {
    const compiler = join(root, 'node_modules/typescript/bin/tsc');
    const args = [compiler, '-p', join(import.meta.dirname, 'declarations.json'), '--outDir', emitted];
    const { status, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    if (status !== 0) throw new Error(`The types could not be written.\n${stdout}`);
    for (const [name, text] of readReachable(emitted)) {
      const file = join(folder, `${name}.d.ts`);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
  } finally {
    rmSync(emitted, { recursive: true });
  }
}

/**
 * Text by name of the entries and what they refer to, however far; with specifiers as Node writes them, which
 * a program needs whose compiler follows Node.
 * @param {string} emitted
 */
function readReachable(emitted) {
  /** @type {Map<string, string>} */
  const texts = new Map();
  const waiting = [...ENTRIES];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (texts.has(name)) continue;
    const folder = dirname(join(emitted, name));
    const text = readFileSync(join(emitted, `${name}.d.ts`), 'utf8').replace(
      /(\bfrom |\bimport\()(['"])(\.[^'"]*)\2/g,
      (_, before, quote, specifier) => {
        const path = join(folder, specifier);
        const isFile = existsSync(`${path}.d.ts`);
        waiting.push(relative(emitted, isFile ? path : join(path, 'index')));
        return `${before}${quote}${specifier}${isFile ? '' : '/index'}.js${quote}`;
      },
    );
    texts.set(name, text);
  }
  return texts;
}
