import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

/** Where the built pages are. */
export const DIST = join(import.meta.dirname, '../../dist');

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.json': 'application/json',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** A site on a port of its own, and so of another origin than the page. */
export interface Site {
  /** Ends with a slash. */
  readonly address: string;
  close(): Promise<void>;
}

function serve(read: (path: string) => string | Buffer, headers: Record<string, string>): Promise<Site> {
  const server = createServer(({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://host');
    try {
      const type = TYPES[extname(pathname)] ?? 'text/html; charset=utf-8';
      const content = read(decodeURIComponent(pathname));
      response.writeHead(200, { 'Content-Type': type, ...headers }).end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      const close = () => new Promise<void>((done) => server.close(() => done()));
      resolve({ address: `http://127.0.0.1:${port}/`, close });
    });
  });
}

/** Serves one page, whatever is asked for; the icon that browsers ask for is empty. */
export function serveHost(body: string): Promise<Site> {
  const page = `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><title>Course</title>${body}`;
  return serve(() => page, {});
}

/** Serves the files of a folder, as a static host does; a path that ends with a slash is its index.html. */
export function serveFolder(folder: string, headers: Record<string, string> = {}): Promise<Site> {
  return serve((path) => readFileSync(join(folder, path.replace(/\/$/, '/index.html'))), headers);
}

/** Serves what was built, with headers of one's own. */
export function serveBuilt(headers: Record<string, string> = {}): Promise<Site> {
  return serveFolder(DIST, headers);
}

/** A frame as hosts write it; `EMBED` is the address of embed.html. */
export function frame(query = '', attributes = 'sandbox="allow-scripts"'): string {
  return `<iframe src="EMBED${query}" ${attributes} style="border: 0; width: 100%; height: 640px"></iframe>`;
}

/** A host that makes its frame as high as it is told, as Canvas does, and counts how often. */
export const RESIZING = `<script>addEventListener('message', ({ data }) => {
  if (data.subject !== 'lti.frameResize') return;
  document.body.dataset.told = Number(document.body.dataset.told ?? 0) + 1;
  document.querySelector('iframe').style.height = data.height + 'px';
})</script>`;

/** Content policies of strict hosts, by what they leave. */
export const STRICT_POLICIES = [
  ['with workers', "default-src 'none'; script-src 'self'; style-src 'self'; worker-src blob:"],
  ['without workers', "default-src 'none'; script-src 'self'; style-src 'self'; worker-src 'none'"],
] as const;

/** A frame whose text its host writes, which has no address of its own; a query of the script is its query. */
export function textFrame(base: string, query = '', attributes = ''): string {
  const script = `${base}embed.js${query.replaceAll('&', '&amp;')}`;
  const text = `<link rel=stylesheet href=${base}embed.css><div id=root></div><script defer src='${script}'></script>`;
  return `<iframe srcdoc="${text}" ${attributes} width="700" height="640"></iframe>`;
}

/** Serves what was built below a path such as `/a/b/`, as a plain host of files does. */
export function serveBuiltBelow(place: string): Promise<Site> {
  const folder = decodeURIComponent(place);
  return serve((path) => {
    if (!path.startsWith(folder)) throw new Error(`nothing lies at ${path}`);
    return readFileSync(join(DIST, path.slice(folder.length) || 'index.html'));
  }, {});
}

/** Serves files that were never written, by path. */
export function serveFiles(files: Readonly<Record<string, string>>): Promise<Site> {
  return serve((path) => {
    const text = files[path.slice(1)];
    if (text === undefined) throw new Error(`nothing lies at ${path}`);
    return text;
  }, {});
}
