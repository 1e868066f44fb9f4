import type { KeyboardEvent, PointerEvent } from 'react';
import { type Neuron, type NeuronPoint, wantedOf } from '../../core/objectives/neuron';
import { formatNumber } from '../numbers';
import { useGesture } from '../useGesture';
import type { PlotScale } from './NeuronPlot';
import styles from './NeuronPlot.module.css';
import type { PlotDomains } from './plotDomains';
import { useNeuronWords } from './words';

/**
 * One point that a neuron learns from: dragged anywhere, or moved with the arrow keys. A class has a shape of its own.
 *
 * @param props.isFixed whether it stays where it is; the table tells it to those who do not see it
 */
export function PointHandle(props: {
  neuron: Neuron;
  place: number;
  x: PlotScale;
  y: PlotScale;
  domains: PlotDomains;
  isFixed: boolean;
  onMove: (to: NeuronPoint) => void;
  onRemove: () => void;
}) {
  const { neuron, place, x, y, domains, onMove, onRemove } = props;
  const words = useNeuronWords();
  const gesture = useGesture();
  const isClass = neuron.kind === 'classes';
  const { input, target } = neuron.points[place]!;
  const wanted = wantedOf(neuron, target);
  const [low, high] = domains.input;
  const step = stepBelow((high - low) / 100);
  const targetStep = stepBelow((domains.output[1] - domains.output[0]) / 100);

  function move(to: NeuronPoint): void {
    const middle = (wantedOf(neuron, 0) + wantedOf(neuron, 1)) / 2;
    onMove(isClass ? { input: to.input, target: to.target > middle ? 1 : 0 } : to);
  }

  function drag(event: PointerEvent<HTMLElement>): void {
    const drawing = event.currentTarget.offsetParent;
    if (!drawing || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const box = drawing.getBoundingClientRect();
    const [px, py] = [event.clientX - box.left, event.clientY - box.top];
    move({
      input: snap(clamp(x.fromPx(px), domains.input), step),
      target: snap(clamp(y.fromPx(py), domains.output), targetStep),
    });
  }

  function press(event: KeyboardEvent<HTMLElement>): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const far = event.shiftKey ? 10 : 1;
    const shift = KEYS[event.key];
    const isRemoval = event.key === 'Delete' || event.key === 'Backspace';
    if (!shift && !isRemoval) return;
    event.preventDefault();
    event.stopPropagation();
    if (!shift) {
      onRemove();
      return;
    }
    gesture.step(event.currentTarget);
    const [across, up] = shift;
    const rise = isClass ? up * 2 : up * targetStep * far;
    move({
      input: snap(input + across * step * far, step),
      target: isClass ? wanted + rise : snap(target + rise, targetStep),
    });
  }

  const look = {
    className: styles.handle,
    style: { transform: `translate(${x.toPx(input)}px, ${y.toPx(wanted)}px)` },
    'data-class': isClass ? target : undefined,
  };
  if (props.isFixed) return <div {...look} aria-hidden="true" data-fixed />;
  const [shownInput, shownTarget] = [formatNumber(input), formatNumber(target)];
  return (
    <div
      {...look}
      role="slider"
      tabIndex={0}
      aria-label={words.point(place + 1)}
      aria-description={words.pointKeys}
      aria-valuemin={low}
      aria-valuemax={high}
      aria-valuenow={input}
      aria-valuetext={
        isClass ? words.classValue(shownInput, shownTarget) : words.pointValue(shownInput, shownTarget)
      }
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        gesture.grab();
      }}
      onPointerMove={drag}
      onKeyDown={press}
      onBlur={gesture.finish}
    />
  );
}

/** How a key moves a point. */
const KEYS: Readonly<Record<string, readonly [across: number, up: number] | undefined>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/** The power of ten, or twice or five times it, that is next below. */
function stepBelow(size: number): number {
  const power = 10 ** Math.floor(Math.log10(size));
  return power * ([5, 2].find((times) => times * power <= size) ?? 1);
}

function snap(value: number, step: number): number {
  return Number((Math.round(value / step) * step).toPrecision(6));
}

function clamp(value: number, [low, high]: readonly [low: number, high: number]): number {
  return Math.min(Math.max(value, low), high);
}
