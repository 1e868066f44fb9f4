import { placeLayers } from '../../../core/network/networkShape';
import { formatNumber } from '../../numbers';
import type { Size } from '../../useElementSize';
import { nameUnit, subscript } from '../nameUnit';
import type { ChosenUnit } from '../selection';
import { useNetworkWords } from '../words';
import { Blame } from './Blame';
import styles from './NetworkDrawing.module.css';
import { OutputBar } from './OutputBar';
import { derivePassLayout, edgeWidth, formatShort, formatWithin, NARROW_PX } from './passLayout';
import type { PassReach } from './passSteps';
import type { ShownPass } from './usePass';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** More weights than these are only drawn; numbers stand at those of the chosen unit. */
const MOST_NUMBERED = 12;
/** Opacity of lines that are not of the chosen unit. */
const FAINT = 0.3;
const FAINT_GLOW = 0.35;
/** Of more weights into or out of the chosen unit the table tells the numbers. */
const MOST_TOLD = 10;

/** A network with the numbers of one pass, as far as it has come: forward in ink, the gradient in amber. */
export function NetworkDrawing(props: {
  shown: ShownPass;
  reach: PassReach;
  unit: ChosenUnit;
  size: Size;
  onChoose: (unit: ChosenUnit) => void;
}) {
  const { shown, reach, unit, size } = props;
  const { network, parameters, pass, samples, place } = shown;
  const { shape, data } = network;
  const catalog = useNetworkWords();
  const { pass: words } = catalog;
  const layout = derivePassLayout(shape.layers, size.widthPx, size.heightPx);
  const places = placeLayers(shape);
  const last = places.length;
  const isSmall = places.length === 1 && places[0]!.biases <= MOST_NUMBERED && size.widthPx > NARROW_PX;
  const isNarrow = size.widthPx <= NARROW_PX;
  const features = data.featureNames.length;

  const edges = places.flatMap(({ inputs, outputs, weights, biases }, l) => {
    const values = parameters.subarray(weights, biases);
    const largest = Math.max(...Array.from(values, Math.abs));
    const slopes = pass.gradients.subarray(weights, biases);
    const steepest = Math.max(...Array.from(slopes, Math.abs));
    return Array.from({ length: inputs * outputs }, (_, at) => {
      const [i, j] = [Math.floor(at / outputs), at % outputs];
      const from = layout.units[l]![i]!;
      const to = layout.units[l + 1]![j]!;
      const isInto = unit.layer === l + 1 && unit.unit === j;
      const isChosen = isInto || (unit.layer === l && unit.unit === i);
      return {
        key: weights + at,
        from: { x: from.x + from.radius, y: from.y },
        to: { x: to.x - to.radius, y: to.y },
        value: values[at]!,
        slope: slopes[at]!,
        width: edgeWidth(values[at]!, largest),
        glow: 2 + 2.5 * edgeWidth(slopes[at]!, steepest),
        isTold: !isNarrow && (isSmall || (isChosen && (isInto ? inputs : outputs) <= MOST_TOLD)),
        isFaint: !isSmall && !isChosen,
        // where lines of one network lie evenly apart
        near: isSmall ? 1 / (1 + inputs) : isInto ? 0.25 + 0.1 * (i % 3) : 0.72,
        far: outputs / (1 + outputs),
        hasSlope: reach.weights <= l + 1,
      };
    });
  });
  // thousands of lines that are not of the chosen unit are few paths, not an element each
  const chosen = edges.filter((edge) => !edge.isFaint);
  const faint = edges.filter((edge) => edge.isFaint);
  const along = (edge: (typeof edges)[number], share: number) => ({
    x: edge.from.x + share * (edge.to.x - edge.from.x),
    y: edge.from.y + share * (edge.to.y - edge.from.y),
  });

  return (
    <svg className={styles.drawing} width={size.widthPx} height={size.heightPx} aria-hidden="true">
      {joinLines(
        faint.filter((edge) => edge.hasSlope),
        ({ glow }) => Math.min(8, 2 * Math.ceil(0.5 * glow)),
      ).map(([width, d]) => (
        <path key={width} className={styles.glow} d={d} strokeWidth={width} opacity={FAINT_GLOW} />
      ))}
      {chosen.map(
        (edge) =>
          edge.hasSlope && (
            <line
              key={edge.key}
              className={styles.glow}
              x1={edge.from.x}
              y1={edge.from.y}
              x2={edge.to.x}
              y2={edge.to.y}
              strokeWidth={edge.glow}
            />
          ),
      )}
      {joinLines(faint, ({ value }) => (value < 0 ? '5 3' : 'none')).map(([dash, d]) => (
        <path
          key={dash}
          className={styles.edge}
          d={d}
          strokeWidth={0.8}
          strokeDasharray={dash}
          opacity={FAINT}
        />
      ))}
      {chosen.map((edge) => (
        <line
          key={edge.key}
          className={styles.edge}
          x1={edge.from.x}
          y1={edge.from.y}
          x2={edge.to.x}
          y2={edge.to.y}
          strokeWidth={edge.width}
          strokeDasharray={edge.value < 0 ? '5 3' : undefined}
        />
      ))}
      {chosen.map((edge) => {
        if (!edge.isTold) return null;
        const [near, far] = [along(edge, edge.near), along(edge, edge.far)];
        return (
          <g key={edge.key}>
            <text className={styles.weight} x={near.x} y={near.y}>
              {formatShort(edge.value, 2)}
            </text>
            {isSmall && edge.hasSlope && (
              <>
                <path className={styles.back} d={arrowBack(edge)} />
                <Blame x={far.x} y={far.y} value={edge.slope} />
              </>
            )}
          </g>
        );
      })}
      {layout.units.map((units, layer) =>
        units.map((at, k) => {
          const isOutput = layer === last;
          const value = isOutput ? pass.sums[last - 1]![k]! : pass.values[layer]![k]!;
          const isKnown = reach.forward >= layer;
          const isChosen = layer === unit.layer && k === unit.unit;
          const blame = layer > 0 && reach.sums <= layer ? pass.blames[layer - 1]![k]! : null;
          const fits = at.radius >= 13;
          const choose = layer > 0 ? () => props.onChoose({ layer, unit: k }) : undefined;
          return (
            <g key={keyOf({ layer, unit: k })} data-unit={keyOf({ layer, unit: k })}>
              {/* biome-ignore lint/a11y/noStaticElementInteractions: the select beside it chooses by keyboard */}
              <circle
                className={styles.unit}
                data-chosen={isChosen || undefined}
                data-choosable={layer > 0 || undefined}
                cx={at.x}
                cy={at.y}
                r={at.radius}
                onClick={choose}
                onPointerEnter={choose}
              />
              {isKnown && fits && (
                <text className={styles.value} x={at.x} y={at.y}>
                  {formatWithin(value, at.radius)}
                </text>
              )}
              {isSmall && isOutput && isKnown && (
                <text className={styles.bias} x={at.x} y={at.y - at.radius - 10}>
                  b {formatShort(parameters[places[last - 1]!.biases + k]!, 2)}
                </text>
              )}
              {layer === 0 && (fits || units.length <= 16) && (
                <>
                  <text className={styles.name} x={at.x - at.radius - 8} y={at.y - 6}>
                    {nameUnit(network, 0, k, catalog)}
                  </text>
                  <text className={styles.raw} x={at.x - at.radius - 8} y={at.y + 10}>
                    {rawText(shown, samples.inputs.data[place * features + k]!, k)}
                  </text>
                </>
              )}
              {blame !== null && !isOutput && (isChosen || (fits && !isNarrow)) && (
                <Blame x={at.x + at.radius + 26} y={at.y} value={blame} />
              )}
              {blame !== null && isOutput && <Blame x={at.x - 2} y={at.y + at.radius + 13} value={blame} />}
              {isOutput && (
                <OutputBar
                  x={layout.bars.x}
                  y={at.y}
                  length={layout.bars.length}
                  label={k}
                  name={nameUnit(network, last, k, catalog)}
                  value={isKnown ? pass.values[last]![k]! : null}
                  isTarget={k === pass.label}
                  blame={reach.hasOutputBlame ? pass.outputBlame[k]! : null}
                />
              )}
            </g>
          );
        }),
      )}
      {layout.units.slice(0, -1).map(([at], layer) => (
        <g key={keyOf({ layer, unit: -1 })}>
          <text className={styles.head} x={at!.x} y={8}>
            {layer === 0 ? 'x' : shape.activation}
          </text>
          <text className={styles.head} x={at!.x + 0.5 * (layout.units[layer + 1]![0]!.x - at!.x)} y={8}>
            W{last > 1 && subscript(layer + 1)}
          </text>
        </g>
      ))}
      <text className={styles.head} x={layout.units[last]![0]!.x} y={8}>
        z
      </text>
      <text className={styles.headEnd} x={size.widthPx - 4} y={8}>
        {shape.output} p · {words.target}
      </text>
    </svg>
  );
}

/** Lines that are drawn alike as one path, for each way of drawing. */
function joinLines<Line extends { readonly from: Point; readonly to: Point }, Way>(
  lines: readonly Line[],
  wayOf: (line: Line) => Way,
): readonly (readonly [way: Way, d: string])[] {
  const paths = new Map<Way, string>();
  const round = (value: number) => Math.round(10 * value) / 10;
  for (const line of lines) {
    const { from, to } = line;
    const d = `M${round(from.x)},${round(from.y)}L${round(to.x)},${round(to.y)}`;
    paths.set(wayOf(line), (paths.get(wayOf(line)) ?? '') + d);
  }
  return [...paths];
}

/** A head that points back to where a line comes from, in its middle. */
function arrowBack({ from, to }: { from: Point; to: Point }): string {
  const [x, y] = [0.5 * (from.x + to.x), 0.5 * (from.y + to.y)];
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const [alongX, alongY] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const corner = (back: number, aside: number) =>
    `${x + back * alongX - aside * alongY},${y + back * alongY + aside * alongX}`;
  return `M${corner(-5, 0)}L${corner(4, 4)}L${corner(4, -4)}Z`;
}

function keyOf({ layer, unit }: ChosenUnit): string {
  return `${layer} ${unit}`;
}

/** A value in its own unit, as it was measured. */
function rawText({ network: { data, scale } }: ShownPass, seen: number, feature: number): string {
  const raw = scale ? seen * scale.deviations[feature]! + scale.means[feature]! : seen;
  return `${formatNumber(raw)} ${data.unit}`.trim();
}
