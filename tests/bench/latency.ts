import type { Recording } from './dragProbe';

/** For each value of the slider, what each chart draws when it shows that value and nothing is under way. */
export type Lesson = ReadonlyMap<string, readonly number[]>;

/** How well a page kept up with one drag. */
export interface Following {
  /**
   * For each input event, milliseconds from it to after the paint of the first frame in which every chart showed that
   * value or a newer one; Infinity where no frame did.
   */
  readonly latencies: readonly number[];
  /** Inputs whose own value was shown by every chart in one frame. */
  readonly shown: number;
  /** Frames in which a chart drew what belongs to no value: there must be next to none. */
  readonly strays: number;
  readonly longTasks: number;
}

/** Reads a drag off the probe's recording. Values that draw the same count as each other: nobody could tell them apart. */
export function followDrag({ inputs, frames, longTasks }: Recording, lesson: Lesson): Following {
  const latencies = inputs.map(() => Number.POSITIVE_INFINITY);
  const shown = new Set<number>();
  const taught = inputs.map(({ value }) => lesson.get(value));
  let strays = 0;
  for (const { readAt, paintedAt, drawings } of frames) {
    const due = inputs.findLastIndex(({ at }) => at <= readAt);
    const newest = drawings.map((drawing, chart) => {
      for (let input = due; input >= 0; input -= 1) if (taught[input]?.[chart] === drawing) return input;
      return -1;
    });
    const reached = newest.length > 0 ? Math.min(...newest) : -1;
    // Before the first input is drawn, every chart still draws what was there.
    if (reached < 0 && shown.size > 0) strays += 1;
    if (reached >= 0 && drawings.every((drawing, chart) => taught[reached]?.[chart] === drawing))
      shown.add(reached);
    for (let input = reached; input >= 0 && latencies[input] === Number.POSITIVE_INFINITY; input -= 1)
      latencies[input] = paintedAt - inputs[input]!.at;
  }
  return { latencies, shown: shown.size, strays, longTasks: longTasks.length };
}

/** The value that this share of `values` does not exceed; NaN of none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}
