import { type KeyboardEvent, type PointerEvent, useMemo, useRef, useState } from 'react';
import type { Axis } from '../charts/domains';
import type { Frame } from '../charts/frame';
import { formatCount, formatNumber } from '../numbers';
import { useAskingHere } from './asking';
import styles from './guess.module.css';
import { addStroke, listSketchEpochs, type SketchPoint, snapEpoch } from './sketchGrid';
import { useAskingCatalog } from './words';

/** Share of the chart's height that an arrow key moves the curve by. */
const KEY_SHARE = 1 / 20;

/** Lies over the loss chart: strokes draw the curve; by keys a pencil goes from epoch to epoch, and sets the loss there. */
export function SketchPad(props: {
  frame: Frame;
  lossAxis: Axis;
  epochs: number;
  startLoss: number;
  points: readonly SketchPoint[];
}) {
  const { frame, lossAxis, epochs, startLoss, points } = props;
  const { sketch } = useAskingCatalog();
  const { store } = useAskingHere();
  const grid = useMemo(() => listSketchEpochs(epochs), [epochs]);
  const stroke = useRef<SketchPoint | null>(null);
  const [chosen, setChosen] = useState(0);
  const [isFocused, setFocused] = useState(false);
  const { left, top, width, height } = frame.plot;
  const drawn: readonly SketchPoint[] = points.length > 0 ? points : [[0, startLoss]];
  const pencil = drawn.find(([epoch]) => epoch === chosen) ?? drawn.at(-1)!;

  const draw = (next: readonly SketchPoint[]) =>
    store.getState().actions.setDraft({ way: 'sketch', points: next });
  const limit = (loss: number) => Math.min(Math.max(loss, lossAxis.domain[0]), lossAxis.domain[1]);

  function readPoint(event: PointerEvent<HTMLElement>): SketchPoint {
    const box = event.currentTarget.getBoundingClientRect();
    const epoch = snapEpoch(frame.x.fromPx(event.clientX - box.left + left), grid);
    return [epoch, limit(frame.y.fromPx(event.clientY - box.top + top))];
  }

  function down(event: PointerEvent<HTMLElement>): void {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    stroke.current = readPoint(event);
    draw(addStroke(drawn, stroke.current, stroke.current, grid));
  }

  function move(event: PointerEvent<HTMLElement>): void {
    if (stroke.current === null) return;
    const to = readPoint(event);
    draw(addStroke(drawn, stroke.current, to, grid));
    stroke.current = to;
    setChosen(to[0]);
  }

  function finish(): void {
    stroke.current = null;
  }

  function press(event: KeyboardEvent<HTMLElement>): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const rows: Record<string, number> = { ArrowUp: 1, ArrowDown: -1, PageUp: 5, PageDown: -5 };
    const columns: Record<string, number> = {
      ArrowRight: 1,
      ArrowLeft: -1,
      Home: -grid.length,
      End: grid.length,
    };
    const [row, column] = [rows[event.key], columns[event.key]];
    if (row !== undefined) {
      const px = frame.y.toPx(pencil[1]) - row * KEY_SHARE * height;
      const loss = limit(frame.y.fromPx(Number.isFinite(px) ? px : top + height));
      // the start is given
      if (pencil[0] > 0) draw(addStroke(drawn, [pencil[0], loss], [pencil[0], loss], grid));
    } else if (column !== undefined) {
      const by = event.shiftKey ? 5 * column : column;
      const index = Math.min(Math.max(grid.indexOf(pencil[0]) + by, 0), grid.length - 1);
      const epoch = grid[index] ?? 0;
      if (epoch > (drawn.at(-1)?.[0] ?? 0)) draw(addStroke(drawn, pencil, [epoch, pencil[1]], grid));
      setChosen(epoch);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <>
      <div
        className={`${styles.pad} ${styles.drawing}`}
        style={{ left, top, width, height }}
        role="slider"
        tabIndex={0}
        aria-label={sketch.pencil}
        aria-valuemin={lossAxis.domain[0]}
        aria-valuemax={lossAxis.domain[1]}
        aria-valuenow={pencil[1]}
        aria-valuetext={sketch.pencilAt(formatCount(pencil[0]), formatNumber(pencil[1]))}
        data-part="sketchPad"
        onPointerDown={down}
        onPointerMove={move}
        onPointerUp={finish}
        onPointerCancel={finish}
        onKeyDown={press}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
      />
      {isFocused && (
        <i
          className={styles.pencil}
          style={{ left: frame.x.toPx(pencil[0]), top: Math.min(frame.y.toPx(pencil[1]), top + height) }}
        />
      )}
    </>
  );
}
