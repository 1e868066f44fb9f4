import { useEffect, useMemo, useRef } from 'react';
import type { OpenedNetwork } from '../../../core/network/openNetwork';
import { type Frame, useFrame } from '../../charts/frame';
import { Plot } from '../../charts/Plot';
import { createTickFormatter } from '../../charts/ticks';
import { markerPath } from '../../palette';
import { useShownTheme } from '../../shell/useShownTheme';
import type { Size } from '../../useElementSize';
import { classMark, markPaint } from '../classMark';
import styles from './DecisionPanel.module.css';
import { deriveFeatureAxis, type FeaturePair, placeSamples } from './decisionView';
import { createRegionPainter, type RegionPainter } from './regionPainter';

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
            const mark = classMark(label);
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: a sample is its place
              <g key={`${set} ${k}`} transform={toPx(place)}>
                <path
                  className={styles.sample}
                  d={markerPath(mark.shape, set === 'test' ? 4.5 : 2.8)}
                  // what is full is set off from the colours below it, what is hollow is outlined
                  style={mark.isHollow ? markPaint(mark) : { fill: mark.color }}
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

function Regions(props: {
  frame: Frame;
  network: OpenedNetwork;
  parameters: Float64Array;
  pair: FeaturePair;
}) {
  const { frame, network, parameters, pair } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useShownTheme();
  const { left, top, width, height } = frame.plot;

  const painter = useRef<RegionPainter | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another theme has other colours
  useEffect(() => {
    if (!canvas.current) return;
    const made = createRegionPainter(canvas.current, frame, network, pair);
    painter.current = made;
    return made.stop;
  }, [frame, network, pair, theme]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a painter that is new has painted nothing
  useEffect(() => painter.current?.paint(parameters), [parameters, frame, network, pair, theme]);

  return (
    <canvas
      ref={canvas}
      className={styles.regions}
      style={{ insetInlineStart: left, insetBlockStart: top, inlineSize: width, blockSize: height }}
      aria-hidden
    />
  );
}
