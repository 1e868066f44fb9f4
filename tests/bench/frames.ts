import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';

/** Frames on a host's page, from one server, so that all of them load alike. */
export interface Frames {
  /** The built embedded page. */
  readonly ours: string;
  /** React and three empty Recharts charts, as the same kind of one classic script. */
  readonly peers: string;
  /** A document without anything. */
  readonly empty: string;
  /** Address of a host's page, of another origin, with so many frames of this address one below the other. */
  hostOf(frame: string, count: number): string;
  close(): Promise<void>;
}

const FRAME_PX = [900, 900] as const;

/** Builds the peer and serves everything on 127.0.0.1. */
export async function serveFrames(): Promise<Frames> {
  const files = new Map<string, string | Buffer>([
    ['empty.html', '<!doctype html><title>Empty</title>'],
    ['peer.html', readFileSync(resolve('dist/embed.html'), 'utf8').replace('embed.js', 'peer.js')],
    ['peer.js', await buildPeer()],
    ...['embed.html', 'embed-view.js', 'embed.js', 'embed.css'].map(
      (name) => [name, readFileSync(join('dist', name))] as const,
    ),
  ]);
  const frames = createServer(({ url = '/' }, response) => {
    const name = new URL(url, 'http://frame').pathname.slice(1);
    const type = name.endsWith('.js') ? 'text/javascript' : name.endsWith('.css') ? 'text/css' : 'text/html';
    const file = files.get(name);
    response
      .writeHead(file === undefined ? 404 : 200, { 'Content-Type': `${type}; charset=utf-8` })
      .end(file);
  });
  const hosts = createServer(({ url = '/' }, response) => {
    const { searchParams } = new URL(url, 'http://host');
    const [width, height] = FRAME_PX;
    const frame = `<iframe src="${searchParams.get('frame')}" width="${width}" height="${height}"></iframe>`;
    response
      .writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' })
      .end(
        `<!doctype html><link rel="icon" href="data:,">${frame.repeat(Number(searchParams.get('count')))}`,
      );
  });
  const [own, host] = [await listen(frames), await listen(hosts)];
  return {
    ours: `${own}embed.html`,
    peers: `${own}peer.html`,
    empty: `${own}empty.html`,
    hostOf: (frame, count) => `${host}?${new URLSearchParams({ frame, count: String(count) })}`,
    async close() {
      await Promise.all([frames, hosts].map(stop));
    },
  };
}

async function buildPeer(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [react()],
    build: {
      write: false,
      modulePreload: false,
      chunkSizeWarningLimit: 800,
      rolldownOptions: { input: resolve('tests/bench/peer/emptyCharts.tsx'), output: { format: 'iife' } },
    },
  });
  if (!('output' in result) || result.output.length !== 1)
    throw new Error('tests/bench/peer/emptyCharts.tsx must become one script; it has other parts');
  return result.output[0].code;
}

function listen(server: Server): Promise<string> {
  return new Promise((done) => {
    server.listen(0, '127.0.0.1', () => {
      done(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    });
  });
}

function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((done) => {
    server.close(() => done());
  });
}
