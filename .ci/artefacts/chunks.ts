import { fileURLToPath } from 'node:url';
import type { Rolldown } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));

type Group = NonNullable<
  Extract<NonNullable<Rolldown.OutputOptions['codeSplitting']>, { readonly groups?: unknown }>['groups']
>[number];
type Context = Parameters<Extract<Group['name'], (...args: never) => unknown>>[1];

const LIBRARY = /node_modules.((?:@[^/\\]+.)?[^/\\]+)/;

/** Recharts imports them for charts that the first view does not have. */
const UNUSED = /node_modules.(?:d3-|internmap)/;

/**
 * Which files the page is made of: what its first view needs is one file of our own code and one of libraries, since many
 * small ones pack worse; a library that is needed later is a file of its own. The rest is as the bundler has it.
 *
 * @param module that the first view is opened by, path from the root
 * @param entry the script that imports it, whose own imports are with it
 */
export function firstViewChunks(module: string, entry: string): Group[] {
  let first: Set<string> | null = null;
  const isFirst = (id: string, context: Context) => {
    if (!first) {
      const before = listImported(entry, context);
      first = new Set([...listImported(module, context)].filter((imported) => !before.has(imported)));
    }
    return first.has(id);
  };
  return [
    {
      debugName: 'libraries',
      name: (id, context) =>
        LIBRARY.test(id) && !UNUSED.test(id) && isFirst(id, context) ? 'libraries' : null,
      priority: 2,
    },
    { debugName: 'libraries that are needed later', name: nameLater, priority: 1 },
    {
      debugName: 'page',
      name: (id, context) => (isFirst(id, context) ? 'page' : null),
      includeDependenciesRecursively: false,
    },
  ];
}

/**
 * One file of what a module that is opened later imports from a folder of its own: without this it would be cut in many, by
 * which of them is also needed by what is opened later still.
 *
 * @param name of the file
 * @param module that is opened, path from the root
 * @param own ids of what belongs to it
 */
export function openedChunk(name: string, module: string, own: RegExp): Group {
  let imported: Set<string> | null = null;
  return {
    debugName: name,
    name: (id, context) => {
      if (!own.test(id)) return null;
      imported ??= listImported(module, context);
      return imported.has(id) ? name : null;
    },
    includeDependenciesRecursively: false,
  };
}

function nameLater(id: string): string | null {
  const [, library] = LIBRARY.exec(id) ?? [];
  return library ? `libraries-${library.replace(/\W+/g, '-')}` : null;
}

/** A module and all that it imports, but not by `import()`. */
function listImported(module: string, context: Context): Set<string> {
  const ids = new Set([`${root}${module}`]);
  for (const id of ids)
    for (const imported of context.getModuleInfo(id)?.importedIds ?? []) ids.add(imported);
  return ids;
}
