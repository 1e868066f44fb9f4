import type { RunResult } from '../../../worker/messages';
import type { Frame } from '../../charts/frame';
import { isInside } from '../../charts/frame';
import { createLossPainter, type NoteTexts } from '../../charts/paintLoss';
import { moveTo, setAttribute, setText } from '../../charts/parts';
import { formatPieces } from '../../charts/polyline';
import type { Scene } from '../../charts/scene';
import type { Painter } from '../../charts/usePainting';
import { chooseLabels, spreadLabels } from './endLabels';
import { type TrainingView, testValues, viewRun } from './trainingView';

/** Between the middles of labels beside the plot. */
const LABEL_GAP_PX = 14;

/** Nearer ones cannot be told apart. */
const LEAST_GAP_PX = 11;

/** Makes the painter of a chart over the epochs of trainings: what is trained on thick, what tests thin, names at the ends. */
export function createTrainingPainter(frame: Frame, texts: NoteTexts, view: TrainingView): Painter {
  // no guide: what it leads to stands on a landscape
  const painter = createLossPainter(frame, texts, true, false);
  const viewScene = (scene: Scene): Scene => ({
    ...scene,
    runs: scene.runs.map((run) => viewRun(run, view)),
    focus: scene.focus && viewRun(scene.focus, view),
    hovered: scene.hovered && viewRun(scene.hovered, view),
  });
  const formatTests = createTestMemory(frame, view);
  return {
    paintCurves(given, parts) {
      const scene = viewScene(given);
      painter.paintCurves(scene, parts);
      const { plot, x, y } = frame;
      const ends = scene.runs.flatMap(({ id, lossCurve }) => {
        const last = lossCurve.epochs.length - 1;
        const [endX, endY] = [x.toPx(lossCurve.epochs[last]!), y.toPx(lossCurve.losses[last]!)];
        return isInside(plot, endX, endY, 2) ? [{ id, y: endY }] : [];
      });
      const column = [plot.top, plot.top + plot.height] as const;
      const heights = spreadLabels(chooseLabels(ends, LEAST_GAP_PX, column), LABEL_GAP_PX, column);
      for (const run of given.runs) {
        setAttribute(parts.find('test', run.id), 'd', formatTests(run));
        const label = parts.find('endLabel', run.id);
        const height = heights.get(run.id);
        moveTo(label, height === undefined ? null : { x: plot.left + plot.width + 6, y: height });
        setText(label, scene.shortNameOf(run.id));
      }
    },
    paintCursor: (scene, parts, motion) => painter.paintCursor(viewScene(scene), parts, motion),
  };
}

/** Makes a function from a run to the path of what it does on test samples; '' where there are none. */
function createTestMemory(frame: Frame, view: TrainingView): (run: RunResult) => string {
  const known = new WeakMap<Float64Array, string>();
  return (run) => {
    const key = run.training?.testLosses;
    const values = testValues(run, view);
    if (!key || !values) return '';
    const before = known.get(key);
    if (before !== undefined) return before;
    const d = formatPieces(run.lossCurve.epochs, values, frame.x, frame.y);
    known.set(key, d);
    return d;
  };
}
