import type { DraggedPage } from './drag';
import { type Following, percentile } from './latency';
import type { BenchRow } from './row';

const DRAGS = 3;

/** The dragged run's curve in each chart of the page. */
export const OURS = 'path[data-run="0"]:is([data-part="trail"], [data-part="curve"], [data-part="track"])';

/** Several drags of each page, in turn, so that both meet the same machine. */
export interface Drags {
  readonly ours: readonly Following[];
  readonly peers: readonly Following[];
}

/** Drags each page three times. */
export async function dragInTurn(slowdown: number, ours: DraggedPage, peers?: DraggedPage): Promise<Drags> {
  const drags = { ours: [] as Following[], peers: [] as Following[] };
  for (let drag = 0; drag < DRAGS; drag += 1) {
    drags.ours.push(await ours.drag(slowdown));
    if (peers) drags.peers.push(await peers.drag(slowdown));
  }
  return drags;
}

/** Milliseconds from input to paint, for 95 % of the inputs. */
export function compareLatency(name: string, { ours, peers }: Drags, goalMs: number): BenchRow {
  const p95 = (drags: readonly Following[]) =>
    percentile(
      drags.flatMap(({ latencies }) => latencies),
      0.95,
    );
  const [oursMs, peersMs] = [p95(ours), p95(peers)];
  return {
    name: `${name}: input to paint, p95`,
    ours: oursMs,
    peer: peersMs,
    unit: 'ms',
    ratio: oursMs / peersMs,
    goal: `≤ ${goalMs} ms`,
    met: oursMs <= goalMs,
  };
}

/** Positions that were shown; the worst drag of each counts. */
export function compareShown(
  name: string,
  ours: readonly Following[],
  peers: readonly Following[],
): BenchRow {
  const least = (drags: readonly Following[]) =>
    drags.length === 0
      ? Number.NaN
      : Math.min(...drags.map(({ shown, latencies }) => (100 * shown) / latencies.length));
  const [oursShare, peersShare] = [least(ours), least(peers)];
  return {
    name: `${name}: positions shown, fewest of a drag`,
    ours: oursShare,
    peer: peersShare,
    unit: '%',
    ratio: oursShare / peersShare,
    goal: '≥ 95 %',
    met: oursShare >= 95,
  };
}

/** Long tasks in a drag. */
export function compareLongTasks(
  name: string,
  ours: readonly Following[],
  peers: readonly Following[],
): BenchRow {
  const mean = (drags: readonly Following[]) =>
    drags.reduce((sum, { longTasks }) => sum + longTasks, 0) / drags.length;
  const [oursMean, peersMean] = [mean(ours), mean(peers)];
  return {
    name: `${name}: long tasks`,
    ours: oursMean,
    peer: peersMean,
    unit: 'a drag',
    ratio: oursMean / peersMean,
    goal: 'none',
    met: oursMean === 0,
  };
}
