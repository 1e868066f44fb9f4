import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { launchBrowser, openPage } from './browser';
import type { Frames } from './frames';

const COUNT = 10;
const SETTLING_MS = 6000;
const WATCHED_MS = 10_000;

/** What a page with ten frames costs while nobody touches it, of all processes of its browser together. */
export interface Idling {
  /** Share of one core, in per cent. */
  readonly cpu: number;
  /** Proportional set size, in MB. */
  readonly memory: number;
}

/** Opens ten frames of this address in a browser of their own, scrolls past all of them, and lets them rest. */
export async function watchIdling({ hostOf }: Frames, frame: string): Promise<Idling> {
  const browser = await launchBrowser();
  try {
    const { page, devtools } = await openPage(browser);
    const system = await browser.newBrowserCDPSession();
    const readProcesses = async () => (await system.send('SystemInfo.getProcessInfo')).processInfo;
    const readCpu = async () => (await readProcesses()).reduce((sum, { cpuTime }) => sum + cpuTime, 0);
    await page.goto(hostOf(frame, COUNT));
    for (let place = 0; place < COUNT; place += 1) {
      await page.evaluate((top) => scrollTo(0, top), place * 900);
      await sleep(200);
    }
    await page.evaluate(() => scrollTo(0, 0));
    await sleep(SETTLING_MS);
    const [began, before] = [performance.now(), await readCpu()];
    await sleep(WATCHED_MS);
    const [ended, after] = [performance.now(), await readCpu()];
    for (let collection = 0; collection < 2; collection += 1) {
      await devtools.send('HeapProfiler.collectGarbage');
      await sleep(500);
    }
    const sizes = (await readProcesses()).map(({ id }) => readProportionalSize(id));
    return {
      cpu: (100_000 * (after - before)) / (ended - began),
      memory: sizes.reduce((sum, size) => sum + size, 0),
    };
  } finally {
    await browser.close();
  }
}

/** Of each process, what is its own and its share of what it has in common with others, in MB. Linux only. */
function readProportionalSize(process: number): number {
  const rollup = readFileSync(`/proc/${process}/smaps_rollup`, 'utf8');
  const [, kibibytes] = /^Pss:\s+(\d+) kB$/m.exec(rollup) ?? [];
  return (Number(kibibytes) * 1024) / 1e6;
}
