import type { Catalog } from '../../locales/en';
import type { RunResult } from '../../worker/messages';
import { formatCount, formatNumber } from '../numbers';
import type { Frame } from './frame';
import { createLineMemory } from './lineMemory';
import { findFarPoint, type Note, placeNotes } from './notes';
import { deriveStrokes, hasSameLosses } from './overlaps';
import { paintBalls } from './paintBalls';
import { createBandPainter } from './paintBand';
import { paintNotes } from './paintNotes';
import { type Parts, setAttribute, setLine } from './parts';
import { cutAtExit, dropFirst, findExit, formatPolyline, type Polyline, placePoints } from './polyline';
import type { Scene } from './scene';
import { deriveSeries, findPoint, type Series, thinSeries } from './series';
import type { Painter } from './usePainting';

/** Points a series shows at most while one drags. */
export const MOST_HELD_POINTS = 500;

/** Words of the notes at the ends of curves; numbers come formatted. */
export type NoteTexts = Pick<
  Catalog['charts'],
  'leaves' | 'leavesPath' | 'exactlyZero' | 'belowZero' | 'notFinite'
>;

/** One run on the loss chart. */
export interface LossLine {
  readonly run: RunResult;
  readonly series: Series;
  readonly line: Polyline;
}

/**
 * Makes the painter of the loss chart.
 *
 * @param isGuided whether the landscape beside it has the same linear axis, so that a guide comes from there
 * @param hasBands whether there are elements for the bands of noisy runs
 */
export function createLossPainter(
  frame: Frame,
  texts: NoteTexts,
  isGuided: boolean,
  hasBands: boolean,
): Painter {
  const lineOf = createLossLines(frame);
  const paintBands = hasBands ? createBandPainter(frame) : null;
  return {
    paintCurves({ runs, held, rateOf, pastOf }, parts) {
      paintBands?.(runs, held, parts);
      const lines = runs.map((run) => lineOf(run, held));
      const strokes = deriveStrokes(runs, hasSameLosses);
      for (const { run, series, line } of lines) {
        const curve = parts.find('curve', run.id);
        const stroke = strokes.get(run.id);
        const drawn = cutAtExit(line, findExit(line, frame.plot));
        setAttribute(curve, 'd', formatPolyline(dropPast(drawn, series, pastOf(run.id))));
        setAttribute(curve, 'stroke-dasharray', stroke?.dash ?? 'none');
        setAttribute(curve, 'stroke-dashoffset', String(stroke?.offset ?? 0));
      }
      const notes = placeNotes(
        frame.plot,
        listLossNotes(frame, lines, texts, rateOf),
        lines.map(({ line }) => line),
      );
      paintNotes(
        parts,
        runs.map(({ id }) => id),
        notes,
      );
    },
    paintCursor(scene, parts, motion) {
      const { plot, x, y } = frame;
      const places = paintBalls({ scene, parts, motion, frame }, ({ loss }, epoch) => ({
        x: x.toPx(epoch),
        y: y.toPx(loss),
      }));
      const cursorX = motion.place('cursor', { x: x.toPx(scene.cursor), y: 0 })?.x ?? 0;
      paintTimeLine(parts, 'cursor', cursorX, frame);
      paintTimeLine(parts, 'hoverLine', scene.hover === null ? Number.NaN : x.toPx(scene.hover), frame);
      const ball = scene.focus && places.get(scene.focus.id);
      const hasGuide = ball && isGuided && ball.y <= plot.top + plot.height;
      setLine(parts.find('guide'), hasGuide ? [0, ball.y, ball.x, ball.y] : null);
    },
  };
}

/** A curve from the epoch on at which it parts from the one whose past it shares. */
export function dropPast(line: Polyline, series: Series, epoch: number): Polyline {
  return dropFirst(line, Math.max(0, findPoint(series, epoch)));
}

function paintTimeLine(parts: Parts, part: string, px: number, { plot }: Frame): void {
  const isOnChart = px >= plot.left - 1 && px <= plot.left + plot.width + 1;
  setLine(parts.find(part), isOnChart ? [px, plot.top, px, plot.top + plot.height] : null);
}

/** Makes a function from a run to its line; lines of results that have not changed are not made again. */
export function createLossLines(frame: Frame): (run: RunResult, held: boolean) => LossLine {
  const lineOf = createLineMemory(
    (run) => run.lossCurve,
    (run, held): LossLine => {
      const whole = deriveSeries(run, run.lossCurve);
      const series = held ? thinSeries(whole, whole.losses, MOST_HELD_POINTS) : whole;
      return { run, series, line: placePoints(series.epochs, series.losses, frame.x, frame.y) };
    },
  );
  return (run, held) => {
    const line = lineOf(run, held);
    return line.run === run ? line : { ...line, run };
  };
}

/** What is to be said at the ends of the lines: left at an edge, exactly 0 on a logarithmic axis, not finite. */
export function listLossNotes(
  frame: Frame,
  lines: readonly LossLine[],
  texts: NoteTexts,
  rateOf: Scene['rateOf'],
): Note[] {
  const notes: Note[] = [];
  for (const { run, series, line } of lines) {
    const own = { id: run.id, rate: rateOf(run.id) };
    const exit = findExit(line, frame.plot);
    if (exit) {
      const told = exit.side === 'top' ? findFarPoint(series, run, exit.index) : exit.index;
      const size = formatNumber(series.losses[told] ?? Number.NaN);
      notes.push({ ...own, ...exit, text: texts.leaves(size, formatCount(series.epochs[told] ?? 0)) });
      continue;
    }
    const [x = 0, y = 0] = line.px.slice(2 * line.count - 2, 2 * line.count);
    const next = series.losses[line.count];
    if (line.count === 0) continue;
    if (next !== undefined && next <= 0) {
      const told = next < 0 ? texts.belowZero : texts.exactlyZero;
      notes.push({ ...own, x, y, side: 'end', text: told(formatCount(series.epochs[line.count] ?? 0)) });
    } else if (series.nonFiniteEpoch > 0) {
      notes.push({ ...own, x, y, side: 'end', text: texts.notFinite(formatCount(series.nonFiniteEpoch)) });
    }
  }
  return notes;
}
