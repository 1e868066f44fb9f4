import type { RunResult } from '../../worker/messages';
import { formatCount, formatNumber } from '../numbers';
import type { Frame } from './frame';
import { createLineMemory } from './lineMemory';
import { findFarPoint, type Note, placeNotes } from './notes';
import { deriveStrokes, hasSamePath } from './overlaps';
import { paintBalls } from './paintBalls';
import { dropPast, MOST_HELD_POINTS, type NoteTexts } from './paintLoss';
import { paintNotes } from './paintNotes';
import { type Parts, setAttribute, setLine } from './parts';
import { type PathValue, valuesOf } from './pathValue';
import {
  cutAtExit,
  type Exit,
  findExit,
  formatPolyline,
  type Polyline,
  placePoints,
  takeSteps,
} from './polyline';
import { deriveSeries, findPoint, type Series, thinSeries } from './series';
import type { Painter } from './usePainting';

interface PathLine {
  readonly series: Series;
  readonly values: Float64Array;
  /** Where it leaves the chart for good. */
  readonly exit: Exit | null;
  /** Up to there. */
  readonly drawn: Polyline;
}

/**
 * Makes the painter of the path: a value across, time downward over the epochs [0, `shownEpochs`].
 *
 * @param boldSteps how many of its first steps a track draws boldly; null: none
 */
export function createPathPainter(
  frame: Frame,
  texts: NoteTexts,
  value: PathValue,
  shownEpochs: number,
  boldSteps: number | null,
): Painter {
  const lineOf = createPathLines(frame, value, shownEpochs);
  return {
    paintCurves({ runs, held, rateOf, pastOf }, parts) {
      const strokes = deriveStrokes(runs, hasSamePath, () => 'none');
      const notes: Note[] = [];
      const lines: Polyline[] = [];
      for (const run of runs) {
        const { series, values, exit, drawn } = lineOf(run, held);
        const track = parts.find('track', run.id);
        const stroke = strokes.get(run.id);
        lines.push(drawn);
        setAttribute(track, 'd', formatPolyline(dropPast(drawn, series, pastOf(run.id))));
        setAttribute(parts.find('bold', run.id), 'd', formatPolyline(takeSteps(drawn, boldSteps)));
        setAttribute(track, 'stroke-dasharray', stroke?.dash ?? 'none');
        setAttribute(track, 'stroke-dashoffset', String(stroke?.offset ?? 0));
        if (!exit || exit.side === 'bottom' || exit.side === 'top') continue;
        const far = findFarPoint(series, run, exit.index);
        const size = formatNumber(values[far] ?? Number.NaN);
        notes.push({
          id: run.id,
          rate: rateOf(run.id),
          ...exit,
          text: texts.leavesPath(value.name, size, formatCount(series.epochs[far] ?? 0)),
        });
      }
      paintNotes(
        parts,
        runs.map(({ id }) => id),
        placeNotes(frame.plot, notes, lines),
      );
    },
    paintCursor(scene, parts, motion) {
      const { plot, x, y } = frame;
      const places = paintBalls({ scene, parts, motion, frame }, ({ parameters }, epoch) => ({
        x: x.toPx(value.valueOf(parameters)),
        y: y.toPx(epoch),
      }));
      const cursorY = motion.place('cursor', { x: 0, y: y.toPx(scene.cursor) })?.y ?? 0;
      paintTimeLine(parts, 'cursor', cursorY, frame);
      paintTimeLine(parts, 'hoverLine', scene.hover === null ? Number.NaN : y.toPx(scene.hover), frame);
      const ball = scene.focus && places.get(scene.focus.id);
      setLine(
        parts.find('guide'),
        ball && value.isAligned ? [ball.x, 0, ball.x, Math.max(ball.y, plot.top)] : null,
      );
    },
  };
}

function paintTimeLine(parts: Parts, part: string, px: number, { plot }: Frame): void {
  const isOnChart = px >= plot.top - 1 && px <= plot.top + plot.height + 1;
  setLine(parts.find(part), isOnChart ? [plot.left, px, plot.left + plot.width, px] : null);
}

function createPathLines(
  frame: Frame,
  value: PathValue,
  shownEpochs: number,
): (run: RunResult, held: boolean) => PathLine {
  return createLineMemory(
    (run) => run.pathCurve,
    (run, held): PathLine => {
      const all = cutSeries(deriveSeries(run, run.pathCurve), shownEpochs);
      const series = held ? thinSeries(all, valuesOf(value, all), MOST_HELD_POINTS) : all;
      const values = valuesOf(value, series);
      const line = placePoints(values, series.epochs, frame.x, frame.y);
      const exit = findExit(line, frame.plot);
      return { series, values, exit, drawn: cutAtExit(line, exit) };
    },
  );
}

/** The points up to the first epoch after `last`, so that the line is seen to go on. */
function cutSeries(series: Series, last: number): Series {
  const end = findPoint(series, last) + 2;
  if (end >= series.epochs.length) return series;
  return {
    epochs: series.epochs.subarray(0, end),
    losses: series.losses.subarray(0, end),
    parameters: series.parameters.subarray(0, end),
    seconds: series.seconds?.subarray(0, end) ?? null,
    nonFiniteEpoch: series.nonFiniteEpoch,
  };
}
