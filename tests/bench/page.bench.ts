import { openDraggedPage } from './drag';
import { compareLatency, compareLongTasks, compareShown, dragInTurn, OURS } from './dragRows';
import type { Following } from './latency';
import type { BenchRow } from './row';
import { rechartsLines, serveVariant, workerAlone } from './variants';

const THROTTLE = 4;

/** The dragged run's curve in each chart, as Recharts draws it. */
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
      const ours = await openDraggedPage(`${process.env.PAGE_ADDRESS}${query}`, { curves: OURS });
      const peers = await openDraggedPage(`${peer.address}${query}`, { curves: PEERS });

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

      const workers = await openDraggedPage(`${alone.address}${query}`, { curves: OURS });
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
    compareShown('drags', atFullSpeed, peersAtFullSpeed),
    compareLongTasks('drags', atFullSpeed, peersAtFullSpeed),
  ];
}
