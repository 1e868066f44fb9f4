import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { launchBrowser } from './browser';
import { timeFirstCurves } from './firstCurves';
import { serveFrames } from './frames';
import { watchIdling } from './idling';
import type { BenchRow } from './row';
import { timeSetting } from './setting';

const FRAMES = 10;

/** What an embedded page weighs, how soon it draws and obeys, and what ten of them cost while nobody touches them. */
export async function run(): Promise<BenchRow[]> {
  const frames = await serveFrames();
  const browser = await launchBrowser();
  try {
    const first = await timeFirstCurves(browser, frames);
    const setting = await timeSetting(browser, frames);
    await browser.close();
    const ours = await watchIdling(frames, frames.ours);
    const empty = await watchIdling(frames, frames.empty);
    const each = (ours.memory - empty.memory) / FRAMES;
    const [embedKb, elementKb] = [measureScript('embed.js'), measureScript('lr-explorer.js')];
    const ratio = first.ours / first.peers;
    return [
      alone('embed: script in all', embedKb, 'kB gzip', '≤ 215 kB', embedKb <= 215),
      alone('embed: the element', elementKb, 'kB gzip', '≤ 6 kB', elementKb <= 6),
      {
        name: 'embed: cold, to first curves, beside three empty Recharts charts, median',
        ours: first.ours,
        peer: first.peers,
        unit: 'ms',
        ratio,
        goal: '≤ 1.5×',
        met: ratio <= 1.5,
      },
      alone('embed: a `set` message to paint, p95', setting, 'ms', '≤ 33 ms', setting <= 33),
      {
        name: `embed: ${FRAMES} of them idle, all processes, beside as many empty frames`,
        ours: ours.cpu,
        peer: empty.cpu,
        unit: '% of a core',
        ratio: Number.NaN,
        goal: '≤ 1 %',
        met: ours.cpu <= 1,
      },
      alone(
        `embed: memory (PSS of all processes) above an empty frame, each of ${FRAMES}`,
        each,
        'MB',
        '≤ 15 MB',
        each <= 15,
      ),
    ];
  } finally {
    await browser.close();
    await frames.close();
  }
}

/** A row that has an absolute goal and no peer. */
function alone(name: string, ours: number, unit: string, goal: string, met: boolean): BenchRow {
  return { name, ours, peer: Number.NaN, unit, ratio: Number.NaN, goal, met };
}

function measureScript(name: string): number {
  return gzipSync(readFileSync(`dist/${name}`)).length / 1000;
}
