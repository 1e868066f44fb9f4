/** One line of the table that `npm run bench` prints: our figure beside a peer's, measured in the same run. */
export interface BenchRow {
  /** What was measured, and on what: "tape, (w+1)^2, 1,000 lanes, float32". */
  readonly name: string;
  readonly ours: number;
  /** The peer's figure in the same unit; NaN where the goal is an absolute one. */
  readonly peer: number;
  /** Of both figures: "ns per step", "ms", "kB gzip". */
  readonly unit: string;
  /** ours / peer, or peer / ours, whichever `goal` speaks of; NaN without a peer. */
  readonly ratio: number;
  /** The goal in words: "≤ 1.6×". */
  readonly goal: string;
  readonly met: boolean;
}
