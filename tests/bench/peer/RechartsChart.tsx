import { memo, useEffect, useMemo } from 'react';
import { CartesianGrid, Line, LineChart, XAxis, YAxis } from 'recharts';
import { ChartCard } from '../../../src/explorer/charts/ChartCard';
import type { Axis } from '../../../src/explorer/charts/domains';
import { MOST_HELD_POINTS } from '../../../src/explorer/charts/paintLoss';
import { deriveSeries, thinSeries } from '../../../src/explorer/charts/series';
import { useVisibleIds } from '../../../src/explorer/charts/useVisibleIds';
import { runStyle } from '../../../src/explorer/palette';
import { useResults, useSession } from '../../../src/explorer/session';
import type { Size } from '../../../src/explorer/useElementSize';
import type { RunResult } from '../../../src/worker/messages';

/** One point as Recharts takes it. */
interface Datum {
  readonly x: number;
  readonly y: number;
}

type RechartsAxis = Pick<Axis, 'domain' | 'ticks'>;

/** What one of the three charts is, drawn wholly by Recharts. */
export interface RechartsView {
  readonly title: string;
  readonly x: RechartsAxis;
  readonly y: RechartsAxis;
  /** Whether time runs down. */
  readonly isDownward?: boolean;
  /** Which of a run's two reduced curves, and what of it goes where; epochs beyond `lastEpoch` are left out. */
  readonly curve: 'lossCurve' | 'pathCurve';
  readonly xOf: 'epochs' | 'parameters';
  readonly yOf: 'epochs' | 'losses';
  readonly lastEpoch?: number;
}

/**
 * A view as Recharts recommends it: every line has data of its own, which changes only with its own result; axes hold
 * still; no animation, no dots, no tooltip.
 */
export function RechartsChart(props: { view: RechartsView }) {
  return (
    <ChartCard title={props.view.title} term="loss" caption="" summary="" table={null}>
      {(size) => <Drawing view={props.view} size={size} />}
    </ChartCard>
  );
}

const Drawing = memo(function Drawing({ view, size }: { view: RechartsView; size: Size }) {
  const session = useSession();
  const { ids } = useVisibleIds();
  const { widthPx, heightPx } = size;
  useEffect(() => {
    session.setPixels(view.curve === 'lossCurve' ? { loss: widthPx } : { path: heightPx });
  }, [session, view.curve, widthPx, heightPx]);
  return (
    <LineChart
      width={widthPx}
      height={heightPx}
      margin={MARGIN}
      layout={view.isDownward ? 'vertical' : 'horizontal'}
    >
      <CartesianGrid />
      <XAxis type="number" dataKey="x" domain={view.x.domain} ticks={view.x.ticks} allowDataOverflow />
      <YAxis
        type="number"
        dataKey="y"
        domain={view.y.domain}
        ticks={view.y.ticks}
        reversed={view.isDownward ?? false}
        allowDataOverflow
      />
      {ids.map((id) => (
        <RunLine key={id} id={id} view={view} />
      ))}
    </LineChart>
  );
});

const MARGIN = { top: 8, right: 16, bottom: 8, left: 8 };

function RunLine({ id, view }: { id: number; view: RechartsView }) {
  const result = useResults((state) => state.byId.get(id));
  const data = useMemo(() => (result ? listData(result, view) : []), [result, view]);
  return (
    <Line
      className={`run-${id}`}
      data={data}
      dataKey={view.isDownward ? 'x' : 'y'}
      type="linear"
      stroke={runStyle(id).color}
      dot={false}
      activeDot={false}
      isAnimationActive={false}
    />
  );
}

/** The points that the page itself draws while a slider is held. */
function listData(result: RunResult, { curve, xOf, yOf, lastEpoch = Infinity }: RechartsView): Datum[] {
  const whole = deriveSeries(result, result[curve]);
  const values = Float64Array.from(curve === 'lossCurve' ? whole.losses : whole.parameters);
  const series = thinSeries(whole, values, MOST_HELD_POINTS);
  const data: Datum[] = [];
  for (let k = 0; k < series.epochs.length && (series.epochs[k] ?? 0) <= lastEpoch; k += 1) {
    data.push({ x: series[xOf][k] ?? Number.NaN, y: series[yOf][k] ?? Number.NaN });
  }
  return data;
}
