import { useEffect, useMemo, useRef } from 'react';
import type { OpenedNetwork } from '../../../core/network/openNetwork';
import { type Frame, useFrame } from '../../charts/frame';
import { Plot } from '../../charts/Plot';
import { createTickFormatter } from '../../charts/ticks';
import { markerPath } from '../../palette';
import { usePreferences } from '../../session';
import type { Size } from '../../useElementSize';
import { classMark } from '../classMark';
import styles from './DecisionPanel.module.css';
import { deriveFeatureAxis, type FeaturePair, meanInput, placeSamples, seeFeature } from './decisionView';
import { createDecider } from './predictions';

/** What is told of the samples of one set. */
export interface ToldSamples {
  readonly set: 'train' | 'test';
  readonly told: readonly number[];
}

/** The class told at every point of two features, with all samples on it. */
export function DecisionMap(props: {
  size: Size;
  network: OpenedNetwork;
  parameters: Float64Array;
  pair: FeaturePair;
  sets: readonly ToldSamples[];
  /** The sample that the page speaks of. */
  chosen: { readonly set: 'train' | 'test'; readonly place: number };
}) {
  const { size, network, parameters, pair, sets, chosen } = props;
  const [across, up] = pair;
  const x = useMemo(() => deriveFeatureAxis(network, across), [network, across]);
  const y = useMemo(() => deriveFeatureAxis(network, up), [network, up]);
  const frame = useFrame(size, x, y);
  const places = useMemo(
    () => ({
      train: placeSamples(network, network.train, pair),
      test: network.test ? placeSamples(network, network.test, pair) : [],
    }),
    [network, pair],
  );
  const labelsOf = (set: 'train' | 'test') => network[set]!.labels.data;
  const toPx = ([px, py]: readonly [number, number]) => `translate(${frame.x.toPx(px)},${frame.y.toPx(py)})`;
  const ring = places[chosen.set][chosen.place];
  return (
    <>
      <Regions frame={frame} network={network} parameters={parameters} pair={pair} />
      <Plot
        size={size}
        frame={frame}
        x={{ ticks: x.ticks, format: createTickFormatter(x.ticks) }}
        y={{ ticks: y.ticks, format: createTickFormatter(y.ticks) }}
      >
        {sets.map(({ set, told }) =>
          places[set].map((place, k) => {
            const label = labelsOf(set)[k]!;
            const { color, shape } = classMark(label);
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: a sample is its place
              <g key={`${set} ${k}`} transform={toPx(place)}>
                <path
                  className={styles.sample}
                  d={markerPath(shape, set === 'test' ? 4.5 : 2.8)}
                  style={{ fill: color }}
                />
                {told[k] !== label && <circle className={styles.mistake} r="8" />}
              </g>
            );
          }),
        )}
        {ring && <circle className={styles.chosen} r="10" transform={toPx(ring)} />}
      </Plot>
    </>
  );
}

/** Side of a cell of the map. */
const CELL_PX = 4;

/** The page is not kept from answering for longer. */
const SLICE_MS = 8;

function Regions(props: {
  frame: Frame;
  network: OpenedNetwork;
  parameters: Float64Array;
  pair: FeaturePair;
}) {
  const { frame, network, parameters, pair } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = usePreferences((state) => state.theme);
  const { left, top, width, height } = frame.plot;

  // biome-ignore lint/correctness/useExhaustiveDependencies: another theme has other colours
  useEffect(() => {
    const element = canvas.current;
    const context = element?.getContext('2d');
    if (!element || !context) return;
    const columns = Math.ceil(width / CELL_PX);
    const rows = Math.ceil(height / CELL_PX);
    const style = getComputedStyle(element);
    const colors = network.data.classNames.map((_, label) =>
      style.getPropertyValue(classMark(label).color.slice(4, -1)),
    );
    const decider = createDecider(network, parameters);
    decider.input.set(meanInput(network));
    const classes = network.data.classNames.length;
    const [across, up] = pair;
    const picture = document.createElement('canvas');
    picture.width = columns;
    picture.height = rows;
    const cells = picture.getContext('2d')!;
    let row = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;

    function paintSome() {
      const end = performance.now() + SLICE_MS;
      for (; row < rows; row++) {
        if (performance.now() > end) {
          timer = setTimeout(paintSome);
          return;
        }
        const y = frame.y.fromPx(top + (row + 0.5) * CELL_PX);
        decider.input[up] = seeFeature(network, up, y);
        for (let column = 0; column < columns; column++) {
          const x = frame.x.fromPx(left + (column + 0.5) * CELL_PX);
          decider.input[across] = seeFeature(network, across, x);
          const label = decider.decide();
          if (label < 0) continue;
          // the surer, the stronger
          const sure = (Math.min(1, decider.output()) - 1 / classes) / (1 - 1 / classes);
          cells.globalAlpha = 0.1 + 0.3 * Math.max(0, sure);
          cells.fillStyle = colors[label]!;
          cells.fillRect(column, row, 1, 1);
        }
      }
      element!.width = columns;
      element!.height = rows;
      context!.drawImage(picture, 0, 0);
    }
    paintSome();
    return () => clearTimeout(timer);
  }, [frame, network, parameters, pair, theme, left, top, width, height]);

  return (
    <canvas
      ref={canvas}
      className={styles.regions}
      style={{ insetInlineStart: left, insetBlockStart: top, inlineSize: width, blockSize: height }}
      aria-hidden
    />
  );
}
