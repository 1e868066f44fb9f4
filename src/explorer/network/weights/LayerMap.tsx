import { type KeyboardEvent, memo, type PointerEvent, useMemo } from 'react';
import type { LayerPlace } from '../../../core/network/networkShape';
import { formatDecimals } from '../../numbers';
import { markerPath } from '../../palette';
import { classMark, markPaint } from '../classMark';
import { formatShort } from '../pass/passLayout';
import { drawCells } from './cellPaths';
import styles from './LayerMap.module.css';
import { cellAt, cornerOf, isNumbered, type LayerLayout } from './weightsLayout';
import { type Cell, countRows, LEVELS, placeOf, stepCell } from './weightsView';

/** What stands beside the cells of a layer. */
export interface LayerNames {
  /** Of the rows; null: they are called by number, as many inputs are. */
  readonly rows: readonly string[] | null;
  /** Of the columns where they are classes; null: they are called by number. */
  readonly classes: readonly string[] | null;
  readonly bias: string;
}

/** The weights of one layer as a map: rows what comes in, columns the units, the biases set apart. */
export function LayerMap(props: {
  layer: number;
  layout: LayerLayout;
  place: LayerPlace;
  /** Of all parameters, in the order of `nameParameters`. */
  values: Float64Array;
  scale: number;
  names: LayerNames;
  hasNumbers: boolean;
  /** The cell that is read, where it is in this layer. */
  cell: Cell | null;
  label: string;
  helpId: string;
  onCell: (cell: Cell) => void;
}) {
  const { layer, layout, place, values, scale, cell } = props;
  const paths = useMemo(() => drawCells(layout, place, values, scale), [layout, place, values, scale]);

  const point = (event: PointerEvent) => {
    const box = event.currentTarget.getBoundingClientRect();
    // the lecture mode draws larger
    const zoom = layout.widthPx / box.width;
    const at = cellAt(layout, layer, zoom * (event.clientX - box.x), zoom * (event.clientY - box.y));
    if (at) props.onCell(at);
  };
  const press = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const next = stepCell(cell ?? { layer, row: 0, column: 0 }, place, event.key);
    if (!next) return;
    event.preventDefault();
    event.stopPropagation();
    props.onCell(next);
  };

  return (
    <div
      className={styles.map}
      role="application"
      tabIndex={0}
      aria-label={props.label}
      aria-describedby={props.helpId}
      onKeyDown={press}
      onFocus={() => cell ?? props.onCell({ layer, row: 0, column: 0 })}
      onPointerMove={point}
      onPointerDown={point}
      style={{ inlineSize: layout.widthPx }}
    >
      <svg width={layout.widthPx} height={layout.heightPx} aria-hidden="true">
        <Beside layer={layer} layout={layout} names={props.names} />
        {paths.levels.map((d, at) => {
          const level = at - LEVELS;
          return (
            d && (
              <g key={level} data-level={level}>
                <path className={styles.none} d={d} />
                {level !== 0 && (
                  <path
                    className={level > 0 ? styles.plus : styles.minus}
                    d={d}
                    fillOpacity={Math.abs(level) / LEVELS}
                  />
                )}
              </g>
            )
          );
        })}
        {props.hasNumbers ? (
          <Numbers layout={layout} place={place} values={values} />
        ) : (
          <>
            <path className={styles.dash} d={paths.paleDashes} />
            <path className={styles.dash} d={paths.strongDashes} data-strong />
          </>
        )}
        <path className={styles.cross} d={paths.crosses} />
        {cell && <Ring layout={layout} cell={cell} />}
      </svg>
    </div>
  );
}

function Ring({ layout, cell }: { layout: LayerLayout; cell: Cell }) {
  const [x, y] = cornerOf(layout, cell.row, cell.column);
  return (
    <rect
      className={styles.ring}
      x={x - 0.5}
      y={y - 0.5}
      width={layout.cellWidth}
      height={layout.cellHeight}
      rx={2}
    />
  );
}

/** Two decimals in every cell: of small layers, where there is room. */
function Numbers({
  layout,
  place,
  values,
}: {
  layout: LayerLayout;
  place: LayerPlace;
  values: Float64Array;
}) {
  return Array.from({ length: countRows(place) }, (_, row) =>
    Array.from({ length: place.outputs }, (_, column) => {
      const p = placeOf(place, row, column);
      const value = values[p]!;
      if (!Number.isFinite(value)) return null;
      const [x, y] = cornerOf(layout, row, column);
      return (
        <text
          key={p}
          className={styles.number}
          x={x + 0.5 * layout.cellWidth}
          y={y + 0.5 * layout.cellHeight}
        >
          {Math.abs(value) < 100 ? formatDecimals(value, 2) : formatShort(value, 0)}
        </text>
      );
    }),
  );
}

/** The names of rows and columns, which stay while the weights change. */
const Beside = memo(function Beside(props: { layer: number; layout: LayerLayout; names: LayerNames }) {
  const { layout, names } = props;
  const { left, cellWidth, cellHeight, inputs, outputs } = layout;
  const rowY = (row: number) => cornerOf(layout, row, 0)[1] + 0.5 * cellHeight;
  const columnX = (column: number) => cornerOf(layout, 0, column)[0] + 0.5 * cellWidth;
  const hasClassNames = names.classes?.every((name) => estimate(name) <= cellWidth - 14) ?? false;
  return (
    <>
      {Array.from({ length: inputs }, (_, row) => {
        // a name takes less height than a number takes width
        if (!names.rows && !isNumbered(row, 1.4 * cellHeight)) return null;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
          <text key={row} className={styles.rowName} x={left - 5} y={rowY(row)}>
            {names.rows?.[row] ?? row + 1}
          </text>
        );
      })}
      <text className={styles.rowName} x={left - 5} y={rowY(inputs)}>
        {names.bias}
      </text>
      {Array.from({ length: outputs }, (_, column) => {
        const mark = names.classes && classMark(column);
        if (!mark && !isNumbered(column, cellWidth)) return null;
        const x = columnX(column);
        const name = mark ? (hasClassNames ? names.classes![column]! : null) : String(column + 1);
        const half = name && mark ? 0.5 * estimate(name) : 0;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
          <g key={column}>
            {mark && (
              <path
                d={markerPath(mark.shape, 4)}
                transform={`translate(${x - half},8)`}
                style={markPaint(mark)}
              />
            )}
            {name && (
              <text className={styles.columnName} x={mark ? x + 7 : x} y={8}>
                {name}
              </text>
            )}
          </g>
        );
      })}
    </>
  );
});

/** About how wide a name is beside cells, in pixels. */
function estimate(name: string): number {
  let width = 0;
  for (const character of name) width += character > '\u2e80' ? 11 : 6.2;
  return width;
}
