/** What goes into the page itself. */
export interface PageParts {
  /** One classic script. */
  readonly script: string;
  readonly style: string;
  /** An SVG. */
  readonly icon: string;
}

/** Nothing but what is in the file, and so nothing is sent anywhere either: the browser sees to it. */
const POLICY = [
  "default-src 'none'",
  "script-src 'unsafe-inline' 'wasm-unsafe-eval'",
  "style-src 'unsafe-inline'",
  'img-src data: blob:',
  'font-src data:',
  'frame-src data: blob:',
  'worker-src blob: data:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const ENTRY = /<script type="module" src="[^"]*"><\/script>/;
/** What only a page on a host can show or do: pictures for those who link to it, and the way from a disk to this file. */
const ON_A_HOST = [
  /<meta\s[^>]*(?:property="og:|name="twitter:)[^>]*>\s*/g,
  /<link\s[^>]*rel="(?:alternate icon|apple-touch-icon)"[^>]*>\s*/g,
  /<script async src="[^"]*from-disk\.js"><\/script>\s*/g,
];

/**
 * Makes a page one file that asks for nothing.
 *
 * @param page index.html as it stands among the sources
 * @throws Error where the page doesn't load its sources by one module script, or would still ask for a file
 */
export function inlinePage(page: string, { script, style, icon }: PageParts): string {
  if (!ENTRY.test(page)) throw new Error(`The page must load its sources by one tag like ${ENTRY}`);
  const frame = ON_A_HOST.reduce((rest, part) => rest.replace(part, ''), page)
    .replace(/href="[^"]*icon\.svg"/, () => `href="data:image/svg+xml,${encodeURIComponent(icon)}"`)
    .replace(
      '</title>',
      () =>
        `</title>\n    <meta http-equiv="Content-Security-Policy" content="${POLICY}" />\n    <style>${escapeStyle(style)}</style>`,
    );
  const asked = /(?:src|href)="(?!data:)[^"]*"/.exec(frame.replace(ENTRY, ''));
  if (asked) throw new Error(`The page in one file would still ask for ${asked[0]}`);
  return frame.replace(ENTRY, () => `<script>${escapeScript(script)}</script>`);
}

/**
 * Script text that HTML neither ends early (`</script`) nor takes for a script in a script (`<!--`, `<script`). In a
 * minified script these stand in strings and patterns only, where \x3C is the same character.
 */
export function escapeScript(script: string): string {
  return script.replace(/<(?=!--|\/?script)/gi, '\\x3C');
}

/** Style text that HTML does not end early. In a style sheet `</style` can stand in a string only. */
function escapeStyle(style: string): string {
  return style.replace(/<(?=\/style)/gi, '\\3C ');
}
