import { type DraggedPage, openDraggedPage } from './drag';
import { type Following, percentile } from './latency';
import type { BenchRow } from './row';
import { rechartsLines, serveVariant, workerAlone } from './variants';

const DRAGS = 3;
const THROTTLE = 4;

/** The dragged run's curve in each chart: of the page, and as Recharts draws it. */
const OURS = 'path[data-run="0"]:is([data-part="trail"], [data-part="curve"], [data-part="track"])';
const PEERS = '.run-0 .recharts-line-curve';

/** Most milliseconds from input to paint, for 95 % of the inputs. */
const GOALS = [
  { epochs: 50, previewMs: 12, throttledMs: 33, workerMs: 25 },
  { epochs: 10_000, previewMs: 12, throttledMs: 66, workerMs: 25 },
] as const;

/**
 * How fast the page follows a slider that is dragged from end to end: by itself, and as the peer the same page in which
 * Recharts draws its own lines of the same results.
 */
export async function run(): Promise<BenchRow[]> {
  const alone = await serveVariant(workerAlone);
  const peer = await serveVariant(rechartsLines);
  const rows: BenchRow[] = [];
  const atFullSpeed: Following[] = [];
  const peersAtFullSpeed: Following[] = [];
  try {
    for (const { epochs, previewMs, throttledMs, workerMs } of GOALS) {
      const query = `?epochs=${epochs}`;
      const name = `drag, ${epochs.toLocaleString('en')} epochs`;
      const ours = await openDraggedPage(`${process.env.PAGE_ADDRESS}${query}`, OURS);
      const peers = await openDraggedPage(`${peer.address}${query}`, PEERS);

      const previewed = await dragInTurn(1, ours, peers);
      rows.push(compareLatency(name, previewed, previewMs));
      rows.push(
        compareLatency(
          `${name}, CPU ${THROTTLE} times slower`,
          await dragInTurn(THROTTLE, ours, peers),
          throttledMs,
        ),
      );
      await ours.close();
      await peers.close();

      const workers = await openDraggedPage(`${alone.address}${query}`, OURS);
      const unpreviewed = await dragInTurn(1, workers);
      rows.push(compareLatency(`${name}, from the worker alone`, unpreviewed, workerMs));
      await workers.close();
      atFullSpeed.push(...previewed.ours, ...unpreviewed.ours);
      peersAtFullSpeed.push(...previewed.peers);
    }
  } finally {
    await alone.close();
    await peer.close();
  }
  return [
    ...rows,
    compareShown(atFullSpeed, peersAtFullSpeed),
    compareLongTasks(atFullSpeed, peersAtFullSpeed),
  ];
}

/** Several drags of each page, in turn, so that both meet the same machine. */
interface Drags {
  readonly ours: readonly Following[];
  readonly peers: readonly Following[];
}

async function dragInTurn(slowdown: number, ours: DraggedPage, peers?: DraggedPage): Promise<Drags> {
  const drags = { ours: [] as Following[], peers: [] as Following[] };
  for (let drag = 0; drag < DRAGS; drag += 1) {
    drags.ours.push(await ours.drag(slowdown));
    if (peers) drags.peers.push(await peers.drag(slowdown));
  }
  return drags;
}

function compareLatency(name: string, { ours, peers }: Drags, goalMs: number): BenchRow {
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

/** The worst drag of each counts. */
function compareShown(ours: readonly Following[], peers: readonly Following[]): BenchRow {
  const least = (drags: readonly Following[]) =>
    Math.min(...drags.map(({ shown, latencies }) => (100 * shown) / latencies.length));
  const [oursShare, peersShare] = [least(ours), least(peers)];
  return {
    name: 'drags: positions shown, fewest of a drag',
    ours: oursShare,
    peer: peersShare,
    unit: '%',
    ratio: oursShare / peersShare,
    goal: '≥ 95 %',
    met: oursShare >= 95,
  };
}

function compareLongTasks(ours: readonly Following[], peers: readonly Following[]): BenchRow {
  const mean = (drags: readonly Following[]) =>
    drags.reduce((sum, { longTasks }) => sum + longTasks, 0) / drags.length;
  const [oursMean, peersMean] = [mean(ours), mean(peers)];
  return {
    name: 'drags: long tasks',
    ours: oursMean,
    peer: peersMean,
    unit: 'a drag',
    ratio: oursMean / peersMean,
    goal: 'none',
    met: oursMean === 0,
  };
}
