import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Experiment } from '../../core/experiment';
import { FATES } from '../../core/fate';
import { lowestLossOf } from '../../core/minimumLoss';
import { useLandscape } from '../charts/useLandscape';
import { type CurveGroup, subjectOf } from '../every/subjects';
import { useEveryWords } from '../every/words';
import { formatCount, withMinus } from '../numbers';
import { markerPath, runStyle } from '../palette';
import { useExperiment, usePreferences, useSession } from '../session';
import type { Size } from '../useElementSize';
import { useFocusedRun } from '../useFocusedRun';
import { VisuallyHidden } from '../VisuallyHidden';
import { makeColors } from './colorScale';
import styles from './MapPanel.module.css';
import type { MapMaker } from './mapStore';
import { deriveMapTicks, roundToPixel } from './mapTicks';
import { type MapPoint, type MapView, panView, pointOf, valuesAt, zoomView } from './mapView';
import { knownCell, paintMap } from './paintMap';
import { putRun } from './putRun';
import { placeOnMap, type Quantity, settingsOfMap, usualRates } from './quantities';
import { useMapGestures } from './useMapGestures';

const LEFT_PX = 44;
const BOTTOM_PX = 18;

/** The map itself: cells on a canvas, axes, runs, and the cell that is read. */
export function MapDrawing(props: {
  size: Size;
  maker: MapMaker;
  experiment: Experiment;
  focused: CurveGroup;
  quantity: Quantity;
  name: string;
  largestStable: number | null;
}) {
  const { size, maker, experiment, focused, quantity, name, largestStable } = props;
  const words = useEveryWords();
  const session = useSession();
  const helpId = useId();
  const theme = usePreferences((state) => state.theme);
  const runs = useExperiment((state) => state.experiment.runs);
  const focus = useFocusedRun()?.id ?? null;
  const first: MapView = useMemo(
    () => ({ rates: usualRates(largestStable), second: quantity.axis }),
    [largestStable, quantity],
  );
  const [view, setView] = useState(first);
  const [cell, setCell] = useState<MapPoint>({ x: 0.5, y: 0.5 });
  const [told, setTold] = useState('');
  const canvas = useRef<HTMLCanvasElement>(null);
  const plot = useRef<HTMLDivElement>(null);
  const columns = Math.max(16, size.widthPx - LEFT_PX);
  const rows = Math.max(16, size.heightPx - BOTTOM_PX);

  const { isAwaited, minima } = useLandscape();
  const minimumLoss = lowestLossOf(minima);
  const isReady = !(isAwaited && minimumLoss === null);

  useEffect(() => {
    if (!isReady) return;
    const settings = settingsOfMap(focused.settings, quantity.second);
    maker.ask({
      kind: 'map',
      ...subjectOf(experiment, settings),
      minimumLoss,
      rates: view.rates,
      columns,
      second: quantity.second,
      secondAxis: view.second,
      rows,
    });
  }, [maker, experiment, focused, quantity, view, columns, rows, isReady, minimumLoss]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another theme has other colours
  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context) return;
    const style = getComputedStyle(context.canvas);
    const colors = makeColors((color) => style.getPropertyValue(`--map-${color}`));
    let frame = 0;
    const paint = () => {
      frame = 0;
      const { grid } = maker.store.getState();
      if (grid?.columns !== columns || grid.rows !== rows) return;
      const image = context.createImageData(columns, rows);
      paintMap(grid, experiment.epochs, colors, image.data);
      context.putImageData(image, 0, 0);
    };
    const wait = () => {
      if (maker.store.getState().parts > 0) frame ||= requestAnimationFrame(paint);
    };
    wait();
    const stop = maker.store.subscribe(wait);
    return () => {
      stop();
      cancelAnimationFrame(frame);
    };
  }, [maker, columns, rows, experiment, theme]);

  const zoom = (factor: number, about: MapPoint) => {
    const next = zoomView(view, factor, about, { columns, rows }, experiment.dtype);
    if (next) setView(next);
    else if (factor > 1) setTold(words.map.limit(experiment.dtype));
  };
  const readValues = (point: MapPoint) => {
    const { rate, value } = valuesAt(view, point);
    const beside = valuesAt(view, { x: point.x + 1 / columns, y: point.y + 1 / rows });
    return {
      rate: roundToPixel(rate, beside.rate - rate),
      value: roundToPixel(value, Math.abs(beside.value - value)),
    };
  };
  const tell = (point: MapPoint) => {
    const { grid } = maker.store.getState();
    const at = grid
      ? knownCell(
          grid,
          Math.min(columns - 1, Math.floor(point.x * columns)),
          Math.min(rows - 1, Math.floor(point.y * rows)),
        )
      : -1;
    const fate = at < 0 ? 'unknown' : FATES[grid!.fates[at]!]!;
    const epoch = formatCount(at < 0 ? 0 : grid!.epochs[at]!);
    const { fates } = words.map;
    const text =
      fate === 'unknown'
        ? fates.unknown
        : fate === 'neither'
          ? fates.neither(formatCount(experiment.epochs))
          : fates[fate](epoch);
    const { rate, value } = readValues(point);
    setTold(words.map.cell(String(rate), name, withMinus(String(value)), text));
  };
  const put = (point: MapPoint, isMove: boolean) => {
    const { rate, value } = readValues(point);
    const id = putRun(session, { settings: focused.settings, quantity, rate, value }, isMove ? focus : null);
    if (id === null) setTold(words.map.full);
  };
  const moveCell = (dx: number, dy: number) => {
    const next = { x: cell.x + dx, y: cell.y + dy };
    const isOut = next.x < 0 || next.x > 1 || next.y < 0 || next.y > 1;
    const moved = isOut ? panView(view, { x: dx, y: dy }) : null;
    if (moved) setView(moved);
    if (isOut) return;
    setCell(next);
    tell(next);
  };
  const press = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const [dx, dy] = event.shiftKey ? [1 / columns, 1 / rows] : [12 / columns, 12 / rows];
    const keys: Record<string, () => void> = {
      ArrowLeft: () => moveCell(-dx, 0),
      ArrowRight: () => moveCell(dx, 0),
      ArrowUp: () => moveCell(0, dy),
      ArrowDown: () => moveCell(0, -dy),
      '+': () => zoom(2, cell),
      '=': () => zoom(2, cell),
      '-': () => zoom(0.5, cell),
      '0': () => setView(first),
      Enter: () => put(cell, event.shiftKey),
    };
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  const hands = useMapGestures(plot, {
    view,
    cells: { columns, rows },
    dtype: experiment.dtype,
    setView,
    zoom,
    point: tell,
    click: put,
  });

  const rateTicks = deriveMapTicks(view.rates, 5);
  const secondTicks = deriveMapTicks(view.second, 5);
  return (
    <>
      <div
        ref={plot}
        className={styles.plot}
        style={{ insetInlineStart: LEFT_PX, insetBlockStart: 0, inlineSize: columns, blockSize: rows }}
        role="application"
        tabIndex={0}
        aria-label={words.map.label(name)}
        aria-describedby={helpId}
        title={words.map.click}
        onKeyDown={press}
        {...hands}
      >
        <canvas ref={canvas} width={columns} height={rows} />
        {runs.map((run) => {
          const value = run.hidden ? null : placeOnMap(run, experiment, focused.settings, quantity);
          const point = value === null ? null : pointOf(view, run.learningRate.value, value);
          if (!point) return null;
          const { color, marker } = runStyle(run.id);
          const place = { left: `${100 * point.x}%`, bottom: `${100 * point.y}%` };
          return (
            <svg
              key={run.id}
              className={styles.mark}
              data-run={run.id}
              style={place}
              viewBox="-12 -12 24 24"
              aria-hidden="true"
            >
              <path d={markerPath(marker, 6.5)} stroke={color} />
            </svg>
          );
        })}
        <span className={styles.cell} style={{ left: `${100 * cell.x}%`, bottom: `${100 * cell.y}%` }} />
      </div>
      <span
        data-part="axis"
        className={`${styles.tick} ${styles.axis}`}
        style={{ left: 0, bottom: 0 }}
        aria-hidden="true"
      >
        lr
      </span>
      {rateTicks.ticks.map(({ share, label }) => (
        <span
          key={`x${label}`}
          data-part="tick"
          className={`${styles.tick} ${styles.bottom}`}
          style={{ left: LEFT_PX + share * columns, bottom: 0 }}
          aria-hidden="true"
        >
          {label}
        </span>
      ))}
      {secondTicks.ticks.map(({ share, label }) => (
        <span
          key={`y${label}`}
          data-part="tick"
          className={`${styles.tick} ${styles.left}`}
          style={{ left: LEFT_PX - 6, bottom: BOTTOM_PX + share * rows }}
          aria-hidden="true"
        >
          {label}
        </span>
      ))}
      {(rateTicks.base || secondTicks.base) && (
        <p className={styles.base} style={{ insetInlineStart: LEFT_PX, insetBlockEnd: BOTTOM_PX }}>
          {rateTicks.base && words.map.base('lr', rateTicks.base)}{' '}
          {secondTicks.base && words.map.base(quantity.letter, secondTicks.base)}
        </p>
      )}
      <p className={styles.told} role="status">
        {told}
      </p>
      <VisuallyHidden>
        <p id={helpId}>{words.map.help}</p>
      </VisuallyHidden>
    </>
  );
}
