import { useId, useLayoutEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import type { Frame } from '../charts/frame';
import marks from '../charts/marks.module.css';
import { PlotClip } from '../charts/PlotClip';
import { formatPolyline } from '../charts/polyline';
import { FactMarks } from './FactMarks';
import type { OutcomeProps } from './OutcomeChart';
import styles from './OutcomeDrawing.module.css';
import { lossPx, placeCurve, placeLosses } from './outcomeLine';
import { RateMark } from './RateMark';
import { groupColors } from './subjects';

/** Curves, where they leave, the range test, and over them the runs and what has a name. */
export function OutcomeDrawing(
  props: OutcomeProps & { frame: Frame; startLoss: number; overlay: HTMLElement | null },
) {
  const { curves, groups, focused, frame, startLoss, overlay } = props;
  const root = useRef<SVGGElement>(null);
  const clip = useId();

  // by ref: while a start is dragged, curves come as fast as the pool can make them
  useLayoutEffect(() => {
    const paint = () => {
      if (root.current) paintOutcomes(root.current, frame, { ...props, curves });
    };
    paint();
    return curves.store.subscribe(paint);
  });

  const { left, width } = frame.plot;
  const startPx = lossPx(startLoss, frame);
  const ids = groups.flatMap(({ runs }) => runs.map(({ id }) => id));
  return (
    <g ref={root}>
      <PlotClip id={clip} plot={frame.plot} />
      <path className={marks.guide} d={`M${left},${startPx}h${width}`} />
      <g clipPath={`url(#${clip})`}>
        <path data-part="rangeTest" className={styles.test} />
        {groups.map((group) => (
          <path
            key={group.key}
            data-part="outcome"
            data-group={group.key}
            className={marks.curve}
            stroke={groupColors(group).line}
          />
        ))}
      </g>
      {groups.map((group) => (
        <path
          key={group.key}
          data-part="exit"
          data-group={group.key}
          className={styles.exit}
          fill={groupColors(group).line}
        />
      ))}
      <FactMarks {...props} frame={frame} />
      {overlay &&
        createPortal(
          ids.map((id) => (
            <RateMark key={id} id={id} frame={frame} isFocused={focused.runs.some((run) => run.id === id)} />
          )),
          overlay,
        )}
    </g>
  );
}

function paintOutcomes(root: SVGGElement, frame: Frame, { curves, groups }: OutcomeProps): void {
  const { curves: known, rangeTest } = curves.store.getState();
  for (const { key } of groups) {
    const points = known.get(key)?.answer.points;
    const placed = points && placeCurve(points, frame);
    for (const path of root.querySelectorAll<SVGPathElement>('[data-group]')) {
      if (path.dataset.group !== key) continue;
      if (path.dataset.part === 'outcome') path.setAttribute('d', placed ? formatPolyline(placed.line) : '');
      else path.setAttribute('d', placed?.exit ? formatExit(placed.exit.x, frame.plot.top) : '');
    }
  }
  const test = rangeTest?.answer;
  const line = test && placeLosses(test.learningRates, test.smoothed, frame).line;
  root.querySelector('[data-part=rangeTest]')?.setAttribute('d', line ? formatPolyline(line) : '');
}

/** A triangle that points out of the plot. */
function formatExit(x: number, top: number): string {
  return `M${x - 5},${top + 3}h10l-5,-9Z`;
}
