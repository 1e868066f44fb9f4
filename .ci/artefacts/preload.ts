import type { HtmlTagDescriptor, Plugin, Rolldown } from 'vite';

/**
 * Lets index.html name what the script of a module needs, so that the browser fetches it along with the entry, which
 * imports it by `import()`: the module's chunk, the chunks that one imports, and their style sheets.
 *
 * @param module path from the root
 */
export function preload(module: string): Plugin {
  return {
    name: 'preload',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const chunks = new Map(
          Object.values(bundle).flatMap((part) =>
            part.type === 'chunk' ? [[part.fileName, part] as const] : [],
          ),
        );
        const start = [...chunks.values()].find(({ moduleIds }) =>
          moduleIds.some((id) => id.endsWith(`/${module}`)),
        );
        if (!start) throw new Error(`${module} must be in a chunk`);
        const needed = new Set<Rolldown.OutputChunk>([start]);
        for (const { imports } of needed) {
          for (const name of imports) {
            const chunk = chunks.get(name);
            if (chunk) needed.add(chunk);
          }
        }
        const styles = [...needed].flatMap((chunk) => [...(chunk.viteMetadata?.importedCss ?? [])]);
        const tags: HtmlTagDescriptor[] = [
          ...[...needed].map(({ fileName }) => link({ rel: 'modulepreload', href: `./${fileName}` })),
          ...styles.map((fileName) => link({ rel: 'stylesheet', href: `./${fileName}` })),
        ];
        return tags.filter(({ attrs }) => !html.includes(`"${attrs?.href}"`));
      },
    },
  };
}

function link(attrs: Record<string, string>): HtmlTagDescriptor {
  return { tag: 'link', attrs: { ...attrs, crossorigin: true }, injectTo: 'head' };
}
