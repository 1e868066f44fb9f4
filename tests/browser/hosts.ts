import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

/** Where the built pages are. */
export const DIST = join(import.meta.dirname, '../../dist');

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
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
      response.writeHead(200, { 'Content-Type': type, ...headers }).end(read(pathname));
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

/** Serves what was built, with headers of one's own. */
export function serveBuilt(headers: Record<string, string> = {}): Promise<Site> {
  return serve((path) => readFileSync(join(DIST, path)), headers);
}

/** Serves what was built below a path such as `/a/b/`, as a plain host of files does. */
export function serveBuiltBelow(place: string): Promise<Site> {
  return serve((path) => {
    if (!path.startsWith(place)) throw new Error(`nothing lies at ${path}`);
    return readFileSync(join(DIST, path.slice(place.length) || 'index.html'));
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

/** Serves a folder in which a page of one's own was built. */
export function serveFolder(folder: string): Promise<Site> {
  return serve((path) => readFileSync(join(folder, path)), {});
}
